#include "answers/text/matrix.h"

#include <algorithm>
#include <map>
#include <set>
#include <utility>

#include "answers/text/table.h"
#include "answers/text/text.h"
#include "events/shown.h"

namespace sogoc {
namespace {

using Order = std::function<bool(const std::string&, const std::string&)>;

std::vector<std::string> values_of(const Matrix& matrix, std::string Matrix::Cell::*key,
                                   const Order& before) {
  std::set<std::string> each;
  for (const auto& cell : matrix.cells) each.insert(cell.*key);
  std::vector<std::string> values(each.begin(), each.end());
  std::stable_sort(values.begin(), values.end(), before);
  return values;
}

bool adds_up(const Matrix& matrix, std::int64_t total) {
  std::map<std::pair<std::string, std::string>, std::int64_t> cells;
  std::int64_t sum = 0;
  for (const auto& cell : matrix.cells) {
    if (!cells.emplace(std::pair(cell.first, cell.second), cell.value).second) return false;
    sum += cell.value;
  }
  return !cells.empty() && sum == total;
}

Matrix turned(Matrix matrix) {
  std::swap(matrix.dimensions[0], matrix.dimensions[1]);
  for (auto& cell : matrix.cells) std::swap(cell.first, cell.second);
  return matrix;
}

std::vector<TableRow> table_of(const Writer& writer, const Matrix& matrix, const Order& before) {
  const auto rows = values_of(matrix, &Matrix::Cell::first, before);
  const auto columns = values_of(matrix, &Matrix::Cell::second, before);
  std::map<std::string, std::map<std::string, std::int64_t>> values;
  std::map<std::string, std::int64_t> below;
  for (const auto& cell : matrix.cells) {
    values[cell.first][cell.second] += cell.value;
    below[cell.second] += cell.value;
  }
  const std::string total = writer.pick("total", "tổng");
  std::vector<TableRow> table = {{matrix.dimensions[0] + " \\ " + matrix.dimensions[1]}};
  table.front().insert(table.front().end(), columns.begin(), columns.end());
  table.front().push_back(total);
  const auto add = [&](const std::string& head, std::map<std::string, std::int64_t>& counts) {
    auto& row = table.emplace_back(TableRow{head});
    std::int64_t sum = 0;
    for (const auto& column : columns) {
      row.push_back(grouped(writer, counts[column]));
      sum += counts[column];
    }
    row.push_back(grouped(writer, sum));
  };
  for (const auto& row : rows) add(row, values[row]);
  add(total, below);
  return table;
}

// The words in front may go on below themselves.
bool fits(const Writer& writer, const std::vector<TableRow>& table) {
  constexpr std::size_t least_head = 24;
  std::size_t head = 0;
  for (const auto& row : table) head = std::max(head, columns_of(row.front()));
  return table_width(table) - head + std::min(head, least_head) <= writer.columns;
}

}  // namespace

bool print_matrix(Writer& writer, const Matrix& matrix, std::int64_t total, const Order& before) {
  if (!adds_up(matrix, total)) return false;
  for (const auto& each : {matrix, turned(matrix)}) {
    // Of thousands of units beside each other no table is made first.
    const auto columns = values_of(each, &Matrix::Cell::second, before).size();
    if (columns * 3 > writer.columns) continue;
    const auto table = table_of(writer, each, before);
    if (!fits(writer, table)) continue;
    print_table(writer, table, {"lr", {}, true});
    return true;
  }
  return false;
}

}  // namespace sogoc
