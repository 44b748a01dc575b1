// The program: global options, the chosen command, and the exit code for everything that can go
// wrong.
#include <fcntl.h>
#include <simdjson.h>
#include <unistd.h>

#include <algorithm>
#include <csignal>
#include <cstdlib>
#include <cstring>
#include <exception>
#include <iostream>
#include <new>
#include <span>
#include <system_error>

#include "answers/shell_words.h"
#include "answers/text/table.h"
#include "answers/version.h"
#include "cli/commands/commands.h"
#include "cli/diagnostics/level.h"
#include "cli/diagnostics/stderr_sink.h"
#include "cli/help/topics.h"
#include "cli/last_words.h"
#include "cli/packaging/packaging.h"
#include "cli/pager.h"
#include "cli/progress.h"
#include "cli/start.h"
#include "cli/store_errors.h"
#include "events/shown.h"
#include "projections/rows/corrupt_row.h"
#include "store/rights.h"

namespace sogoc {
namespace {

using Reason = StoreError::Reason;

// Threads, of RocksDB too, and what the standard library could not read.
StoreError refused(const std::system_error& error) {
  const auto words = system_words(error.code().value());
  if (error.code() == std::errc::resource_unavailable_try_again)
    return {Reason::no_resources,
            Said{"the system gives no more: ", "hệ thống không cấp thêm: "} + words};
  return {reason_of_errno(error.code().value()),
          Said{"a call of the system failed: ", "một lời gọi hệ thống thất bại: "} + words};
}

ExitCode fail(Context& context, const ToldFailure& failure) {
  const auto code = print_failure(context, failure);
  failure_was_told(code);
  return code;
}

// The code must not say ok while the answer is still in a buffer that may fail.
ExitCode flushed(Context& context, ExitCode code) {
  context.out.flush();
  if (context.out.good() || context.data.pager_was_left()) return code;
  const int error = context.data.error();
  return fail(
      context,
      told(context,
           error == 0
               ? StoreError(Reason::no_resources, Said{"the memory is used up", "hết bộ nhớ"})
               : refused_by_system(
                     Said{"the output could not be written", "không ghi được kết quả"}, error)));
}

// Lines that import takes, as text too, and commands of several lines: they are as they are,
// however narrow the terminal.
bool prints_whole_lines(const Command& command) {
  for (const std::string_view name : {"export", "template", "demo", "help"})
    if (name == command.name) return true;
  return false;
}

// Programs get neither styles nor screens. What prints tables only reads, and asks nothing.
void set_terminal(const Command& command, Context& context) {
  context.step = answer_progress(context);
  if (context.format != Format::text) return;
  if (draws_styles(context.color, STDOUT_FILENO)) context.out.paint();
  if (draws_styles(context.color, STDERR_FILENO)) context.err.paint();
  if (!prints_whole_lines(command) && context.columns < least_for_tables)
    context.out.fill(context.columns);
  const auto size = terminal_size(STDOUT_FILENO);
  if (command.tables && !context.no_pager && size.rows > 0)
    context.data.page(pager_command(), size.rows, size.columns);
}

ExitCode run(const Command& command, Action& action, Context& context) {
  // One check for all commands, those included that open no register.
  if (context.directory.empty())
    return context.usage({"--register names no directory", "--register chưa nêu thư mục"},
                         "--register ./register", UsageReason::command_line);
  if (context.format == Format::csv && !command.tables)
    return context.usage({std::string(command.name) + " has no CSV form",
                          std::string(command.name) + " không có dạng CSV"},
                         command.text_only ? "--format text" : "--format text, --format json",
                         UsageReason::command_line);
  if (context.format == Format::json && command.text_only)
    return context.usage({std::string(command.name) + " has no JSON form",
                          std::string(command.name) + " không có dạng JSON"},
                         "--format text", UsageReason::command_line);
  for (const auto& [name, given] : {std::pair{"--csv-safe", context.csv_safe},
                                    std::pair{"--headings", context.headings_in_words},
                                    std::pair{"--bom", context.byte_order_mark}})
    if (given && context.format != Format::csv)
      return context.usage({std::string(name) + " goes with --format csv",
                            std::string(name) + " chỉ đi cùng --format csv"},
                           "--format csv", UsageReason::command_line);
  if (context.byte_order_mark) context.data.begin_with("\xef\xbb\xbf");
  // Programs get every byte. Who reads at a terminal would be deceived by it.
  if (context.format == Format::csv && !is_terminal(STDOUT_FILENO)) context.out.carry();
  set_terminal(command, context);
  try {
    return flushed(context, action(context));
  } catch (const StoreError& error) {
    return fail(context, told(context, error));
  } catch (const CorruptRow& error) {
    return fail(context, told(context, {Reason::corrupt, Said{error.what(), CorruptRow::vi}}));
  } catch (const std::system_error& error) {
    return fail(context, told(context, refused(error)));
  } catch (const std::bad_alloc&) {
    return fail(context,
                told(context, {Reason::no_resources, Said{"the memory is used up", "hết bộ nhớ"}}));
  } catch (const std::exception& error) {  // a bug: scripts get its exit code, not an abort
    return fail(context, told_bug(context, error.what()));
  }
}

ExitCode run_and_tell(const Command& command, Action& action, Context& context,
                      std::span<char* const> words) {
  const Stopwatch time;
  const auto& diagnostics = context.diagnostics;
  diagnostics.debug(
      "command begins",
      {{"command", command.name}, {"program", program_version}, {"process", ::getpid()}});
  // Words of the command line may name people: trace only.
  for (const auto* word : words) diagnostics.trace("word of the command line", {{"word", word}});
  auto code = run(command, action, context);
  if (!context.data.end_paging())
    code = context.refuse_with(ExitCode::io, "store", "io",
                               {"the pager that PAGER names could not be run",
                                "không chạy được chương trình xem từng trang mà PAGER nêu"},
                               "--no-pager, PAGER='less -FRX'");
  diagnostics.debug("command ended", {{"command", command.name},
                                      {"exitCode", static_cast<int>(code)},
                                      {"ms", time.milliseconds()}});
  return code;
}

// A file of the register must not get the number of a stream that is closed: what is written to the
// stream would go into it. Using the stream fails as before.
void occupy_closed_streams() {
  for (const int stream : {STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO})
    if (::fcntl(stream, F_GETFD) < 0)
      ::open("/dev/null", stream == STDIN_FILENO ? O_WRONLY : O_RDONLY);
}

std::vector<std::string> words_of_help() {
  std::vector<std::string> words;
  for (const auto* each : commands()) words.emplace_back(each->name);
  for (const auto* each : topics()) words.emplace_back(each->name);
  return words;
}

int main(int argc, char** argv) {
  // None is ever destroyed: a thread that ends the process may still look at them.
  static auto& data = *new StandardOutput(STDOUT_FILENO);
  static auto& out = *new SafeStream(data);
  static auto& err = *new SafeStream(*std::cerr.rdbuf());
  err << std::unitbuf;
  if (is_terminal(STDERR_FILENO)) err.fill(text_columns(STDERR_FILENO));
  // As the standard's own: on a terminal what was answered stands before what is said of it.
  err.tie(&out);
  static auto& context = *new Context{
      {language_asked(argc, argv), Format::text, out, err}, default_register, false, data};
  context.columns = text_columns(STDOUT_FILENO);
  prepare_last_words(context);
  Program program(context, commands(), start_command);
  if (json_asked(argc, argv)) context.format = Format::json;
  // Before anything is made of the words: ICU would put U+FFFD in the place of such bytes, and the
  // JSON library throws.
  for (int i = 1; i < argc; ++i)
    if (!simdjson::validate_utf8(argv[i], std::strlen(argv[i])))
      return static_cast<int>(
          context.usage({"word " + std::to_string(i) + " of the command line is not UTF-8",
                         "từ thứ " + std::to_string(i) + " của dòng lệnh không phải UTF-8"},
                        "LC_ALL=C.UTF-8", UsageReason::command_line));
  // Not an option of CLI11, for the help would show it.
  if (argc > 2 && argv[1] == std::string_view(packaging_option))
    return static_cast<int>(
        flushed(context, print_packaging(context, argv[2], program.describe())));
  if (argc > 2 && argv[1] == std::string_view(candidates_option)) {
    const std::vector<std::string> line(argv + std::min(argc, 5), argv + argc);
    for (const auto& each : candidates_for(context, argv[2], argc > 3 ? argv[3] : "",
                                           argc > 4 ? argv[4] : "", line, words_of_help()))
      context.out << each << '\n';
    return static_cast<int>(flushed(context, ExitCode::ok));
  }
  auto chosen = program.read(argc, argv);
  if (!chosen.command) return static_cast<int>(flushed(context, chosen.code));
  prepare_last_words(context);
  // What is advised must work where it is copied to.
  if (context.directory != default_register)
    context.advised_with = " --register " + quoted_for_shell(context.directory);
  if (language_is_unknown()) {
    const auto given = "SOGOC_LANG=" + as_typed(std::getenv("SOGOC_LANG"));
    return static_cast<int>(
        context.usage({given + " names no language", given + " không nêu đúng ngôn ngữ"},
                      "SOGOC_LANG=vi, SOGOC_LANG=en", UsageReason::command_line));
  }
  const char* set = std::getenv("SOGOC_LOG");
  const std::string word = set ? set : "";
  const auto level = level_asked(context.verbose, word);
  if (!level)
    return static_cast<int>(context.usage({"SOGOC_LOG=" + as_typed(word) + " names no level",
                                           "SOGOC_LOG=" + as_typed(word) + " không nêu đúng mức"},
                                          levels, UsageReason::command_line));
  const auto sink = *level ? sink_on_stderr(context.log_form) : nullptr;
  if (sink) context.diagnostics = Diagnostics(*sink, **level);
  return static_cast<int>(run_and_tell(*chosen.command, chosen.action, context,
                                       std::span(argv, static_cast<std::size_t>(argc))));
}

}  // namespace
}  // namespace sogoc

int main(int argc, char** argv) {
  // Before anything is opened or made: what this program writes holds personal data.
  sogoc::make_with({});
  sogoc::occupy_closed_streams();
  // A file that may grow no further is a failed write, with its words, and not the end.
  std::signal(SIGXFSZ, SIG_IGN);
  // Nothing here reads through stdio, and streams that are not synchronised with it are buffered.
  std::ios::sync_with_stdio(false);
  return sogoc::main(argc, argv);
}
