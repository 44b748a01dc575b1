// explain: with --from or --to a bridge from one figure to another, else the items of one figure
// with their events. Exit code 5 when the unit is not known, 2 when the question is none.
#include <utility>

#include "answers/bridge.h"
#include "answers/text/bridge.h"
#include "cli/asking.h"
#include "cli/commands/commands.h"
#include "cli/open.h"
#include "cli/question_options.h"

namespace sogoc {
namespace {

struct Options : QuestionOptions {
  std::string events;    // none: all, of each line of a bridge five
  bool between = false;  // an end is given, be it empty
};

ExitCode explain_between(Context& context, const Question& about, std::size_t events) {
  // These options say the day and K of one figure; a bridge has two of each, in its ends.
  if (!about.as_of.empty() || !about.period.empty() || !about.known_at.empty())
    return context.usage({"a bridge has its days and clocks in --from and --to",
                          "cầu nối nêu ngày và thời điểm hiểu biết trong --from và --to"},
                         "--from 2018-12-31@2019-01-10 --to 2018-12-31@head");
  if (!about.by.empty())
    return context.usage({"a bridge is not divided by dimensions", "cầu nối không chia theo chiều"},
                         "--where");
  BridgeQuestion question{about, {}, {}};
  // The ends take the place of the days, and must not be read as the period of a flow.
  question.from = std::exchange(question.about.from, "");
  question.to = std::exchange(question.about.to, "");
  auto open = open_for_reading(context);
  Asker asker(*open.reg);
  const auto outcome = sogoc::explain(asker, question);
  if (const auto* missing = std::get_if<NotFound>(&outcome)) return no_answer(context, *missing);
  if (const auto* bad = std::get_if<UsageError>(&outcome)) return no_answer(context, *bad);
  write_bridge(context, asker, std::get<Explanation>(outcome), events);
  return ExitCode::ok;
}

ExitCode explain(Context& context, const Options& options) {
  const auto questions = questions_of(options);
  if (const auto* bad = std::get_if<UsageError>(&questions)) return no_answer(context, *bad);
  const auto& question = std::get<std::vector<Question>>(questions).front();
  // A list of items is asked for to be seen whole, a bridge to be looked over.
  const auto events = !options.events.empty() ? events_shown(options.events)
                      : options.between       ? std::optional<std::size_t>(5)
                                              : all_events;
  if (!events) return not_a_number_of_events(context, options.events);
  if (options.between) return explain_between(context, question, *events);
  auto open = open_for_reading(context);
  Asker asker(*open.reg);
  const auto outcome = asker.ask(question);
  if (const auto* missing = std::get_if<NotFound>(&outcome)) return no_answer(context, *missing);
  if (const auto* bad = std::get_if<UsageError>(&outcome)) return no_answer(context, *bad);
  write_items(context, asker, std::get<Answered>(outcome), *events);
  return ExitCode::ok;
}

void declare(CommandLine& command) {
  const auto options = std::make_shared<Options>();
  options->figures.resize(1);
  command
      .option("NAME", options->figures[0], {"a figure, see figures", "một chỉ tiêu, xem figures"})
      .completed_by(Candidates::figures)
      .required();
  // Its --from and --to mean ends and are declared below.
  add_question_options(command, *options, QuestionDays::not_from_and_to);
  const auto from = command.option(
      "--from", options->question.from,
      {"a bridge from here: DAY, DAY@KNOWN or @KNOWN, of a flow a period for the day",
       "cầu nối từ đây: NGÀY, NGÀY@BIẾT hay @BIẾT, chỉ tiêu theo kỳ thì nêu kỳ"});
  const auto to =
      command.option("--to", options->question.to, {"a bridge to here", "cầu nối đến đây"})
          .default_is({"the same days, everything recorded", "cùng ngày, tất cả những gì đã ghi"});
  command
      .option("--events", options->events,
              {"how many events of each line, or all", "mỗi dòng bao nhiêu sự việc, hay all"})
      .default_is({"5 of a bridge, else all", "cầu nối: 5, ngoài ra: all"});
  command.example(
      "sogoc explain admissions --register demo-register --unit BK-BB \\\n  --period 2018-12",
      {"the events that a figure counts", "các sự việc làm nên con số"});
  command.example(
      "sogoc explain members --register demo-register --unit BK --events 3 \\\n  --from "
      "2018-12-31@report:bieu-1-2018 --to 2019-06-30",
      {"from a published figure to a later one, by causes",
       "từ con số đã công bố đến con số sau, theo nguyên nhân"});
  command.action([options, from, to](Context& c) {
    // Given and empty is an end too: the days of the other one.
    options->between = from.given() || to.given();
    return explain(c, *options);
  });
}

}  // namespace

extern const Command explain_command{
    "explain",
    {"the events that make a figure, or its difference to another",
     "các sự việc làm nên một con số, hoặc chênh lệch giữa hai con số"},
    declare,
    true};

}  // namespace sogoc
