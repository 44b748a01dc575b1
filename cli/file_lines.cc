#include "cli/file_lines.h"

#include <strings.h>

#include <utility>

#include "answers/interrupt.h"

namespace sogoc {

bool is_sheet_name(const std::string& name) {
  constexpr std::string_view ending = ".csv";
  return name.size() > ending.size() &&
         ::strcasecmp(name.c_str() + name.size() - ending.size(), ending.data()) == 0;
}

FileLines::FileLines(const std::string& name, bool sheet, std::function<void()> idle)
    : name_(name), sheet_(sheet), reader_(name, std::move(idle)) {}

std::optional<InputLine> FileLines::next() {
  if (!sheet_) {
    auto line = reader_.next();
    if (!line) return std::nullopt;
    return InputLine{name_, reader_.number(), std::move(line->text), line->too_long};
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
  constexpr std::string_view says = "sep=";
  std::string before;
  if (line->text.size() > says.size() && line->text.starts_with(says) &&
      line->text.find_first_not_of('\r', says.size() + 1) == std::string::npos) {
    separator_ = line->text[says.size()];
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
    bad_head_->fault = Rejection{"syntax.value", "", "", record.fault()};
    return;
  }
  auto columns = EventSheet::of(record.cells(), separator_);
  if (auto* bad = std::get_if<Rejection>(&columns)) {
    bad_head_->fault = std::move(*bad);
    return;
  }
  bad_head_.reset();
  columns_ = std::get<EventSheet>(std::move(columns));
  head_ = std::make_shared<const SheetHead>(SheetHead{before + line->text, columns_->columns()});
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
    line.fault = Rejection{
        "syntax.value", "", "",
        Words{"the quotation marks of an earlier row do not tell where rows begin from there on",
              "dấu ngoặc kép của một hàng phía trước sai nên từ đó không rõ hàng bắt đầu ở đâu"}};
    return line;
  }
  if (!row.record.fault().en.empty()) {
    const auto cell = row.record.cells().size() - 1;
    const auto& columns = head_->columns;
    line.text = columns_->known_of(row.record.cells());
    line.fault = Rejection{"syntax.value", cell < columns.size() ? columns[cell] : "",
                           quoted_json(row.record.cells().back()), row.record.fault()};
    return line;
  }
  auto [text, fault] = columns_->line_of(row.record.cells());
  line.text = std::move(text);
  line.fault = std::move(fault);
  return line;
}

}  // namespace sogoc
