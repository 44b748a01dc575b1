// A file of assertions as a table: lines of text, cells between tabs, comments behind `#`, and a
// head that names the columns. Which columns there are tells the two sorts of files apart. The form
// is what a spreadsheet saves as text; every fault is kept with its line, so that a person corrects
// the file in one go.
#pragma once
#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "events/input_line.h"
#include "events/words.h"

namespace sogoc::assertions {

// Why a line, or the cell of a column in it, is not understood. A value that is printed, never an
// exception.
struct SheetError {
  // From 1.
  std::uint64_t line = 0;
  // Empty where the line as a whole is meant.
  std::string column, value;
  // Stable: head, column, cells, tooLarge, utf8, missing, figure, days, value, where, countBy,
  // knownAt, period, asOf.
  std::string rule;
  // What is wrong, and what to write instead.
  Words message, remedy;
};

// A line of data, cut into cells.
struct Row {
  std::uint64_t line = 0;
  // By column; without spaces around; none is empty.
  std::map<std::string, std::string> cells;
  // The text of the cell, empty when there is none; a copy.
  std::string operator[](const std::string& column) const {
    const auto found = cells.find(column);
    return found == cells.end() ? "" : found->second;
  }
};

// Told by the head: a column `figure`, or `year` or `period` beside `total`.
enum class Sort { unknown, figures, flow };

// A file that was read; everything that could be understood is in it.
struct Sheet {
  // Unknown: the faults say why, and there is no row.
  Sort sort = Sort::unknown;
  std::vector<std::string> columns;
  std::vector<Row> rows;
  // In the order of lines. Those of single cells come later, when a row is given a meaning.
  std::vector<SheetError> faults;
  bool has(const std::string& column) const;
};

// Reads the lines to their end. UTF-8 with or without a byte order mark, ending with LF or CR LF;
// text becomes NFC. A row that is no row of the head is a fault, the others are read all the same.
// Lines that break off pass for lines that end: the caller knows why they did.
Sheet read_sheet(const NextLine& next);

}  // namespace sogoc::assertions
