// sql: free questions, the schema of the tables, or a SQLite copy. A statement without an answer is
// exit code 2; an interrupt ends the program by its signal.
#include <simdjson.h>

#include <istream>
#include <iterator>
#include <optional>
#include <ostream>

#include "answers/interrupt.h"
#include "answers/sql/answer.h"
#include "answers/sql/sqlite_copy.h"
#include "answers/text/answer.h"
#include "cli/asking.h"
#include "cli/commands/commands.h"
#include "cli/open.h"
#include "cli/progress.h"
#include "store/store_error.h"

namespace sogoc {
namespace {

struct Options : sql::SqliteCopyOptions {
  std::string statements;
  bool schema = false, copy = false;
};

// Of a file that a tool wrote a byte order mark may stand first.
std::variant<std::string, UsageError> statements_of(Context& context, const std::string& given) {
  std::string text = given;
  if (given.empty() || given == "-")
    text = {std::istreambuf_iterator<char>(context.in), std::istreambuf_iterator<char>()};
  // Cut off here, so that it does not depend on what SQLite makes of it.
  if (text.starts_with("\xef\xbb\xbf")) text.erase(0, 3);
  if (!simdjson::validate_utf8(text) || text.find('\0') != std::string::npos)
    return UsageError{{"the statement is not UTF-8", "câu lệnh không phải UTF-8"},
                      "iconv -t UTF-8"};
  return text;
}

ExitCode ask(Context& context, const Options& options) {
  const auto statements = statements_of(context, options.statements);
  if (const auto* bad = std::get_if<UsageError>(&statements)) return no_answer(context, *bad);
  auto open = open_for_reading(context);
  sql::Connection connection(context, *open.reg);
  // Before anything that was typed is prepared.
  connection.allow_questions_only();
  const bool answered = sql::answer(context, connection, std::get<std::string>(statements));
  return answered ? ExitCode::ok : ExitCode::usage;
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
    sql::write_sqlite_copy(
        context, connection, options,
        [&](std::uint64_t done, std::uint64_t total) { progress_bar(context, total)(done); });
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
  // From here on Ctrl-C must not leave a partial file or half of a JSON object.
  const StopOn stop({SIGINT});
  try {
    return options.copy ? write_copy(context, options) : ask(context, options);
  } catch (const Stopped&) {
    context.out.flush();
    context.err << "sogoc: " << context.pick("stopped", "đã dừng") << '\n';
    end_by_signal();
  }
}

void declare(CommandLine& command) {
  const auto options = std::make_shared<Options>();
  auto statements =
      command.option("SQL", options->statements,
                     {"SELECT …; several with ; between; none or -: standard input",
                      "SELECT …; nhiều câu cách nhau bằng ;; bỏ trống hoặc -: đầu vào chuẩn"});
  auto schema =
      command.flag("--schema", options->schema,
                   {"the tables, their arguments and columns", "các bảng, tham số và các cột"});
  auto file = command.option(
      "--export", options->file,
      {"write a new SQLite file, all tables but rows; it holds personal data (mode 0600)",
       "ghi các bảng, trừ rows, ra tệp SQLite mới; tệp chứa dữ liệu cá nhân (quyền 0600)"});
  file.type_name("FILE").excludes(statements).excludes(schema);
  schema.excludes(statements);
  command
      .option("--as-of", options->as_of,
              {"of the file: its day; none: today", "của tệp: ngày; bỏ trống: hôm nay"})
      .needs(file);
  command
      .option("--known-at", options->known_at,
              {"of the file: what was recorded by then; none: everything",
               "của tệp: những gì đã ghi đến lúc đó; bỏ trống: tất cả"})
      .needs(file);
  command
      .option("--structure-as-of", options->structure_as_of,
              {"of the file: in the tree of units of this day",
               "của tệp: theo cơ cấu tổ chức của ngày này"})
      .needs(file);
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
