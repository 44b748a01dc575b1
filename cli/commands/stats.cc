// stats: the sizes of what is stored, or how many bytes of it answering a question reads.
#include <ostream>

#include "answers/figure.h"
#include "answers/keeping.h"
#include "answers/sql/answer.h"
#include "answers/sql/statement_text.h"
#include "answers/text/answer.h"
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

// Reads every key and value once.
StoredSizes sizes_of(const Table& table) {
  StoredSizes sizes;
  table.scan("", "", [&](std::string_view key, std::string_view value) {
    auto& size = sizes[name_of(key.front())];
    ++size.keys;
    size.bytes += key.size() + value.size();
    return true;
  });
  return sizes;
}

BytesRead bytes_read(OpenRegister& open, std::int64_t answers) {
  // Taken before the scan that adds up what is stored, which reads as well.
  BytesRead bytes{answers, open.store->table().bytes_read(), 0};
  for (const auto& [name, size] : sizes_of(open.store->table())) bytes.stored += size.bytes;
  return bytes;
}

ExitCode print_io(Context& context, const Options& options) {
  const auto questions = questions_of(options);
  if (const auto* bad = std::get_if<UsageError>(&questions)) return no_answer(context, *bad);
  auto open = open_for_reading(context);
  Asker asker(*open.reg);
  std::int64_t answers = 0;
  std::vector<UnknownValue> unknown;
  for (const auto& question : std::get<std::vector<Question>>(questions)) {
    const auto outcome = asker.ask(question, Listing::subjects);
    if (const auto* missing = std::get_if<NotFound>(&outcome)) return no_answer(context, *missing);
    if (const auto* bad = std::get_if<UsageError>(&outcome)) return no_answer(context, *bad);
    const auto& answered = std::get<Answered>(outcome);
    read_for_answer(asker, answered);
    // Beside the sizes in JSON, for programs; else where CSV has them too.
    unknown.insert(unknown.end(), answered.unknown_values.begin(), answered.unknown_values.end());
    if (context.format != Format::json) say_unknown_values(context, answered);
    ++answers;
  }
  write_read(context, bytes_read(open, answers), unknown);
  return ExitCode::ok;
}

ExitCode print_io_of_sql(Context& context, const std::string& statements) {
  const auto text = sql::statement_text(statements);
  if (const auto* bad = std::get_if<UsageError>(&text)) return no_answer(context, *bad);
  auto open = open_for_reading(context);
  sql::Connection connection(context, *open.reg);
  connection.allow_questions_only();
  const auto outcome = sql::run_silently(connection, std::get<std::string>(text));
  if (const auto* missing = std::get_if<NotFound>(&outcome)) return no_answer(context, *missing);
  if (const auto* bad = std::get_if<UsageError>(&outcome)) return no_answer(context, *bad);
  write_read(context, bytes_read(open, std::get<std::int64_t>(outcome)));
  return ExitCode::ok;
}

ExitCode stats(Context& context, const Options& options) {
  const bool figures = !options.figures.empty(), sql = !options.sql.empty();
  // --io with exactly one of the two; filters only beside a figure.
  if (options.io != (figures || sql) || (figures && sql) || (!figures && asks_more(options)))
    return context.usage({"--io goes with the name of a figure, or with --sql",
                          "--io đi cùng tên chỉ tiêu, hoặc cùng --sql"},
                         in_the_register("sogoc stats --io members --unit U"));
  if (sql) return print_io_of_sql(context, options.sql);
  if (options.io) return print_io(context, options);
  auto open = open_for_reading(context);
  const auto& table = open.store->table();
  const auto& log = open.reg->log();
  write_sizes(context, log, sizes_of(table), losses_of(table), held_runs(log));
  return ExitCode::ok;
}

void declare(CommandLine& command) {
  const auto options = std::make_shared<Options>();
  command.flag("--io", options->io,
               {"how many bytes answering this figure reads",
                "trả lời chỉ tiêu này phải đọc bao nhiêu byte"});
  command.option("--sql", options->sql,
                 {"with --io: statements, see sql", "đi cùng --io: các câu lệnh, xem sql"});
  command.option("NAME", options->figures, {"with --io: figures", "đi cùng --io: các chỉ tiêu"})
      .completed_by(Candidates::figures);
  add_question_options(command, *options);
  command.example("sogoc stats --register ours", {"sizes of the register", "kích thước của sổ"});
  command.example("sogoc stats --register demo-register --io members --unit BK-BB",
                  {"what a question reads", "một câu hỏi phải đọc bao nhiêu"});
  command.action([options](Context& c) { return stats(c, *options); });
}

}  // namespace

extern const Command stats_command{
    "stats",
    {"sizes, and what a question reads", "kích thước, và một câu hỏi đọc bao nhiêu"},
    declare,
    true};

}  // namespace sogoc
