// import: records acts from NDJSON files and sheets, in groups that are synced together. The files
// are one input: an act may go on over the end of a file.
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <optional>
#include <ostream>
#include <thread>

#include "answers/interrupt.h"
#include "answers/recording.h"
#include "answers/text/refusal.h"
#include "cli/commands/commands.h"
#include "cli/import_end.h"
#include "cli/importing.h"
#include "cli/progress.h"
#include "cli/recording_one.h"
#include "cli/refused_file.h"
#include "cli/whole_import.h"
#include "projections/knowledge/civil_time.h"
#include "projections/rows/corrupt_row.h"
#include "store/store_error.h"

namespace sogoc {
namespace {

using Options = FileImport;

// How much is read, in bytes of all files; of what has no size, such as a pipe, nobody knows how
// much there is.
class Portions {
 public:
  Portions(const Context& context, const std::vector<std::string>& files)
      : progress_(progress_bar(context, size_of(files))) {}
  void read(std::uint64_t bytes) { progress_(before_ + bytes); }
  void next_file(std::uint64_t bytes) { before_ += bytes; }

 private:
  // One byte more: reading all of it is not the end yet.
  static std::uint64_t size_of(const std::vector<std::string>& files) {
    std::uint64_t size = 1;
    for (const auto& file : files) {
      struct stat what {};
      if (file == "-" || ::stat(file.c_str(), &what) != 0 || !S_ISREG(what.st_mode)) return 0;
      size += static_cast<std::uint64_t>(what.st_size);
    }
    return size;
  }

