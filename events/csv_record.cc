#include "events/csv_record.h"

#include <algorithm>

namespace sogoc {

namespace {

// At the beginning: how many bytes a blank has, 0 for what is none. The second is U+00A0.
std::size_t blank_at(std::string_view text) {
  if (text.empty()) return 0;
  if (std::string_view(" \t\r\n").find(text.front()) != std::string_view::npos) return 1;
  return text.starts_with("\xc2\xa0") ? 2 : 0;
}

}  // namespace

std::string without_blanks(std::string_view text) {
  while (const auto bytes = blank_at(text)) text.remove_prefix(bytes);
  auto end = text.size();
  // Behind the last that is none: forward, for a byte of a character could pass for a blank.
  for (std::size_t at = 0, blanks_from = 0; at < text.size();) {
    const auto bytes = blank_at(text.substr(at));
    if (bytes == 0) blanks_from = ++at;
    at += bytes;
    end = blanks_from;
  }
  return std::string(text.substr(0, end));
}

bool only_blanks(std::string_view text) { return without_blanks(text).empty(); }

void CsvRecord::take(char c) {
  const auto next_cell = [&] {
    cells_.emplace_back();
    at_ = At::cell_begins;
  };
  switch (at_) {
    case At::cell_begins:
      if (c == separator_) return next_cell();
      at_ = c == '"' ? At::in_quotes : At::in_cell;
      if (c != '"') cells_.back() += c;
      return;
    case At::in_cell:
      if (c == separator_) return next_cell();
      if (c == '"')
        fault_ = {"a cell with quotation marks stands in quotation marks, and has them doubled",
                  "ô có dấu ngoặc kép phải đặt trong ngoặc kép, dấu bên trong viết hai lần"};
      cells_.back() += c;
      return;
    case At::in_quotes:
      if (c == '"')
        at_ = At::behind_quotes;
      else
        cells_.back() += c;
      return;
    case At::behind_quotes:
      if (c == separator_) return next_cell();
      // Two quotes are one; anything else stands outside of a cell.
      at_ = At::in_quotes;
      if (c != '"') {
        fault_ = {"something stands behind the quotation mark that closes the cell",
                  "sau dấu ngoặc kép đóng ô còn có chữ"};
        lost_ = true;
      }
      cells_.back() += c;
  }
}

bool CsvRecord::add(std::string_view line) {
  const bool carriage_return = line.ends_with('\r');
  const auto body = line.substr(0, line.size() - carriage_return);
  for (char c : body) {
    take(c);
    // Where the next record begins is known no more: the line is the record.
    if (!fault_.en.empty()) return true;
  }
  if (at_ != At::in_quotes) return true;
  cells_.back() += carriage_return ? "\r\n" : "\n";
  return false;
}

void CsvRecord::end() {
  fault_ = {"the quotation mark that opens a cell here is never closed",
            "dấu ngoặc kép mở ô ở đây không được đóng lại"};
}

bool CsvRecord::blank() const {
  return fault_.en.empty() && std::all_of(cells_.begin(), cells_.end(), only_blanks);
}

char separator_of(std::string_view head) {
  bool quoted = false;
  for (char c : head) {
    if (c == '"') quoted = !quoted;
    if (!quoted && (c == ',' || c == ';' || c == '\t')) return c;
  }
  return ',';
}

}  // namespace sogoc
