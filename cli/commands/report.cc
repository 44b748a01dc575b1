// report changes: published reports against the register of today. Exit code 5 for an unknown
// report.
#include "answers/reports.h"
#include "cli/asking.h"
#include "cli/commands/commands.h"
#include "cli/open.h"
#include "cli/subject_options.h"

namespace sogoc {
namespace {

struct Options {
  std::string what, name, events = "5";
};

ExitCode report(Context& context, const Options& options) {
  if (options.what != "changes")
    return context.usage(
        {"report does not know " + options.what, "report không có lệnh " + options.what},
        "sogoc report changes");
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

void declare(CommandLine& command) {
  const auto options = std::make_shared<Options>();
  command
      .option("WHAT", options->what,
              {"changes: what is different from published reports",
               "changes: những gì khác với báo cáo đã công bố"})
      .required();
  command.option("NAME", options->name,
                 {"a published report; none: all", "một báo cáo đã công bố; bỏ trống: tất cả"});
  command.option("--events", options->events,
                 {"how many events of each line, or all", "mỗi dòng bao nhiêu sự việc, hay all"});
  command.action([options](Context& c) { return report(c, *options); });
}

}  // namespace

extern const Command report_command{
    "report",
    {"published reports against the register of today", "báo cáo đã công bố so với sổ hôm nay"},
    declare,
    true};

}  // namespace sogoc
