// figure: one figure or several, or the questions of a file. Goes on after a question without an
// answer; the exit code is that of the first of these.
#include "answers/figure.h"

#include "cli/asking.h"
#include "cli/commands/commands.h"
#include "cli/line_reader.h"
#include "cli/open.h"
#include "cli/question_options.h"

namespace sogoc {
namespace {

struct Options : QuestionOptions {
  std::string queries;
};

// All of them; the code is that of the first without an answer.
ExitCode answer_all(Context& context, Asker& asker, const std::vector<Question>& questions) {
  auto code = ExitCode::ok;
  FigureAnswers answers(context, asker, questions.size() > 1);
  // Programs match answers with questions by their order; people read what is wrong at the end.
  std::vector<std::variant<Answered, NotFound, UsageError>> unanswered;
  const auto say = [&](const auto& outcome) {
    auto became = ExitCode::ok;
    if (const auto* missing = std::get_if<NotFound>(&outcome))
      became = no_answer(context, *missing);
    else if (const auto* bad = std::get_if<UsageError>(&outcome))
      became = no_answer(context, *bad);
    if (code == ExitCode::ok) code = became;
  };
  for (const auto& question : questions) {
    auto outcome = asker.ask(question, Listing::subjects);
    if (auto* answered = std::get_if<Answered>(&outcome))
      answers.write(*answered);
    else if (context.format == Format::json)
      say(outcome);
    else
      unanswered.push_back(std::move(outcome));
  }
  answers.end();
  for (const auto& outcome : unanswered) say(outcome);
  return code;
}

ExitCode answer_queries(Context& context, Asker& asker, const std::string& name) {
  LineReader lines(name);
  lines.read_at_most(longest_input);
  if (lines.error() != 0) return context.unreadable(name, lines.error());
  const auto code = code_of(answer_lines(context, asker, [&] { return lines.next(); }));
  // A file that breaks off is no file that ends: its last questions are missing.
  if (lines.error() != 0) return context.unreadable(name, lines.error());
  if (!lines.too_much()) return code;
  // In JSON whatever was asked for, as the answers before it.
  Writer json = context;
  json.format = Format::json;
  write_no_answer(json, input_too_long_of(name));
  return ExitCode::usage;
}

ExitCode figure(Context& context, const Options& options) {
  if (options.figures.empty() && options.queries.empty())
    return context.usage(
        {"name a figure, or give --queries FILE", "nêu một chỉ tiêu, hoặc --queries TỆP"},
        "sogoc figures");
  if (!options.queries.empty() &&
      (!options.figures.empty() || asks_more(options) || context.format == Format::csv))
    return context.usage(
        {"a file of questions goes with no other option; its answers are JSON",
         "tệp câu hỏi không đi cùng tuỳ chọn khác; câu trả lời là JSON"},
        in_the_register(Words{"sogoc figure --queries FILE", "sogoc figure --queries TỆP"}));
  // Before the register is opened, so that a mistyped filter is said at once.
  const auto questions = questions_of(options);
  if (const auto* bad = std::get_if<UsageError>(&questions)) return no_answer(context, *bad);
  auto open = open_for_reading(context);
  Asker asker(*open.reg);
  if (!options.queries.empty()) return answer_queries(context, asker, options.queries);
  return answer_all(context, asker, std::get<std::vector<Question>>(questions));
}

void declare(CommandLine& command) {
  const auto options = std::make_shared<Options>();
  command.option("NAME", options->figures, {"figures, see figures", "các chỉ tiêu, xem figures"})
      .completed_by(Candidates::figures);
  add_question_options(command, *options);
  command
      .option(
          "--queries", options->queries,
          {"file of JSON questions, - for standard input", "tệp câu hỏi JSON, - là đầu vào chuẩn"})
      .path();
  command.example("sogoc figure members --register demo-register --unit BK --as-of 2018-12-31",
                  {"the members of a province on a day", "số đảng viên của tỉnh tại một ngày"});
  command.example(
      "sogoc figure members --register demo-register --unit BK --as-of 2018-12-31 \\\n  --known-at "
      "report:bieu-1-2018 --by gender",
      {"the same as a report of then had it, women and men",
       "cũng số ấy như báo cáo khi đó, chia nam, nữ"});
  command.example(
      "sogoc figure admissions --register demo-register --unit BK --period 2018 \\\n  --by "
      "unit:district --format csv",
      {"a flow over a year, by district, as a table",
       "số kết nạp trong năm, chia theo huyện, thành bảng"});
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
