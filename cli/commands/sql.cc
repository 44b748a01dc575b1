// sql: free questions, the schema of the tables, or a SQLite copy. A statement without an answer is
// exit code 2, one about a unit that is not known 5, one that takes too long 9; an interrupt ends
// the program by its signal.
#include <optional>
#include <ostream>

#include "answers/interrupt.h"
#include "answers/sql/answer.h"
#include "answers/sql/parameters.h"
#include "answers/sql/sqlite_copy.h"
#include "answers/sql/statement_text.h"
#include "answers/text/answer.h"
#include "cli/asking.h"
#include "cli/commands/commands.h"
#include "cli/line_reader.h"
#include "cli/open.h"
#include "cli/progress.h"
#include "store/store_error.h"

namespace sogoc {
namespace {

struct Options : sql::SqliteCopyOptions {
  std::string statements;
  std::vector<std::string> parameters;
  std::uint64_t timeout = 0;  // seconds; 0: without end
  bool schema = false, copy = false;
};

// Standard input is read by pieces, and no further than a text may be long: a stop ends the waiting
// for it, and a pipe without an end fills no memory.
std::variant<std::string, UsageError> statements_of(const std::string& given, int& error) {
  if (!given.empty() && given != "-") return sql::statement_text(given);
  LineReader input("-");
  auto text = input.rest(sql::longest_text);
  check_stop();
  error = input.error();
  return sql::statement_text(std::move(text));
}

ExitCode code_of(sql::Ended ended) {
  switch (ended) {
    case sql::Ended::answered:
      return ExitCode::ok;
    case sql::Ended::not_found:
      return ExitCode::not_found;
    case sql::Ended::usage:
      return ExitCode::usage;
    case sql::Ended::timed_out:
      return ExitCode::late;
  }
  // Not reached; no default, so that the compiler names a case that is forgotten.
  return ExitCode::bug;
}

ExitCode ask(Context& context, const Options& options) {
  int error = 0;
  const auto statements = statements_of(options.statements, error);
  if (error != 0) return context.unreadable("-", error);
  if (const auto* bad = std::get_if<UsageError>(&statements)) return no_answer(context, *bad);
  const auto parameters = sql::parameters_of(options.parameters);
  if (const auto* bad = std::get_if<UsageError>(&parameters)) return context.usage(*bad);
  const auto asked = sql::with_parameters(std::get<std::string>(statements),
                                          std::get<sql::Parameters>(parameters));
  if (const auto* bad = std::get_if<UsageError>(&asked)) return no_answer(context, *bad);
  auto open = open_for_reading(context);
  sql::Connection connection(context, *open.reg);
  // Before anything that was typed is prepared.
  connection.allow_questions_only();
  return code_of(sql::answer(context, connection, std::get<std::string>(asked)));
}

// What can be wrong with the name of the file; nothing for what the disk says.
std::optional<UsageError> usage_error_of(const StoreError& error, const std::string& file) {
  if (error.reason() == StoreError::Reason::exists)
    return UsageError{{file + " is there already", file + " đã có"}, "--export NEW.sqlite"};
  if (error.reason() == StoreError::Reason::not_found)
    return UsageError{{file + ": there is no such directory", file + ": không có thư mục này"},
                      "mkdir; --export FILE.sqlite"};
  return std::nullopt;
}

// The copy attaches its file, so the connection is not guarded: its statements are all our own.
ExitCode write_copy(Context& context, const Options& options) {
  auto open = open_for_reading(context);
  sql::Connection connection(context, *open.reg);
  try {
    sql::write_sqlite_copy(context, connection, options,
                           [bar = std::function<void(std::uint64_t)>(), &context](
                               std::uint64_t done, std::uint64_t total) mutable {
                             if (!bar) bar = progress_bar(context, total);
                             bar(done);
                           });
    return ExitCode::ok;
  } catch (const sql::UsageException& fault) {
    return no_answer(context, fault.why);
  } catch (const StoreError& error) {
    const auto bad = usage_error_of(error, options.file);
    if (!bad) throw;
    return no_answer(context, *bad);
  }
}

ExitCode run(Context& context, const Options& options) {
  // Needs no register.
  if (options.schema) {
    sql::print_schema(context);
    return ExitCode::ok;
  }
  if (options.copy && options.file.empty())
    return context.usage({"--export names no file", "--export chưa nêu tệp"},
                         "--export FILE.sqlite");
  // From here on Ctrl-C must not leave a partial file or half of a JSON object. The second one does
  // not wait for SQLite, which looks for the first one only now and then.
  const StopOn stop({SIGINT}, Second::ends);
  const std::string last_words = context.pick("sogoc: the time that --timeout allows is over\n",
                                              "sogoc: đã quá thời gian mà --timeout cho phép\n");
  std::optional<StopAfter> after;
  if (options.timeout > 0)
    after.emplace(options.timeout, static_cast<int>(ExitCode::late), last_words.c_str());
  try {
    return options.copy ? write_copy(context, options) : ask(context, options);
  } catch (const Stopped&) {
    if (time_is_over()) return code_of(sql::say_timed_out(context));
    context.out.flush();
    context.err << "sogoc: " << context.pick("stopped", "đã dừng") << '\n';
    end_by_signal();
  }
}

void declare(CommandLine& command) {
  const auto options = std::make_shared<Options>();
  auto statements =
      command.option("SQL", options->statements,
                     {"SELECT …; several with ; between; - or none: standard input",
                      "SELECT …; nhiều câu cách nhau bằng ;; - hoặc không ghi: đầu vào chuẩn"});
  command
      .option("--timeout", options->timeout,
              {"seconds after which the question is ended, with exit code 9",
               "sau chừng này giây thì dừng câu hỏi, mã thoát 9"})
      .default_is({"no limit", "không giới hạn"})
      .between(1, 1'000'000);
  auto schema =
      command.flag("--schema", options->schema,
                   {"the tables, their arguments and columns", "các bảng, tham số và các cột"});
  auto file = command.option(
      "--export", options->file,
      {"write a new SQLite file, all tables but rows; it holds personal data (mode 0600)",
       "ghi các bảng, trừ rows, ra tệp SQLite mới; tệp chứa dữ liệu cá nhân (quyền 0600)"});
  file.path().type_name("FILE").excludes(statements).excludes(schema);
  command
      .option("--param", options->parameters,
              {"NAME=TEXT or NAME:=JSON, the value of :NAME in the statements; may be repeated",
               "TÊN=CHỮ hoặc TÊN:=JSON, giá trị của :TÊN trong câu hỏi; ghi được nhiều lần"})
      .excludes(schema)
      .excludes(file);
  schema.excludes(statements);
  command.option("--as-of", options->as_of, {"of the file: its day", "của tệp: ngày"})
      .default_is({"today", "hôm nay"})
      .needs(file);
  command
      .option("--known-at", options->known_at,
              {"of the file: what was recorded by then", "của tệp: những gì đã ghi đến lúc đó"})
      .completed_by(Candidates::known_at)
      .default_is({"everything", "tất cả"})
      .needs(file);
  command
      .option("--structure-as-of", options->structure_as_of,
              {"of the file: in the tree of units of this day",
               "của tệp: theo cơ cấu tổ chức của ngày này"})
      .default_is({"that of its day", "cơ cấu của chính ngày ấy"})
      .needs(file);
  command.example("sogoc sql --schema", {"the tables and their columns", "các bảng và các cột"});
  command.example(
      "sogoc sql --register demo-register \"SELECT gender, count(*) AS members\n  FROM "
      "members('2018-12-31', 'report:bieu-1-2018')\n  WHERE unit = 'BK' GROUP BY gender\"",
      {"members by gender, on a day, as a report had it",
       "đảng viên chia nam, nữ, tại một ngày, như báo cáo khi đó"});
  command.action([options, file](Context& c) {
    options->copy = file.given();
    return run(c, *options);
  });
}

}  // namespace

extern const Command sql_command{
    "sql",
    {"free questions in SQL, as of any day, as known at any time",
     "hỏi tự do bằng SQL, tại ngày bất kỳ, theo hiểu biết tại lúc bất kỳ"},
    declare,
    true};

}  // namespace sogoc
