// report: forms of a unit, publishing them, and what has changed since. Exit code 5 for an unknown
// report or unit.
#include "answers/increase_and_decrease.h"
#include "answers/reports.h"
#include "cli/asking.h"
#include "cli/commands/commands.h"
#include "cli/open.h"
#include "cli/publishing.h"
#include "cli/recording_one.h"
#include "cli/subject_options.h"

namespace sogoc {
namespace {

struct Options : PublishOptions {
  std::string what, events = "5";
  std::vector<std::string> periods;
};

// What each of them takes, so that an option that says nothing is not passed over.
struct Given {
  const char* option;
  bool given;
  const char* takes;  // the words that take it
};

std::optional<UsageError> misplaced(const Options& options, const std::vector<Given>& all) {
  for (const auto& each : all)
    if (each.given && std::string(each.takes).find(options.what) == std::string::npos)
      return UsageError{{std::string("report ") + options.what + " takes no " + each.option,
                         std::string("report ") + options.what + " không nhận " + each.option},
                        "sogoc report --help"};
  return std::nullopt;
}

ExitCode changes(Context& context, const Options& options) {
  const auto events = events_shown(options.events);
  if (!events) return not_a_number_of_events(context, options.events);
  auto open = open_for_reading(context);
  Asker asker(*open.reg);
  // As known at the head: a report that was voided is none.
  auto reports = published_reports(*asker.view(open.reg->log().size()));
  if (!options.name.empty()) {
    std::erase_if(reports, [&](const auto& each) { return each.name != options.name; });
    if (reports.empty())
      return print_unknown(context, *open.reg, options.name, "report", open.reg->log().size());
  }
  write_reports(context, asker, reports, *events);
  return ExitCode::ok;
}

ExitCode increase(Context& context, const Options& options) {
  auto open = open_for_reading(context);
  Asker asker(*open.reg);
  const auto form = increase_and_decrease(asker, {options.unit, options.periods, options.known_at});
  if (const auto* missing = std::get_if<NotFound>(&form)) return no_answer(context, *missing);
  if (const auto* bad = std::get_if<UsageError>(&form)) return no_answer(context, *bad);
  const auto& made = std::get<IncreaseAndDecrease>(form);
  write_increase_and_decrease(context, asker, made.unit, made);
  return ExitCode::ok;
}

ExitCode publish_one(Context& context, Options& options) {
  if (options.periods.size() > 1)
    return context.usage({"a report is of one period", "một báo cáo chỉ của một kỳ"},
                         "--period 2018");
  if (!options.periods.empty()) options.period = options.periods.front();
  return publish(context, options);
}

void add_examples(CommandLine& command) {
  command.example(
      "sogoc report increase --register demo-register --unit BK-BB --period 2018",
      {"the form of increase and decrease of a year", "biểu tăng, giảm đảng viên của một năm"});
  command.example(
      "sogoc report publish bieu-1-2020 --register ours --form increase \\\n  --unit xa --period "
      "2020",
      {"record that form as a report", "ghi biểu ấy thành báo cáo đã công bố"});
  command.example("sogoc report changes bieu-1-2018 --register demo-register",
                  {"what has changed since a report, and by which events",
                   "từ báo cáo đến nay khác đi những gì, do sự việc nào"});
}

bool says_how_to_record(const RecordingOptions& options) {
  return options.strict || options.hold_clock || options.accept_clock;
}

void add_what(CommandLine& command, std::string& what) {
  command
      .option("WHAT", what,
              {"increase: members before a period, who came and went, and behind it; publish: "
               "record such a form as a report; changes: what is different from published reports",
               "increase: biểu tăng, giảm đảng viên; publish: ghi biểu đó thành báo cáo đã công "
               "bố; changes: những gì khác với báo cáo đã công bố"})
      .required()
      .one_of({"increase", "publish", "changes"});
  add_examples(command);
}

void declare(CommandLine& command) {
  const auto options = std::make_shared<Options>();
  add_what(command, options->what);
  auto name = command
                  .option("NAME", options->name,
                          {"of publish and changes: a report; changes without it: all",
                           "của publish, changes: tên báo cáo; changes không tên: tất cả"})
                  .completed_by(Candidates::reports)
                  .only_of({"publish", "changes"});
  auto form =
      command.option("--form", options->form, {"of publish: increase", "của publish: increase"})
          .completed_by(Candidates::forms)
          .only_of({"publish"});
  auto unit =
      command.option("--unit", options->unit, {"of increase and publish", "của increase, publish"})
          .completed_by(Candidates::units)
          .only_of({"increase", "publish"})
          .default_is({"all roots", "toàn bộ"});
  auto period = command
                    .option("--period", options->periods,
                            {"2018, 2018-H1, 2018-Q3, 2018-05 or FIRST..LAST; of increase several, "
                             "one alone stands beside the year before and what was published",
                             "2018, 2018-H1, 2018-Q3, 2018-05 hay ĐẦU..CUỐI; increase nhận nhiều "
                             "kỳ, một kỳ thì kèm cùng kỳ năm trước và số đã công bố"})
                    .divided_by(',')
                    .only_of({"increase", "publish"});
  auto known_at = command
                      .option("--known-at", options->known_at,
                              {"of increase: day, RFC 3339 time, size:N or report:NAME",
                               "của increase: ngày, thời điểm RFC 3339, size:N hay report:TÊN"})
                      .completed_by(Candidates::known_at)
                      .only_of({"increase"})
                      .default_is({"everything recorded", "tất cả"});
  auto events = command
                    .option("--events", options->events,
                            {"of changes: how many events of each line, or all",
                             "của changes: mỗi dòng bao nhiêu sự việc, hay all"})
                    .only_of({"changes"});
  auto paper = command
                   .option("--paper", options->paper,
                           {"of publish: symbol of the paper", "của publish: số, ký hiệu"})
                   .only_of({"publish"});
  auto effective =
      command
          .option("--effective", options->effective, {"of publish: its day", "của publish: ngày"})
          .only_of({"publish"})
          .default_is({"today", "hôm nay"});
  auto recorded = command
                      .option("--recorded", options->recorded,
                              {"of publish: its time, under a simulated clock",
                               "của publish: lúc ghi, khi dùng đồng hồ mô phỏng"})
                      .only_of({"publish"});
  add_recording_options(command, options->recording, {"publish"});
  command.action([=](Context& c) {
    const bool held = says_how_to_record(options->recording);
    if (const auto bad =
            misplaced(*options, {{"NAME", name.given(), "publish changes"},
                                 {"--form", form.given(), "publish"},
                                 {"--unit", unit.given(), "publish increase"},
                                 {"--period", period.given(), "publish increase"},
                                 {"--known-at", known_at.given(), "increase"},
                                 {"--events", events.given(), "changes"},
                                 {"--paper", paper.given(), "publish"},
                                 {"--effective", effective.given(), "publish"},
                                 {"--recorded", recorded.given(), "publish"},
                                 {"--strict, --hold-clock, --accept-clock", held, "publish"}}))
      return no_answer(c, *bad);
    if (options->what == "increase") return increase(c, *options);
    return options->what == "publish" ? publish_one(c, *options) : changes(c, *options);
  });
}

}  // namespace

extern const Command report_command{
    "report",
    {"the form of increase and decrease, publishing it, and what has changed since",
     "biểu tăng, giảm đảng viên, công bố biểu, và những gì đã khác đi"},
    declare,
    true};

}  // namespace sogoc
