#include "answers/text/table.h"

#include <algorithm>
#include <numeric>
#include <string_view>

#include "answers/text/lines.h"
#include "events/shown.h"

namespace sogoc {
namespace {

constexpr std::size_t gap = 2;  // before each column

bool goes_across(const TableRow& row, std::size_t columns) {
  return row.size() == 1 && columns > 1;
}

std::size_t columns_in(const std::vector<TableRow>& rows) {
  std::size_t columns = 0;
  for (const auto& row : rows) columns = std::max(columns, row.size());
  return columns;
}

std::vector<std::size_t> natural_widths(const std::vector<TableRow>& rows) {
  std::vector<std::size_t> widths(columns_in(rows));
  for (const auto& row : rows)
    if (!goes_across(row, widths.size()))
      for (std::size_t i = 0; i < row.size(); ++i)
        widths[i] = std::max(widths[i], columns_of(row[i]));
  return widths;
}

std::size_t width_of(const std::vector<std::size_t>& widths) {
  return std::accumulate(widths.begin(), widths.end(), gap * widths.size());
}

class Laid {
 public:
  Laid(Writer& writer, const std::vector<TableRow>& rows, const TableForm& form)
      : writer_(writer), rows_(rows), form_(form), widths_(natural_widths(rows)) {
    make_fit();
  }

  void print() {
    const bool beside = fits();
    const auto first = form_.styles.find(0);
    const bool head =
        form_.head || (first != form_.styles.end() && first->second == Style::heading);
    for (std::size_t row = !beside && head ? 1 : 0; row < rows_.size(); ++row) {
      const auto styled = form_.styles.find(row);
      if (styled != form_.styles.end()) writer_.out << styled->second;
      if (beside)
        print_row(rows_[row]);
      else
        print_paragraph(rows_[row], head ? rows_.front() : TableRow());
      if (styled != form_.styles.end()) writer_.out << Style::plain;
    }
  }

 private:
  char letter(std::size_t column) const {
    const std::string_view letters = form_.columns;
    return letters[std::min(column, letters.size() - 1)];
  }
  bool to_the_left(std::size_t column) const { return letter(column) != 'r'; }

  // Below it a word would be broken.
  std::size_t least_width(std::size_t column) const {
    std::size_t least = 1;
    for (const auto& row : rows_)
      if (column < row.size() && !goes_across(row, widths_.size()))
        for (const auto& word : broken(row[column], 1)) least = std::max(least, columns_of(word));
    return least + (column == 0 ? gap : 0);
  }

  void make_fit() {
    const auto natural = widths_;
    make_narrower();
    if (widths_.size() < 2 || letter(widths_.size() - 1) != 'l') return;
    // A last column of a word or two a line reads badly: its cells then stand below their rows.
    constexpr std::size_t least = 34;
    const auto last = widths_.back();
    if (natural.back() <= least || last >= least) return;
    below_ = true;
    widths_ = natural;
    widths_.pop_back();
    make_narrower();
  }

  // On a narrow terminal the rows of what does not fit would lie over each other. On any other, and
  // in a file, they are as wide as they have to be.
  bool fits() const {
    return writer_.columns >= least_for_tables || width_of(widths_) <= writer_.columns;
  }

  void print_paragraph(const TableRow& row, const TableRow& head) {
    if (row.empty()) return;
    const auto& first = row.front();
    // Rows are told apart by how far in they begin.
    const auto in = std::min(first.find_first_not_of(' '), first.size());
    std::vector<std::string> parts;
    if (in < first.size()) parts.push_back(first.substr(in));
    for (std::size_t i = 1; i < row.size(); ++i) {
      if (row[i].empty()) continue;
      const bool named = i < head.size() && !head[i].empty();
      parts.push_back(named ? head[i] + ": " + row[i] : row[i]);
    }
    print_line(writer_, std::string(gap + std::min(in, writer_.columns / 4), ' '), parts);
  }

  // Column by column, always the widest that still can be: rows keep as few lines as may be.
  void make_narrower() {
    std::vector<std::size_t> least;
    for (std::size_t i = 0; i < widths_.size(); ++i)
      least.push_back(letter(i) == 'l' ? least_width(i) : widths_[i]);
    for (auto over = width_of(widths_); over > writer_.columns; --over) {
      std::size_t widest = widths_.size();
      for (std::size_t i = 0; i < widths_.size(); ++i)
        if (widths_[i] > least[i] && (widest == widths_.size() || widths_[i] > widths_[widest]))
          widest = i;
      if (widest == widths_.size()) return;
      --widths_[widest];
    }
  }

  // Of the first column what goes on stands further in: rows are told apart by their beginnings.
  std::vector<std::string> cell_lines(const std::string& cell, std::size_t column) const {
    if (columns_of(cell) <= widths_[column]) return {cell};
    const auto hanging =
        column > 0 ? 0 : gap + std::min(cell.find_first_not_of(' '), widths_[column] / 2);
    auto lines = broken(cell, widths_[column] - std::min(hanging, widths_[column] - 1));
    for (std::size_t i = 1; i < lines.size(); ++i) lines[i].insert(0, hanging, ' ');
    return lines;
  }

  void print_row(const TableRow& row) {
    if (goes_across(row, widths_.size() + (below_ ? 1 : 0)))
      return print_line(writer_, "  ", row.front());
    std::vector<std::vector<std::string>> cells;
    std::size_t lines = 1;
    for (std::size_t i = 0; i < std::min(row.size(), widths_.size()); ++i)
      lines = std::max(lines, cells.emplace_back(cell_lines(row[i], i)).size());
    for (std::size_t line = 0; line < lines; ++line) print_cells(cells, line);
    if (below_ && row.size() > widths_.size() && !row.back().empty())
      print_line(writer_, "      ", row.back());
  }

  void print_cells(const std::vector<std::vector<std::string>>& cells, std::size_t line) {
    std::string text;
    for (std::size_t i = 0; i < cells.size(); ++i) {
      const auto& cell = line < cells[i].size() ? cells[i][line] : std::string();
      const auto width = columns_of(cell);
      const std::string space(widths_[i] - std::min(width, widths_[i]), ' ');
      text += std::string(gap, ' ') + (to_the_left(i) ? cell + space : space + cell);
    }
    // Spaces at the end of a line are noise in transcripts.
    text.erase(text.find_last_not_of(' ') + 1);
    writer_.out << text << '\n';
  }

  Writer& writer_;
  const std::vector<TableRow>& rows_;
  const TableForm& form_;
  std::vector<std::size_t> widths_;
  bool below_ = false;  // the cells of the last column
};

}  // namespace

void print_table(Writer& writer, const std::vector<TableRow>& rows, const TableForm& form) {
  Laid(writer, rows, form).print();
}

std::size_t table_width(const std::vector<TableRow>& rows) {
  return width_of(natural_widths(rows));
}

}  // namespace sogoc
