#include "projections/papers/assertion_sheet.h"

#include <simdjson.h>

#include <algorithm>
#include <optional>

#include "events/text_forms.h"
#include "projections/papers/increase_and_decrease.h"

namespace sogoc::assertions {
namespace {

using Names = std::vector<std::string>;

// In the order in which a fault lists them.
const Names figure_names = {"figure", "unit",    "asOf",  "period",  "days", "value",
                            "paper",  "knownAt", "where", "countBy", "note", "structureAsOf"};

// A movement that is added to the form has its column here without a line.
Names flow_names() {
  Names names = {"year", "period", "total", "residual", "unit", "paper", "note"};
  for (const auto& column : movements()) names.emplace_back(column.column);
  return names;
}

bool contains(const Names& names, const std::string& name) {
  return std::find(names.begin(), names.end(), name) != names.end();
}

std::string joined(const Names& names) {
  std::string text;
  for (const auto& name : names) text += (text.empty() ? "" : ", ") + name;
  return text;
}

Words both(const std::string& text) { return {text, text}; }

std::string trimmed(const std::string& text) {
  const char* space = " \t\r";
  const auto first = text.find_first_not_of(space);
  return first == text.npos ? "" : text.substr(first, text.find_last_not_of(space) - first + 1);
}

// Without empty cells at the end, which editors add and take away.
Names cells_of(const std::string& line) {
  Names cells;
  for (std::size_t at = 0;;) {
    const auto tab = line.find('\t', at);
    cells.push_back(trimmed(line.substr(at, tab == line.npos ? tab : tab - at)));
    if (tab == line.npos) break;
    at = tab + 1;
  }
  while (!cells.empty() && cells.back().empty()) cells.pop_back();
  return cells;
}

// `figure` decides alone; a file of flows needs days and a total.
Sort sort_of(const Names& cells) {
  if (contains(cells, "figure")) return Sort::figures;
  const bool days = contains(cells, "year") || contains(cells, "period");
  return days && contains(cells, "total") ? Sort::flow : Sort::unknown;
}

// The sign at which the line would be a head if it were cut there; null: none.
const char* other_sign(const std::string& line) {
  for (const char* sign : {";", ",", "|"}) {
    auto with_tabs = line.substr(line.starts_with("#") ? 1 : 0);
    std::replace(with_tabs.begin(), with_tabs.end(), *sign, '\t');
    if (sort_of(cells_of(with_tabs)) != Sort::unknown) return sign;
  }
  return nullptr;
}

struct Line {
  std::uint64_t number = 0;
  std::string text;
};

class Reader {
 public:
  Sheet read(const NextLine& next) {
    while (auto line = next()) {
      ++number_;
      if (line->too_long) {
        add({number_,
             "",
             "",
             "tooLarge",
             line_too_long,
             {"a line feed behind each row", "xuống dòng sau mỗi dòng số liệu"}});
        continue;
      }
      auto& text = line->text;
      // Editors of one system write a mark that nobody sees before the first cell.
      if (number_ == 1 && text.starts_with("\xef\xbb\xbf")) text.erase(0, 3);
      take(std::move(text));
    }
    // No data at all: the fault is the head's, or that there is no row.
    if (!begun_) begin({std::max<std::uint64_t>(number_, 1), ""});
    // A file that says nothing must not pass for one in which everything holds.
    if (sheet_.sort != Sort::unknown && sheet_.rows.empty() && sheet_.faults.empty())
      add({number_,
           "",
           "",
           "cells",
           {"there is no row", "không có dòng số liệu nào"},
           {"a line under the head, its cells between tabs",
            "một dòng dưới dòng đầu, các ô cách nhau bằng dấu tab"}});
    return std::move(sheet_);
  }

 private:
  void take(std::string text) {
    // Before NFC, which would put marks of doubt in the place of bytes.
    if (!simdjson::validate_utf8(text)) {
      add({number_,
           "",
           "",
           "utf8",
           {"the line is not UTF-8", "dòng này không phải UTF-8"},
           {"save the file as UTF-8", "lưu tệp theo UTF-8"}});
      return;
    }
    // Names and words of a cell are compared with what events state.
    text = composed(text);
    const auto shown = trimmed(text);
    if (shown.empty()) return;
    if (shown.front() == '#') {
      // The last comment before the data may be the head; any other one is forgotten.
      if (!begun_) comment_ = {number_, shown.substr(1)};
      return;
    }
    if (!begun_) {
      if (begin({number_, text})) return;
    }
    if (sheet_.sort != Sort::unknown) add_row(text);
  }

