// series: a figure over time. Exit codes as of figure; it stops at the first period without an
// answer.
#include "projections/figures/series.h"

#include <algorithm>

#include "answers/text/text.h"
#include "cli/asking.h"
#include "cli/commands/commands.h"
#include "cli/open.h"
#include "cli/question_options.h"
#include "events/shown.h"
#include "projections/knowledge/typed_days.h"

namespace sogoc {
namespace {

struct Options : QuestionOptions {
  std::string every = "month", from, to;
  std::vector<std::string> known_at;
  bool digest = false;
};

// Months of a step; 0: a day.
int months_of(const std::string& every) {
  return every == "day" ? 0 : every == "month" ? 1 : every == "quarter" ? 3 : 12;
}

// The question at each K; when none is given, as everything recorded is known.
std::vector<Question> at_each_known(const Question& question,
                                    const std::vector<std::string>& known_at) {
  std::vector<Question> questions(std::max<std::size_t>(known_at.size(), 1), question);
  for (std::size_t i = 0; i < known_at.size(); ++i) questions[i].known_at = known_at[i];
  return questions;
}

// Of a day mistyped by a thousand years, which nobody waits for.
constexpr std::size_t most_points = 12'000;

ExitCode too_many(const Context& context, std::size_t points) {
  const auto count = grouped(context, static_cast<std::int64_t>(points));
  const auto most = grouped(context, std::int64_t{most_points});
  return context.usage({"the series would have " + count + " points; at most " + most,
                        "chuỗi sẽ có " + count + " điểm; nhiều nhất là " + most},
                       Words{"--every year, or fewer days from --from to --to",
                             "--every year, hoặc --from và --to gần nhau hơn"},
                       UsageReason::days);
}

ExitCode series(Context& context, const Options& options) {
  const auto from = typed_date(options.from), to = typed_date(options.to);
  for (const auto& [option, given, day] :
       {std::tuple{"--from ", &options.from, &from}, std::tuple{"--to ", &options.to, &to}})
    if (const auto what = option + as_typed(*given); !*day || !(*day)->full())
      return context.usage({what + " is no day", what + " không phải là ngày"},
                           "--from 2018-01-01 --to 2018-12-31");
  if (*to < *from)
    return context.usage({"the period ends before it begins", "kỳ kết thúc trước khi bắt đầu"},
                         "--from 2018-01-01 --to 2018-12-31", UsageReason::days);
  const auto questions = questions_of(options);
  if (const auto* bad = std::get_if<UsageError>(&questions)) return no_answer(context, *bad);
  const int months = months_of(options.every);
  const auto points = periods(*from, *to, months);
  // Each K has its points.
  const auto all = points.size() * std::max<std::size_t>(options.known_at.size(), 1);
  if (all > most_points) return too_many(context, all);
  auto open = open_for_reading(context);
  Asker asker(*open.reg);
  const auto& question = std::get<std::vector<Question>>(questions).front();
  const auto* figure = find_figure(question.figure);
  // Ratings are of a year; a month of them would be the whole year again.
  if (figure && figure->kind == FigureKind::yearly && months != 12)
    return context.usage(
        {question.figure + " is counted by the year", question.figure + " tính theo năm"},
        "--every year");
  return code_of(write_series(context, asker, at_each_known(question, options.known_at), points,
                              options.digest));
}

void declare(CommandLine& command) {
  const auto options = std::make_shared<Options>();
  options->figures.resize(1);
  command
      .option("NAME", options->figures[0], {"a figure, see figures", "một chỉ tiêu, xem figures"})
      .completed_by(Candidates::figures)
      .required();
  add_question_options(command, *options, QuestionDays::none);
  command.remove("--known-at");
  command
      .option("--known-at", options->known_at,
              {"day, RFC 3339 time, size:N or report:NAME; of several a column each",
               "ngày, thời điểm RFC 3339, size:N hay report:TÊN; nhiều mốc thì mỗi mốc một cột"})
      .completed_by(Candidates::known_at)
      .divided_by(',')
      .default_is({"everything recorded", "tất cả những gì đã ghi"});
  command.option("--every", options->every, {"step of the series", "bước của chuỗi"})
      .one_of({"day", "month", "quarter", "year"});
  command.flag("--digest", options->digest,
               {"the digest of what was counted at each point, not at the last one alone",
                "mã băm của những gì đã đếm tại mỗi điểm, không chỉ điểm cuối"});
  command.option("--from", options->from, {"first day", "ngày đầu"}).required();
  command.option("--to", options->to, {"last day", "ngày cuối"}).required();
  command.example(
      "sogoc series members --register demo-register --unit BK-BB \\\n  --from 2018-01-01 --to "
      "2018-12-31",
      {"month by month", "theo từng tháng"});
  command.example(
      "sogoc series members --register demo-register --unit BK-BB --every day \\\n  --from "
      "2018-12-24 --to 2019-01-05 --known-at 2018-12-31,2019-01-15",
      {"day by day, as it was known on two days", "theo từng ngày, theo sổ tại hai ngày"});
  command.example(
      "sogoc series admissions --register demo-register --unit BK-BB --every year \\\n  --from "
      "2016-01-01 --to 2018-12-31",
      {"year by year", "theo từng năm"});
  command.action([options](Context& c) { return series(c, *options); });
}

}  // namespace

extern const Command series_command{"series",
                                    {"a figure day by day, by month, quarter or year",
                                     "một chỉ tiêu theo ngày, tháng, quý hoặc năm"},
                                    declare,
                                    true};

}  // namespace sogoc
