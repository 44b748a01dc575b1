// Tables as people read them. Cells may be from outside: they are shown as events/shown.h says, and
// are as wide as they are shown. Safe from any thread, but for the writer.
#pragma once
#include <cstddef>
#include <map>
#include <string>
#include <vector>

#include "answers/writer.h"

namespace sogoc {

using TableRow = std::vector<std::string>;

// On fewer columns than these rows that are too wide are no table any more: a terminal would break
// them anywhere. In a file, which has as many, they are as wide as they have to be.
inline constexpr std::size_t least_for_tables = usual_columns;

struct TableForm {
  // A letter a column, `l` for words, which stand to the left, `w` for those that stay whole, `r`
  // for numbers, which stand to the right; the last letter is that of all columns behind it.
  const char* columns = "lr";
  // Rows that are drawn in another style, by their index.
  std::map<std::size_t, Style> styles = {};
  // The first row names the columns; one that is drawn as a heading does so too.
  bool head = false;
};

// Columns side by side, two spaces before each; spaces at the end of a line are left out. Rows may
// differ in length; one of a single cell, where others have more, goes across. Where a row would be
// wider than writer.columns, columns of words are made narrower, the widest first, and their cells
// go on below themselves, those of a last column that would be too narrow below their rows; words
// stay whole, so a table of many columns may still be wider. Where there are fewer than
// least_for_tables columns
// such a one is printed row by row: the first cell, then each other one behind the name of its
// column.
void print_table(Writer& writer, const std::vector<TableRow>& rows, const TableForm& form = {});
// How wide it is when nothing is made narrower.
std::size_t table_width(const std::vector<TableRow>& rows);

}  // namespace sogoc
