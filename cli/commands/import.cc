// import: records acts from NDJSON files, in groups that are synced together. The files are one
// input: an act may go on over the end of a file.
#include <cerrno>
#include <fstream>
#include <istream>

#include "answers/recording.h"
#include "cli/commands/commands.h"
#include "cli/importing.h"

namespace sogoc {
namespace {

struct Options {
  std::vector<std::string> files;
  std::uint64_t batch = 1000;
  bool dry_run = false;
};

// Like std::getline, but of a line longer than any event only the beginning is kept: it will be
// refused, and a file without line feeds does not fill the memory.
bool get_line(std::istream& in, std::string& line) {
  constexpr std::size_t most = 16 << 20;
  char part[1 << 16];
  line.clear();
  // istream::getline sets failbit both for a full buffer and for an empty rest of a file: the count
  // tells which it was.
  while (in) {
    in.getline(part, sizeof part);
    const auto read = static_cast<std::size_t>(in.gcount());
    const bool goes_on = in.fail() && !in.eof() && !in.bad() && read == sizeof part - 1;
    if (in.fail() && !goes_on) break;
    const bool fed = !goes_on && !in.eof();  // the line feed is counted and not stored
    if (line.size() < most) line.append(part, read - (fed ? 1 : 0));
    if (!goes_on) return true;
    in.clear();
  }
  return !line.empty() && !in.bad();
}

// The acts read so far are recorded all the same: nothing acknowledged is lost. The error that
// ended it before the end of the file, 0: none.
int add_lines(Importing& importing, std::istream& in, const std::string& name) {
  std::uint64_t number = 0;
  for (std::string line; get_line(in, line);) {
    if (++number == 1 && line.starts_with("\xef\xbb\xbf")) line.erase(0, 3);  // byte order mark
    importing.add({name, number, std::move(line)});
  }
  return in.bad() ? errno : 0;
}

int add_file(Importing& importing, Context& context, const std::string& file) {
  if (file == "-") return add_lines(importing, context.in, file);
  std::ifstream in(file);
  return add_lines(importing, in, file);
}

ExitCode import(Context& context, const Options& options) {
  // All of them first, so that a mistyped name does not leave half of the files recorded.
  for (const auto& file : options.files)
    if (file != "-" && !std::ifstream(file)) return context.unreadable(file, errno);
  auto open = open_for_writing(context);
  const auto size = open.reg->log().size();
  Importing importing(context, open, options.batch, options.dry_run);
  int error = 0;
  for (const auto& file : options.files)
    if ((error = add_file(importing, context, file)) != 0) {
      context.unreadable(file, error);
      break;
    }
  const auto code = importing.finish();
  Asker asker(*open.reg);
  const auto changed = changed_since(asker, size);
  say_changed_reports(context, changed, !options.dry_run);
  // As the table has it: in a dry run the register's own log has the staged acts in it.
  write_imported(context, Log(open.store->table()), importing.counts(), options.dry_run, changed);
  open.store->close();
  // What was read before is recorded, but the input was not read to its end.
  return error == 0 ? code : ExitCode::io;
}

void declare(CommandLine& command) {
  const auto options = std::make_shared<Options>();
  command
      .option("FILE", options->files,
              {"NDJSON files, - for standard input", "tệp NDJSON, - là đầu vào chuẩn"})
      .required();
  command
      .option("--batch", options->batch,
              {"acts a synced group", "số sự việc mỗi lần ghi xuống đĩa"})
      .between(1, 1'000'000);
  command.flag("--dry-run", options->dry_run,
               {"judge everything, keep nothing", "chỉ xét, không ghi gì"});
  command.action([options](Context& c) { return import(c, *options); });
}

}  // namespace

extern const Command import_command{
    "import", {"record acts from NDJSON files", "ghi các sự việc từ tệp NDJSON"}, declare};

}  // namespace sogoc
