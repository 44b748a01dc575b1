#include <fstream>
#include <istream>
#include <ostream>

#include "cli/commands/commands.h"
#include "cli/open.h"
#include "cli/question_options.h"

namespace sogoc {
namespace {

struct Options : QuestionOptions {
  std::string queries;
};

void print_csv(Context& context, const Answered& answered) {
  const auto& query = answered.query;
  const bool stock = answered.figure->kind == FigureKind::stock;
  const std::string days =
      stock ? format_date(query.as_of) : format_date(query.from) + "/" + format_date(query.to);
  const auto line = [&](const std::vector<DimensionValue>& key, std::int64_t value) {
    context.out << query.figure << ',' << query.unit.value_or("") << ',' << days << ','
                << answered.size;
    for (const auto& each : key)
      context.out << ',' << csv_field(each.index() == 0 ? "" : dimension_text(each));
    context.out << ',' << value << '\n';
  };
  context.out << "figure,unit,days,knownAt";
  for (const auto& name : query.by) context.out << ',' << name;
  context.out << ",value\n";
  if (query.by.empty()) line({}, answered.answer.value);
  for (const auto& cell : answered.answer.cells) line(cell.key, cell.value);
}

ExitCode answer(Context& context, Asker& asker, const Question& question) {
  const auto outcome = asker.ask(question);
  if (const auto* missing = std::get_if<NotFound>(&outcome))
    return print_no_answer(context, *missing);
  if (const auto* bad = std::get_if<UsageFault>(&outcome)) return print_no_answer(context, *bad);
  const auto& answered = std::get<Answered>(outcome);
  if (context.format == Format::json)
    context.out << answer_json(asker, answered).dump() << '\n';
  else if (context.format == Format::csv)
    print_csv(context, answered);
  else
    print_answer(context, asker, answered);
  return ExitCode::ok;
}

// One JSON question a line; the answers come in the same order, one a line.
ExitCode answer_queries(Context& context, Asker& asker, std::istream& in) {
  auto code = ExitCode::ok;
  for (std::string line; std::getline(in, line);) {
    if (line.find_first_not_of(" \t\r") == std::string::npos) continue;
    const auto question = question_from_json(line);
    auto outcome = ExitCode::ok;
    if (const auto* bad = std::get_if<UsageFault>(&question)) {
      context.out << fault_json(context, *bad).dump() << '\n';
      outcome = ExitCode::usage;
    } else {
      Context json = context;
      json.format = Format::json;
      outcome = answer(json, asker, std::get<Question>(question));
    }
    if (code == ExitCode::ok) code = outcome;
  }
  return code;
}

ExitCode figure(Context& context, const Options& options) {
  if (options.figures.empty() == options.queries.empty())
    return context.usage(
        {"name a figure, or give --queries FILE", "nêu một chỉ tiêu, hoặc --queries TỆP"},
        "sogoc figures");
  const auto questions = questions_of(options);
  if (const auto* bad = std::get_if<UsageFault>(&questions)) return print_no_answer(context, *bad);
  auto open = open_for_reading(context);
  Asker asker(*open.content);
  if (options.queries == "-") return answer_queries(context, asker, context.in);
  if (!options.queries.empty()) {
    std::ifstream in(options.queries);
    if (!in) return context.unreadable(options.queries, errno);
    return answer_queries(context, asker, in);
  }
  auto code = ExitCode::ok;
  for (const auto& question : std::get<std::vector<Question>>(questions)) {
    const auto outcome = answer(context, asker, question);
    if (code == ExitCode::ok) code = outcome;
  }
  return code;
}

}  // namespace

void add_figure(CLI::App& command, Action& action) {
  const auto options = std::make_shared<Options>();
  command.add_option("NAME", options->figures, "figures, see figures");
  add_question_options(command, *options);
  command.add_option("--queries", options->queries, "file of JSON questions, - for standard input");
  command.callback(
      [options, &action] { action = [options](Context& c) { return figure(c, *options); }; });
}

}  // namespace sogoc
