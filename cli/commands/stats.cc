#include <ostream>

#include "answers/json/csv.h"
#include "answers/sql/answer.h"
#include "answers/text/value_words.h"
#include "cli/asking.h"
#include "cli/commands/commands.h"
#include "cli/open.h"
#include "cli/question_options.h"
#include "store/keys.h"

namespace sogoc {
namespace {

struct Options : QuestionOptions {
  bool io = false;
  std::string sql;
};

struct Sizes {
  std::uint64_t keys = 0, bytes = 0;
};

const char* name_of(char tag) {
  switch (static_cast<KeyTag>(tag)) {
    case KeyTag::hash_block:
      return "hashes";
    case KeyTag::id_index:
      return "identifiers";
    case KeyTag::log_run:
      return "log";
    case KeyTag::stream_chunk:
      return "projections";
    default:
      return "head";
  }
}

std::map<std::string, Sizes> sizes_of(const Table& table) {
  std::map<std::string, Sizes> sizes;
  table.scan("", "", [&](std::string_view key, std::string_view value) {
    auto& size = sizes[name_of(key.front())];
    ++size.keys;
    size.bytes += key.size() + value.size();
    return true;
  });
  return sizes;
}

ExitCode print_sizes(Context& context, OpenRegister& open) {
  const auto sizes = sizes_of(open.store->table());
  const auto& log = open.reg->log();
  if (context.format == Format::json) {
    Json json = {{"size", log.size()}, {"root", base64(log.root())}};
    for (const auto& [name, size] : sizes)
      json["stored"][name] = {{"keys", size.keys}, {"bytes", size.bytes}};
    context.out << json.dump() << '\n';
    return ExitCode::ok;
  }
  if (context.format == Format::csv) {
    Json table = Json::array();
    for (const auto& [name, size] : sizes)
      table.push_back({{"name", name}, {"keys", size.keys}, {"bytes", size.bytes}});
    print_csv(context.out, {"name", "keys", "bytes"}, table);
    return ExitCode::ok;
  }
  std::vector<std::vector<std::string>> rows = {
      {"", context.pick("keys", "khoá"), context.pick("bytes", "byte")}};
  for (const auto& [name, size] : sizes)
    rows.push_back({value_word(context, name),
                    grouped(context, static_cast<std::int64_t>(size.keys)),
                    grouped(context, static_cast<std::int64_t>(size.bytes))});
  context.out << grouped(context, static_cast<std::int64_t>(log.size()))
              << context.pick(" events", " sự việc") << '\n';
  print_table(context.out, rows);
  return ExitCode::ok;
}

// What was read, against everything that is stored.
ExitCode print_read(Context& context, OpenRegister& open, std::int64_t answers) {
  const auto read = open.store->table().bytes_read();
  std::uint64_t stored = 0;
  for (const auto& [name, size] : sizes_of(open.store->table())) stored += size.bytes;
  const double percent = 100.0 * static_cast<double>(read) / static_cast<double>(stored);
  const Json json = {
      {"answers", answers}, {"bytesRead", read}, {"bytesStored", stored}, {"percent", percent}};
  if (context.format == Format::json)
    context.out << json.dump() << '\n';
  else if (context.format == Format::csv)
    print_csv(context.out, {"answers", "bytesRead", "bytesStored", "percent"}, Json::array({json}));
  else
    context.out << context.pick("read ", "đã đọc ")
                << grouped(context, static_cast<std::int64_t>(read))
                << context.pick(" of ", " trong ")
                << grouped(context, static_cast<std::int64_t>(stored))
                << context.pick(" bytes stored, ", " byte lưu trữ, ")
                << static_cast<int>(percent * 100) / 100.0 << " %\n";
  return ExitCode::ok;
}

ExitCode print_io(Context& context, const Options& options) {
  const auto questions = questions_of(options);
  if (const auto* bad = std::get_if<UsageError>(&questions)) return no_answer(context, *bad);
  auto open = open_for_reading(context);
  Asker asker(*open.reg);
  std::int64_t answers = 0;
  for (const auto& question : std::get<std::vector<Question>>(questions)) {
    const auto outcome = asker.ask(question);
    if (const auto* missing = std::get_if<NotFound>(&outcome)) return no_answer(context, *missing);
    if (const auto* bad = std::get_if<UsageError>(&outcome)) return no_answer(context, *bad);
    answer_json(asker, std::get<Answered>(outcome));
    ++answers;
  }
  return print_read(context, open, answers);
}

ExitCode print_io_of_sql(Context& context, const std::string& statements) {
  auto open = open_for_reading(context);
  sql::Connection connection(context, *open.reg);
  connection.allow_questions_only();
  const auto outcome = sql::run_silently(connection, statements);
  if (const auto* bad = std::get_if<UsageError>(&outcome)) return no_answer(context, *bad);
  return print_read(context, open, std::get<std::int64_t>(outcome));
}

ExitCode stats(Context& context, const Options& options) {
  const bool figures = !options.figures.empty(), sql = !options.sql.empty();
  if (options.io != (figures || sql) || (figures && sql) || (!figures && asks_more(options)))
    return context.usage({"--io goes with the name of a figure, or with --sql",
                          "--io đi cùng tên chỉ tiêu, hoặc cùng --sql"},
                         "sogoc stats --io members --unit U");
  if (sql) return print_io_of_sql(context, options.sql);
  if (options.io) return print_io(context, options);
  auto open = open_for_reading(context);
  return print_sizes(context, open);
}

void declare(CommandLine& command) {
  const auto options = std::make_shared<Options>();
  command.flag("--io", options->io,
               {"how many bytes answering this figure reads",
                "trả lời chỉ tiêu này phải đọc bao nhiêu byte"});
  command.option("--sql", options->sql,
                 {"with --io: statements, see sql", "đi cùng --io: các câu lệnh, xem sql"});
  command.option("NAME", options->figures, {"with --io: figures", "đi cùng --io: các chỉ tiêu"});
  add_question_options(command, *options);
  command.action([options](Context& c) { return stats(c, *options); });
}

}  // namespace

extern const Command stats_command{
    "stats",
    {"sizes, and what a question reads", "kích thước, và một câu hỏi đọc bao nhiêu"},
    declare,
    true};

}  // namespace sogoc
