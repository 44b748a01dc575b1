// import: records acts from NDJSON files, in groups that are synced together. The files are one
// input: an act may go on over the end of a file.
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <ostream>

#include "answers/interrupt.h"
#include "answers/recording.h"
#include "cli/commands/commands.h"
#include "cli/importing.h"
#include "cli/line_reader.h"
#include "cli/recording_one.h"
#include "projections/rows/corrupt_row.h"
#include "store/store_error.h"

namespace sogoc {
namespace {

struct Options {
  std::vector<std::string> files;
  std::uint64_t batch = 1000;
  bool dry_run = false;
  RecordingOptions recording;
};

const char* name_of_signal(int signal) {
  switch (signal) {
    case SIGHUP:
      return "SIGHUP";
    case SIGTERM:
      return "SIGTERM";
    case SIGPIPE:
      return "SIGPIPE";
    default:
      return "SIGINT";
  }
}

// Returns errno of what ended it before the end of the file, 0: nothing.
int add_file(Importing& importing, const std::string& file) {
  LineReader reader(file, [&] { importing.commit_if_old(); });
  while (auto line = importing.wrong_clock() ? std::nullopt : reader.next()) {
    auto& text = line->text;
    if (reader.number() == 1 && text.starts_with("\xef\xbb\xbf")) text.erase(0, 3);  // BOM
    importing.add({file, reader.number(), std::move(text), line->too_long});
  }
  return reader.error();
}

struct Ending {
  ExitCode code = ExitCode::ok;
  // Of ImportEnd; and the signal, when it was one.
  std::string stopped_by;
  int signal = 0;
  int error = 0;  // errno of a file that broke off
};

Ending add_files(Importing& importing, const Options& options) {
  for (const auto& file : options.files) {
    const int error = add_file(importing, file), signal = stop_asked();
    if (const auto* rule = importing.wrong_clock()) {
      importing.stop();
      return {ExitCode::rejected, rule, 0};
    }
    if (error == 0 && signal == 0) continue;
    // The lines read last may be a part of their act.
    importing.stop();
    if (error == 0) return {ExitCode::io, name_of_signal(signal), signal, 0};
    return {ExitCode::io, file, 0, error};
  }
  const auto code = importing.finish();
  // The last act is judged there.
  const auto* rule = importing.wrong_clock();
  return {code, rule ? rule : "", 0, 0};
}

// What is refused before the register is opened: a mistyped name must not leave half of the files
// recorded. Nothing is opened, for a pipe can be opened once only.
std::optional<ExitCode> look_at(Context& context, const std::vector<std::string>& files) {
  for (const auto& file : files) {
    if (file == "-") continue;
    struct stat what {};
    int error = 0;
    if (::stat(file.c_str(), &what) != 0 || ::access(file.c_str(), R_OK) != 0)
      error = errno;
    else if (S_ISDIR(what.st_mode))
      error = EISDIR;
    if (error == 0) continue;
    return context.unreadable(file, error);
  }
  return std::nullopt;
}

Ending add_and_write(Context& context, const Options& options, OpenRegister& open,
                     Importing& importing) {
  const auto size = open.reg->log().size();
  const auto ending = add_files(importing, options);
  Asker asker(*open.reg);
  const auto changed = changed_since(asker, size);
  say_changed_reports(context, changed, !options.dry_run);
  // As the table has it: in a dry run the register's own log has the staged acts in it.
  write_imported(context, Log(open.store->table()), importing.counts(),
                 {options.dry_run, ending.stopped_by}, changed);
  // Last, as every failure.
  if (ending.error != 0) context.unreadable(ending.stopped_by, ending.error);
  open.store->close();
  context.out.flush();
  return ending;
}

ExitCode import(Context& context, const Options& options) {
  if (const auto bad = look_at(context, options.files)) return *bad;
  // Before the register is opened: whoever waits for it can be stopped as well.
  const StopOn stop({SIGINT, SIGTERM, SIGHUP, SIGPIPE});
  auto open = open_for_writing(context);
  Importing importing(context, open, options.batch, options.dry_run, options.recording);
  importing.on_acknowledged([&](const ImportedUpTo& up_to, std::uint64_t acknowledged) {
    write_acknowledged(context, up_to, acknowledged);
  });
  const auto say = [&](bool in_doubt) {
    if (!options.dry_run) say_recorded(context, importing.counts(), in_doubt);
  };
  try {
    const auto ending = add_and_write(context, options, open, importing);
    if (ending.signal != 0) end_by_signal();
    return ending.code;
  } catch (const StoreError& error) {
    say(error.reason() == StoreError::Reason::in_doubt);
    throw;
  } catch (const CorruptRow&) {
    say(false);
    throw;
  }
}

void declare(CommandLine& command) {
  const auto options = std::make_shared<Options>();
  command
      .option("FILE", options->files,
              {"NDJSON files, - for standard input", "tệp NDJSON, - là đầu vào chuẩn"})
      .path()
      .required();
  command
      .option("--batch", options->batch,
              {"acts a synced group", "số sự việc mỗi lần ghi xuống đĩa"})
      .between(1, 1'000'000);
  command.flag("--dry-run", options->dry_run,
               {"judge everything, keep nothing", "chỉ xét, không ghi gì"});
  command.flag("--require-ids", options->recording.require_ids,
               {"refuse lines without an id, which sent again would be recorded again",
                "từ chối dòng không có id, vì gửi lại sẽ bị ghi lần nữa"});
  add_clock_options(command, options->recording);
  command.action([options](Context& c) { return import(c, *options); });
}

}  // namespace

extern const Command import_command{
    "import", {"record acts from NDJSON files", "ghi các sự việc từ tệp NDJSON"}, declare};

}  // namespace sogoc
