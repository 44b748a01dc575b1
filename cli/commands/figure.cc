#include <fstream>
#include <istream>
#include <ostream>

#include "cli/asking.h"
#include "cli/commands/commands.h"
#include "cli/open.h"
#include "cli/question_options.h"

namespace sogoc {
namespace {

struct Options : QuestionOptions {
  std::string queries;
};

ExitCode answer(Context& context, Asker& asker, AnswerCsv& csv, const Question& question) {
  const auto outcome = asker.ask(question);
  if (const auto* missing = std::get_if<NotFound>(&outcome)) return no_answer(context, *missing);
  if (const auto* bad = std::get_if<UsageError>(&outcome)) return no_answer(context, *bad);
  const auto& answered = std::get<Answered>(outcome);
  if (context.format == Format::json)
    context.out << answer_json(asker, answered).dump() << '\n';
  else if (context.format == Format::csv)
    csv.print(answered);
  else
    print_answer(context, asker, answered);
  return ExitCode::ok;
}

// One JSON question a line; the answers come in the same order, one a line.
ExitCode answer_queries(Context& context, Asker& asker, std::istream& in, const std::string& name) {
  auto code = ExitCode::ok;
  Context json = context;
  json.format = Format::json;
  AnswerCsv none(json, asker);
  for (std::string line; std::getline(in, line);) {
    if (line.find_first_not_of(" \t\r") == std::string::npos) continue;
    const auto question = question_from_json(line);
    auto outcome = ExitCode::ok;
    if (const auto* bad = std::get_if<UsageError>(&question)) {
      context.out << fault_json(context, *bad).dump() << '\n';
      outcome = ExitCode::usage;
    } else {
      outcome = answer(json, asker, none, std::get<Question>(question));
    }
    if (code == ExitCode::ok) code = outcome;
  }
  if (in.bad()) {
    context.unreadable(name, errno);
    return ExitCode::io;
  }
  return code;
}

ExitCode figure(Context& context, const Options& options) {
  if (options.figures.empty() == options.queries.empty())
    return context.usage(
        {"name a figure, or give --queries FILE", "nêu một chỉ tiêu, hoặc --queries TỆP"},
        "sogoc figures");
  if (!options.queries.empty() && (asks_more(options) || context.format == Format::csv))
    return context.usage({"a file of questions goes with no other option; its answers are JSON",
                          "tệp câu hỏi không đi cùng tuỳ chọn khác; câu trả lời là JSON"},
                         "sogoc figure --queries FILE");
  const auto questions = questions_of(options);
  if (const auto* bad = std::get_if<UsageError>(&questions)) return no_answer(context, *bad);
  auto open = open_for_reading(context);
  Asker asker(*open.reg);
  if (options.queries == "-") return answer_queries(context, asker, context.in, "-");
  if (!options.queries.empty()) {
    std::ifstream in(options.queries);
    if (!in) return context.unreadable(options.queries, errno);
    return answer_queries(context, asker, in, options.queries);
  }
  auto code = ExitCode::ok;
  AnswerCsv csv(context, asker);
  for (const auto& question : std::get<std::vector<Question>>(questions)) {
    const auto outcome = answer(context, asker, csv, question);
    if (code == ExitCode::ok) code = outcome;
  }
  return code;
}

void declare(CommandLine& command) {
  const auto options = std::make_shared<Options>();
  command.option("NAME", options->figures, {"figures, see figures", "các chỉ tiêu, xem figures"});
  add_question_options(command, *options);
  command.option(
      "--queries", options->queries,
      {"file of JSON questions, - for standard input", "tệp câu hỏi JSON, - là đầu vào chuẩn"});
  command.action([options](Context& c) { return figure(c, *options); });
}

}  // namespace

extern const Command figure_command{
    "figure",
    {"one figure, as of any day, as known at any time",
     "một chỉ tiêu, tại ngày bất kỳ, theo hiểu biết tại lúc bất kỳ"},
    declare,
    true};

}  // namespace sogoc