  // True when the line is the head itself; else the comment before it is.
  bool begin(const Line& first) {
    begun_ = true;
    // The first line of data is the head when it names columns; else it is data, under a head that
    // stands behind `#`.
    const bool own = sort_of(cells_of(first.text)) != Sort::unknown;
    const auto& line = own ? first : comment_;
    // As written; names of columns are compared exactly.
    sheet_.columns = cells_of(line.text);
    sheet_.sort = sort_of(sheet_.columns);
    if (const auto* sign = sheet_.sort == Sort::unknown ? other_sign(first.text) : nullptr)
      add({first.number,
           "",
           "",
           "head",
           {"the cells are parted by " + std::string(sign) + ", not by tabs",
            "các ô ngăn bằng dấu " + std::string(sign) + ", không phải dấu tab"},
           {"save the file with tabs between the cells", "lưu tệp với dấu tab giữa các ô"}});
    else if (sheet_.sort == Sort::unknown)
      add({first.number,
           "",
           "",
           "head",
           {"no head names the columns", "không có dòng đầu nêu tên các cột"},
           {"a line before the data: figure, unit, days, value, paper; or year, total, admitted, "
            "in, out, deaths; with tabs between them",
            "một dòng trước số liệu: figure, unit, days, value, paper; hoặc year, total, admitted, "
            "in, out, deaths; cách nhau bằng dấu tab"}});
    else
      check_columns(line.number);
    return own;
  }

  void check_columns(std::uint64_t line) {
    const bool figures = sheet_.sort == Sort::figures;
    const auto names = figures ? figure_names : flow_names();
    Names seen;
    for (const auto& name : sheet_.columns) {
      if (!contains(names, name))
        bad_head({line,
                  name,
                  name,
                  "column",
                  {"there is no such column", "không có cột này"},
                  both(joined(names))});
      else if (contains(seen, name))
        bad_head({line,
                  name,
                  name,
                  "column",
                  {"the column stands twice", "cột này có hai lần"},
                  {"each column once", "mỗi cột một lần"}});
      seen.push_back(name);
    }
    if (figures) {
      for (const char* name : {"unit", "value", "paper"}) need(line, {name});
      need(line, {"days", "asOf", "period"});
    }
    for (const auto& column : movements())
      if (!figures && column.required) need(line, {column.column});
  }

  // Of several columns that serve alike the first is named as missing.
  void need(std::uint64_t line, const Names& one_of) {
    for (const auto& name : one_of)
      if (sheet_.has(name)) return;
    bad_head({line,
              one_of.front(),
              "",
              "column",
              {"the column is missing", "thiếu cột này"},
              both(joined(one_of))});
  }

  // With a wrong head no cell has a meaning: rows are not read, and the head's faults say all.
  void bad_head(SheetError fault) {
    sheet_.sort = Sort::unknown;
    add(std::move(fault));
  }

  void add_row(const std::string& text) {
    const auto cells = cells_of(text);
    // Fewer cells are empty ones at the end; more have no column to stand under.
    if (cells.size() > sheet_.columns.size())
      return add({number_,
                  "",
                  cells[sheet_.columns.size()],
                  "cells",
                  {"the line has more cells than the head has columns",
                   "dòng có nhiều ô hơn số cột của dòng đầu"},
                  {"one tab between two cells; a comment on a line of its own",
                   "giữa hai ô một dấu tab; ghi chú để ở dòng riêng"}});
    Row row{number_, {}};
    for (std::size_t i = 0; i < cells.size(); ++i)
      // Empty and absent are the same: editors keep either.
      if (!cells[i].empty()) row.cells[sheet_.columns[i]] = cells[i];
    sheet_.rows.push_back(std::move(row));
  }

  void add(SheetError fault) { sheet_.faults.push_back(std::move(fault)); }

  Sheet sheet_;
  Line comment_;
  bool begun_ = false;
  std::uint64_t number_ = 0;
};

}  // namespace

bool Sheet::has(const std::string& column) const { return contains(columns, column); }

Sheet read_sheet(const NextLine& next) { return Reader().read(next); }

}  // namespace sogoc::assertions
