#include <simdjson.h>

#include <istream>
#include <iterator>
#include <optional>
#include <ostream>

#include "cli/answer_text.h"
#include "cli/commands/commands.h"
#include "cli/open.h"
#include "cli/sql/answer.h"
#include "cli/sql/interrupt.h"
#include "cli/sql/snapshot.h"
#include "store/store_error.h"

namespace sogoc {
namespace {

struct Options : sql::SnapshotOptions {
  std::string statements;
  bool schema = false, snapshot = false;
};

// Of a file that a tool wrote a byte order mark may stand first.
std::variant<std::string, UsageFault> statements_of(Context& context, const std::string& given) {
  std::string text = given;
  if (given.empty() || given == "-")
    text = {std::istreambuf_iterator<char>(context.in), std::istreambuf_iterator<char>()};
  if (text.starts_with("\xef\xbb\xbf")) text.erase(0, 3);
  if (!simdjson::validate_utf8(text) || text.find('\0') != std::string::npos)
    return UsageFault{{"the statement is not UTF-8", "câu lệnh không phải UTF-8"},
                      "iconv -t UTF-8"};
  return text;
}

ExitCode ask(Context& context, const Options& options) {
  const auto statements = statements_of(context, options.statements);
  if (const auto* bad = std::get_if<UsageFault>(&statements)) return print_no_answer(context, *bad);
  auto open = open_for_reading(context);
  sql::Connection connection(context, *open.content);
  connection.allow_questions_only();
  return sql::answer(context, connection, std::get<std::string>(statements));
}

// What can be wrong with the name of the file; nothing for what the disk says.
std::optional<UsageFault> fault_of_name(const StoreError& error, const std::string& file) {
  if (error.reason() == StoreError::Reason::exists)
    return UsageFault{{file + " is there already", file + " đã có"}, "--export NEW.sqlite"};
  if (error.reason() == StoreError::Reason::not_found)
    return UsageFault{{file + ": there is no such directory", file + ": không có thư mục này"},
                      "mkdir; --export FILE.sqlite"};
  return std::nullopt;
}

ExitCode take_snapshot(Context& context, const Options& options) {
  auto open = open_for_reading(context);
  sql::Connection connection(context, *open.content);
  try {
    return sql::write_snapshot(context, connection, options);
  } catch (const sql::Fault& fault) {
    return print_no_answer(context, fault.why);
  } catch (const StoreError& error) {
    const auto bad = fault_of_name(error, options.file);
    if (!bad) throw;
    return print_no_answer(context, *bad);
  }
}

ExitCode run(Context& context, const Options& options) {
  if (options.schema) {
    sql::print_schema(context);
    return ExitCode::ok;
  }
  if (options.snapshot && options.file.empty())
    return context.usage({"--export names no file", "--export chưa nêu tệp"},
                         "--export FILE.sqlite");
  const sql::StopOnInterrupt stop;
  try {
    return options.snapshot ? take_snapshot(context, options) : ask(context, options);
  } catch (const sql::Stopped&) {
    context.out.flush();
    context.err << "sogoc: " << context.pick("stopped", "đã dừng") << '\n';
    sql::end_interrupted();
  }
}

}  // namespace

void add_sql(CLI::App& command, Action& action) {
  const auto options = std::make_shared<Options>();
  auto* statements = command.add_option(
      "SQL", options->statements, "SELECT …; several with ; between; none or -: standard input");
  auto* schema =
      command.add_flag("--schema", options->schema, "the tables, their arguments and columns");
  auto* file = command.add_option(
      "--export", options->file,
      "write a snapshot as a new SQLite file; it holds personal data (mode 0600)");
  file->type_name("FILE")->excludes(statements)->excludes(schema);
  schema->excludes(statements);
  command.add_option("--as-of", options->as_of, "of the snapshot: its day; none: today")
      ->needs(file);
  command
      .add_option("--known-at", options->known_at,
                  "of the snapshot: what was recorded by then; none: everything")
      ->needs(file);
  command
      .add_option("--structure-as-of", options->structure_as_of,
                  "of the snapshot: in the tree of units of this day")
      ->needs(file);
  command.callback([options, file, &action] {
    options->snapshot = file->count() > 0;
    action = [options](Context& c) { return run(c, *options); };
  });
}

}  // namespace sogoc
