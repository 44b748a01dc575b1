// The lines of a file that is imported: of NDJSON as they stand, of a sheet (CSV) one for each row.
#pragma once
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "answers/json/event_sheet.h"
#include "cli/line_reader.h"
#include "events/csv_record.h"
#include "projections/recording/read_line.h"

namespace sogoc {

// Whether the name says that the file is a sheet: it ends with .csv, in capitals too. Pure.
bool is_sheet_name(const std::string& name);

// A row without anything in it. Pure.
inline bool is_blank(const InputLine& line) {
  return line.text.empty() && !line.fault && !line.too_long;
}

// A resource: the file is closed with it. For one thread.
class FileLines {
 public:
  // As LineReader; `sheet`: the file is one. The separator is told by the heading row
  // (separator_of, events/csv_record.h), or by a line `sep=;` before it.
  FileLines(
      const std::string& name, bool sheet, std::function<void()> idle = [] {});

  // The next line with where it began; nothing at the end, after an error and once a stop is asked
  // for. Of a sheet whose heading row is none, or whose separator is none, the first line has the
  // fault, and is the last. What is read as NDJSON and begins as a sheet has the fault in its first
  // line, with the option that helps. Rows
  // without anything in them are empty lines. A row of more than longest_line is too long. Behind a
  // row whose quotation marks do not tell where it ends no row is taken for one: each line has that
  // fault.
  std::optional<InputLine> next();
  // Bytes read so far, those behind the last line included.
  std::uint64_t taken() const { return reader_.taken(); }
  // errno of what failed, 0: nothing did.
  int error() const { return reader_.error(); }

  // Of a sheet: reads the heading row, when next() did not yet. Null: it is none, or there is no
  // row.
  std::shared_ptr<const SheetHead> head();

 private:
  // A row and the lines that it is made of.
  struct Row {
    std::uint64_t number = 0;
    TextLine text;
    CsvRecord record;
    bool behind_lost = false;
  };
  std::optional<Row> next_row();
  void read_head();
  char parted_otherwise(const std::vector<std::string>& cells) const;
  InputLine line_of(Row row) const;

  const std::string name_;
  const bool sheet_;
  LineReader reader_;
  char separator_ = 0;  // not known yet
  bool head_read_ = false;
  std::shared_ptr<const SheetHead> head_;
  bool lost_ = false;  // where rows begin is not known any more
  std::optional<EventSheet> columns_;
  // What is wrong with the heading row, to be given by next().
  std::optional<InputLine> bad_head_;
};

}  // namespace sogoc
