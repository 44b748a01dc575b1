// A file of assertions as a table: lines of text, cells between tabs, comments behind `#`, and a
// head that names the columns. Which columns there are tells the two sorts of files apart.
#pragma once
#include <iosfwd>
#include <map>
#include <string>
#include <vector>

#include "events/words.h"

namespace sogoc::assertions {

// Why a line, or the cell of a column in it, is not understood.
struct SheetError {
  std::uint64_t line = 0;
  std::string column, value;
  std::string rule;  // stable: head, column, cells, utf8, missing, figure, days, value, where, …
  Words message, remedy;
};

struct Row {
  std::uint64_t line = 0;
  std::map<std::string, std::string> cells;  // by column; without spaces around; none is empty
  std::string operator[](const std::string& column) const {
    const auto found = cells.find(column);
    return found == cells.end() ? "" : found->second;
  }
};

enum class Sort { unknown, figures, flow };

struct Sheet {
  Sort sort = Sort::unknown;  // unknown: the faults say why
  std::vector<std::string> columns;
  std::vector<Row> rows;
  std::vector<SheetError> faults;
  bool has(const std::string& column) const;
};

// UTF-8 with or without a byte order mark, lines ending with LF or CR LF; text becomes NFC. A row
// that is no row of the head is a fault, the others are read all the same.
Sheet read_sheet(std::istream& in);

}  // namespace sogoc::assertions
