// What the ways of importing files share: what the user asked for, and how an import ends.
#pragma once
#include <string>
#include <vector>

#include "cli/file_lines.h"
#include "cli/importing.h"
#include "cli/refused_file.h"

namespace sogoc {

// As `import` was asked.
struct FileImport {
  // In their order, `-` for standard input: one input, an act may go on over the end of a file.
  std::vector<std::string> files;
  std::uint64_t batch = 1000;
  bool dry_run = false, all_or_nothing = false;
  // Every file is a sheet, whatever its name says.
  bool csv = false;
  bool is_sheet(const std::string& file) const { return csv || is_sheet_name(file); }
  // Where refused acts are kept; empty: nowhere.
  std::string refused;
  RecordingOptions recording;
};

// How the reading of the input ended.
struct Ending {
  ExitCode code = ExitCode::ok;
  // Of ImportEnd; and the signal, when it was one.
  std::string stopped_by;
  int signal = 0;
  int error = 0;  // errno of a file that broke off
};

// As it is written: `SIGTERM`.
const char* name_of_signal(int signal);

// Refused acts go to the file as well; null: to none. Both must outlive `importing`.
void keep_refused(const Writer& writer, Importing& importing, RefusedFile* file);

// Of a sheet that was read to its end without a row: that it has none, to `err`. `head`: its
// heading row; null: it has none either.
void say_no_rows(const Writer& writer, const std::string& file,
                 const std::shared_ptr<const SheetHead>& head);

// Writes what became of the lines, the cells of published reports that they change since `before`
// (the size of the log then) and, last, the file that broke off; closes the register. Returns the
// code that the import ends with.
ExitCode write_end(Context& context, const FileImport& options, OpenRegister& open,
                   std::uint64_t before, const Importing& importing, const Ending& ending);

}  // namespace sogoc
