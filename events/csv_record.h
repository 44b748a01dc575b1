// One record of a CSV file (RFC 4180) from the lines that it goes over: cells between separators, a
// cell in double quotes where it has a separator, a quote (doubled) or the end of a line.
#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "events/words.h"

namespace sogoc {

// Filled line by line. Copyable; one thread. Each byte is looked at once, however many lines.
class CsvRecord {
 public:
  // `separator`: one byte, no quote and no end of line.
  explicit CsvRecord(char separator) : separator_(separator) {}

  // The next line, without its line feed; a carriage return at its end belongs to that. True: the
  // record is complete; false: a quote is open, and it goes on in the next line.
  bool add(std::string_view line);
  // That no more lines come, for a record which is not complete.
  void end();

  // What was read up to the end or the fault.
  const std::vector<std::string>& cells() const { return cells_; }
  // What is wrong with its quotes; both empty: nothing.
  const Words& fault() const { return fault_; }
  // After a fault: whether the line may be the middle of a cell, so that nobody knows where the
  // next record begins.
  bool lost() const { return lost_; }
  // No cell has anything but blanks.
  bool blank() const;

 private:
  enum class At { cell_begins, in_cell, in_quotes, behind_quotes };
  void take(char c);

  char separator_;
  At at_ = At::cell_begins;
  std::vector<std::string> cells_ = {""};
  Words fault_;
  bool lost_ = false;
};

// The separator of a file, told by its first line: the first comma, semicolon or tab outside of
// quotes; a comma when there is none. Names of columns have none of the three.
char separator_of(std::string_view head);

// For a text of blanks alone, and a text without those around it. Pure.
bool only_blanks(std::string_view text);
std::string without_blanks(std::string_view text);

}  // namespace sogoc
