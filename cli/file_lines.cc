#include "cli/file_lines.h"

#include <strings.h>

#include <cctype>
#include <utility>

#include "answers/interrupt.h"

namespace sogoc {

bool is_sheet_name(const std::string& name) {
  constexpr std::string_view ending = ".csv";
  return name.size() > ending.size() &&
         ::strcasecmp(name.c_str() + name.size() - ending.size(), ending.data()) == 0;
}

namespace {

// Of the first line of what is read as NDJSON.
Rejection is_a_sheet() {
  return {"syntax.json",
          "",
          "",
          {"it reads as the heading row of a sheet", "dòng này giống hàng tiêu đề của bảng"},
          {"Say that it is a sheet: `sogoc import --csv FILE`, or a name that ends with .csv.",
           "Cho biết đây là bảng: `sogoc import --csv TỆP`, hoặc đặt tên tệp kết thúc bằng .csv."}};
}

Rejection wrong_quotation_marks(std::string field, std::string value, const Words& detail) {
  return {"syntax.value", std::move(field), std::move(value), detail, mend_quotation_marks};
}

// Letters, digits and points stand in the names of columns.
bool parts_cells(char c) {
  const auto byte = static_cast<unsigned char>(c);
  return c != '"' && c != '\r' && c != '.' && c != '\'' && byte < 0x80 && !std::isalnum(byte);
}

Rejection no_separator(char c) {
  const std::string sign = c == '\r' ? "" : std::string(1, c);
  return {"syntax.value",
          "",
          quoted_json("sep=" + sign),
          {"this sign cannot part cells", "dấu này không ngăn được các ô"},
          {"Write sep=; or sep=, and save the sheet with that separator, or leave the line out.",
           "Ghi sep=; hoặc sep=, và lưu bảng với dấu ngăn đó, hoặc bỏ dòng này."}};
}

}  // namespace

FileLines::FileLines(const std::string& name, bool sheet, std::function<void()> idle)
    : name_(name), sheet_(sheet), reader_(name, std::move(idle)) {}

std::optional<InputLine> FileLines::next() {
  if (!sheet_) {
    auto line = reader_.next();
    if (!line) return std::nullopt;
    InputLine made{name_, reader_.number(), std::move(line->text), line->too_long};
    if (made.number == 1 && may_be_heading_row(made.text)) made.fault = is_a_sheet();
    return made;
  }
  if (!head_read_) read_head();
  if (bad_head_) return std::exchange(bad_head_, std::nullopt);
  if (!columns_) return std::nullopt;
  auto row = next_row();
  if (!row) return std::nullopt;
  return line_of(std::move(*row));
}

std::shared_ptr<const SheetHead> FileLines::head() {
  if (!head_read_) read_head();
  return head_;
}

std::optional<FileLines::Row> FileLines::next_row() {
  auto line = reader_.next();
  if (!line) return std::nullopt;
  if (separator_ == 0) separator_ = separator_of(line->text);
  Row row{reader_.number(), {}, CsvRecord(separator_)};
  row.behind_lost = lost_;
  while (true) {
    // Of a row that is too long nothing is kept, but where it ends has to be known.
    const bool complete = row.record.add(line->text);
    row.text.append(line->text);
    row.text.too_long = row.text.too_long || line->too_long;
    lost_ = lost_ || row.record.lost() || (row.text.too_long && !complete);
    if (complete || row.text.too_long || row.behind_lost) return row;
    row.text.append("\n");
    line = reader_.next();
    if (line) continue;
    // What stands before an error or a signal is no whole row.
    if (reader_.error() != 0 || stop_asked() != 0) return std::nullopt;
    row.record.end();
    return row;
  }
}

// Spreadsheets of one maker write the separator into a line of its own.
void FileLines::read_head() {
  head_read_ = true;
  auto line = reader_.next();
  if (!line) return;
  std::string before;
  if (line->text.starts_with(says_separator) &&
      line->text.find_first_not_of('\r', says_separator.size() + 1) == std::string::npos) {
    // As the end of a line, where nothing is said.
    separator_ =
        line->text.size() > says_separator.size() ? line->text[says_separator.size()] : '\r';
    if (!parts_cells(separator_)) {
      bad_head_ = InputLine{name_, reader_.number(), "{}"};
      bad_head_->row = line->text;
      bad_head_->fault = no_separator(separator_);
      return;
    }
    before = line->text + "\n";
    line = reader_.next();
    if (!line) return;
  } else {
    separator_ = separator_of(line->text);
  }
  CsvRecord record(separator_);
  if (!record.add(line->text)) record.end();
  bad_head_ = InputLine{name_, reader_.number(), "{}", line->too_long};
  bad_head_->row = line->text;
  if (line->too_long) return;
  if (!record.fault().en.empty()) {
    bad_head_->fault = wrong_quotation_marks("", "", record.fault());
    return;
  }
  auto columns = EventSheet::of(record.cells(), separator_);
  if (auto* bad = std::get_if<Rejection>(&columns)) {
    bad_head_->fault = std::move(*bad);
    return;
  }
  bad_head_.reset();
  columns_ = std::get<EventSheet>(std::move(columns));
  head_ = std::make_shared<const SheetHead>(
      SheetHead{before + line->text, columns_->columns(), columns_->headings(), separator_});
}

// A row of one cell, under several headings, that other signs would part.
char FileLines::parted_otherwise(const std::vector<std::string>& cells) const {
  if (cells.size() != 1 || head_->columns.size() == 1) return 0;
  return other_separator(cells.front(), separator_);
}

InputLine FileLines::line_of(Row row) const {
  InputLine line{name_, row.number, "", row.text.too_long};
  if (line.too_long) return line;
  line.sheet = head_;
  line.row = std::move(row.text.text);
  if (row.record.blank()) return line;
  if (row.behind_lost) {
    // What the line has in it may be a part of a cell: not even its identifier is known.
    line.text = "{}";
    line.fault = wrong_quotation_marks(
        "", "",
        {"the quotation marks of an earlier row do not tell where rows begin from there on",
         "dấu ngoặc kép của một hàng phía trước sai nên từ đó không rõ hàng bắt đầu ở đâu"});
    return line;
  }
  if (!row.record.fault().en.empty()) {
    const auto cell = row.record.cells().size() - 1;
    const auto& columns = head_->columns;
    line.text = columns_->known_of(row.record.cells());
    line.fault = wrong_quotation_marks(cell < columns.size() ? columns[cell] : "",
                                       quoted_json(row.record.cells().back()), row.record.fault());
    return line;
  }
  if (const auto other = parted_otherwise(row.record.cells())) {
    line.text = columns_->known_of(row.record.cells());
    line.fault = Rejection{"syntax.value", "", quoted_json(row.record.cells().front()),
                           parted_by_other(other, separator_), same_separator};
    return line;
  }
  auto [text, fault] = columns_->line_of(row.record.cells());
  line.text = std::move(text);
  line.fault = std::move(fault);
  return line;
}

}  // namespace sogoc