  std::uint64_t before_ = 0;
  const std::function<void(std::uint64_t)> progress_;
};

// Returns errno of what ended it before the end of the file, 0: nothing.
int add_file(const Context& context, Importing& importing, const std::string& file, bool sheet,
             Portions& portions) {
  FileLines lines(file, sheet, [&] { importing.commit_if_old(); });
  bool empty = sheet;
  while (auto line = importing.wrong_clock() ? std::nullopt : lines.next()) {
    empty = empty && is_blank(*line);
    importing.add(std::move(*line));
    portions.read(lines.taken());
  }
  portions.next_file(lines.taken());
  if (empty && lines.error() == 0 && stop_asked() == 0 && !importing.wrong_clock())
    say_no_rows(context, file, lines.head());
  return lines.error();
}

Ending add_files(Context& context, Importing& importing, const Options& options) {
  Portions portions(context, options.files);
  for (const auto& file : options.files) {
    const int error = add_file(context, importing, file, options.is_sheet(file), portions);
    const int signal = stop_asked();
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

bool is_regular(const std::string& file) {
  struct stat what {};
  return file != "-" && ::stat(file.c_str(), &what) == 0 && S_ISREG(what.st_mode);
}

// As look_at, of sheets: a column that nobody knows, or a file of --refused in which rows of one
// sheet would stand under the headings of another.
std::optional<ExitCode> look_at_sheets(Context& context, const Options& options) {
  const auto sheets = std::count_if(options.files.begin(), options.files.end(),
                                    [&](const auto& file) { return options.is_sheet(file); });
  bool mixed = sheets > 0 && sheets != static_cast<std::ptrdiff_t>(options.files.size());
  std::optional<std::string> row;
  for (const auto& file : options.files) {
    if (!options.is_sheet(file)) continue;
    // The heading row of a pipe is not known before it is read.
    mixed = mixed || (!is_regular(file) && sheets > 1);
    if (!is_regular(file)) continue;
    FileLines lines(file, true);
    const auto head = lines.head();
    if (!head) {
      auto bad = lines.next();
      if (!bad || !bad->fault) continue;
      const auto fault = *bad->fault;
      const auto line = read_line(std::move(*bad));
      write_refusal(context, std::span(&line, 1), {fault, "", 0});
      context.err << "sogoc: "
                  << context.pick("no row was read, and nothing was recorded\n",
                                  "chưa đọc hàng nào, không ghi gì\n");
      return ExitCode::rejected;
    }
    mixed = mixed || (row && *row != head->row);
    row = head->row;
  }
  if (options.refused.empty()) return std::nullopt;
  if (mixed)
    return context.usage(
        {"--refused keeps the rows of one sheet, or of sheets with the same heading row",
         "--refused chỉ giữ hàng của một bảng, hoặc các bảng có cùng hàng tiêu đề"},
        context.pick("one import for each sheet", "nhập từng bảng một"));
  if (!options.csv && (sheets > 0) != is_sheet_name(options.refused))
    return sheets > 0 ? context.usage(
                            {"what is refused of a sheet is a sheet: its name ends with .csv",
                             "phần bị từ chối của bảng cũng là bảng: tên tệp kết thúc bằng .csv"},
                            "--refused refused.csv")
                      : context.usage(
                            {"what is refused of NDJSON is no sheet: its name does not end with "
                             ".csv",
                             "phần bị từ chối của NDJSON không phải bảng: tên tệp không kết thúc "
                             "bằng .csv"},
                            "--refused refused.ndjson");
  return std::nullopt;
}

ExitCode refused_file_failed(Context& context, const RefusedFile& file) {
  if (file.error() != EEXIST) return context.unwritable(file.failed(), file.error());
  return context.usage({file.failed() + " is not empty, or no file",
                        file.failed() + " không rỗng, hoặc không phải tệp"},
                       context.pick("another name; what was refused earlier is kept",
                                    "tên khác; giữ lại những gì bị từ chối trước đó"));
}

ExitCode import_groups(Context& context, const Options& options, RefusedFile* refused) {
  auto open = open_for_writing(context);
  const auto before = open.reg->log().size();
  Importing importing(
      context, open,
      {.batch = options.batch, .dry = options.dry_run, .recording = options.recording});
  importing.on_acknowledged([&](const ImportedUpTo& up_to, std::uint64_t acknowledged) {
    write_acknowledged(context, up_to, acknowledged);
  });
  keep_refused(context, importing, refused);
  const auto say = [&](bool in_doubt) {
    if (!options.dry_run) say_recorded(context, importing.counts(), in_doubt);
  };
  try {
    const auto ending = add_files(context, importing, options);
    const auto code = write_end(context, options, open, before, importing, ending);
    if (ending.signal != 0) end_by_signal();
    return code;
  } catch (const StoreError& error) {
    say(error.reason() == StoreError::Reason::in_doubt);
    throw;
  } catch (const CorruptRow&) {
    say(false);
    throw;
  }
}

ExitCode import(Context& context, const Options& options) {
  if (const auto bad = look_at(context, options.files)) return *bad;
  std::optional<RefusedFile> refused;
  if (options.refused == "-")
    return context.usage({"--refused takes the name of a file", "--refused cần tên một tệp"},
                         "--refused refused.ndjson");
  if (const auto bad = look_at_sheets(context, options)) return *bad;
  if (!options.refused.empty()) refused.emplace(options.refused);
  if (refused && refused->error() != 0) return refused_file_failed(context, *refused);
  // Before the register is opened: whoever waits for it can be stopped as well.
  const StopOn stop({SIGINT, SIGTERM, SIGHUP, SIGPIPE});
  auto* file = refused ? &*refused : nullptr;
  const auto code = options.all_or_nothing ? import_whole(context, options, file)
                                           : import_groups(context, options, file);
  if (!refused) return code;
  refused->sync();
  if (refused->left_out() > 0)
    context.err << "sogoc: "
                << context.pick(
                       "WARNING: refused acts whose lines are not kept, since one of them is "
                       "too long: ",
                       "CẢNH BÁO: số act bị từ chối không giữ được các dòng, vì có dòng quá "
                       "dài: ")
                << refused->left_out() << '\n';
  return refused->error() != 0 ? refused_file_failed(context, *refused) : code;
}

void declare(CommandLine& command) {
  const auto options = std::make_shared<Options>();
  command
      .option("FILE", options->files,
              {"NDJSON files, or sheets (.csv); - for standard input",
               "tệp NDJSON, hoặc bảng (.csv); - là đầu vào chuẩn"})
      .path()
      .required();
  command.flag("--csv", options->csv,
               {"every FILE is a sheet, whatever its name: a heading row with a column kind",
                "mọi TỆP đều là bảng, tên gì cũng vậy: có hàng tiêu đề và cột kind"});
  command
      .option("--batch", options->batch,
              {"acts a synced group", "số sự việc mỗi lần ghi xuống đĩa"})
      .between(1, 1'000'000);
  command.flag("--dry-run", options->dry_run,
               {"judge everything, keep nothing", "chỉ xét, không ghi gì"});
  command.flag("--require-ids", options->recording.require_ids,
               {"refuse lines without an id, which sent again would be recorded again",
                "từ chối dòng không có id, vì gửi lại sẽ bị ghi lần nữa"});
  command.flag("--all-or-nothing", options->all_or_nothing,
               {"record all lines, at most 100,000, or none of them",
                "ghi tất cả các dòng, tối đa 100.000, hoặc không ghi dòng nào"});
  command.option("--refused", options->refused,
                 {"keep the lines of refused acts in this file, and why in FILE.reasons.ndjson",
                  "giữ các dòng bị từ chối trong tệp này, lý do trong TỆP.reasons.ndjson"});
  add_recording_options(command, options->recording);
  command.example("sogoc import acts.ndjson --register ours --dry-run",
                  {"judge a file, and keep nothing of it", "xét một tệp, không ghi gì"});
  command.example("sogoc import acts.ndjson --register ours --refused refused.ndjson",
                  {"record it, and keep the lines that are refused for correction",
                   "ghi tệp đó, giữ riêng các dòng bị từ chối để sửa"});
  command.action([options](Context& c) { return import(c, *options); });
}

}  // namespace

extern const Command import_command{
    "import",
    {"record acts from NDJSON files or sheets", "ghi các sự việc từ tệp NDJSON hoặc bảng tính"},
    declare};

}  // namespace sogoc
