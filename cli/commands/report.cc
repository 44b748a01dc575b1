#include <ostream>

#include "answers/json/bridge.h"
#include "answers/json/csv.h"
#include "answers/json/numbers.h"
#include "answers/text/bridge.h"
#include "answers/text/text.h"
#include "cli/asking.h"
#include "cli/commands/commands.h"
#include "cli/open.h"
#include "projections/papers/reports.h"

namespace sogoc {
namespace {

struct Options {
  std::string what, name, events = "5";
};

Json amount_json(const std::optional<Bounds>& amount) {
  return amount ? bounds_json(*amount) : Json();
}

bool exact(const std::optional<Bounds>& amount) {
  return amount && amount->at_least && amount->at_least == amount->at_most;
}

// Today less as published, where both are exact.
std::optional<std::int64_t> difference(const CellChange& cell) {
  if (!exact(cell.published) || !exact(cell.now)) return std::nullopt;
  return static_cast<std::int64_t>(*cell.now->at_least) -
         static_cast<std::int64_t>(*cell.published.at_least);
}

Bridge in_thousandths() {
  Bridge bridge;
  bridge.thousandths = true;
  return bridge;
}

Json cell_json(Asker& asker, const CellChange& cell) {
  const auto changed = difference(cell);
  Json json = {{"figure", cell.figure},
               {"published", bounds_json(cell.published)},
               {"asKnownThen", amount_json(cell.then)},
               {"now", amount_json(cell.now)}};
  json["difference"] = changed ? bridge_number(in_thousandths(), *changed) : Json();
  json["asked"] = cell.why.has_value();
  json["changed"] = cell.changed();
  if (cell.changed()) json["bridge"] = bridge_json(asker, *cell.why);
  return json;
}

Json report_json(Asker& asker, const PublishedReport& report) {
  Json json = {{"report", report.name},
               {"unit", report.unit},
               {"form", report.form},
               {"asOf", format_date(report.as_of)},
               {"knownAt", known_at_json(asker, report.known_at)},
               {"published", report.event}};
  if (!report.paper.empty()) json["paper"] = report.paper;
  json["cells"] = Json::array();
  for (const auto& cell : changes_of(asker, report))
    json["cells"].push_back(cell_json(asker, cell));
  return json;
}

void print_text(Context& context, Asker& asker, const PublishedReport& report, std::size_t events) {
  const auto cells = changes_of(asker, report);
  context.out << report.name << " · " << report.unit << " · " << day_text(context, report.as_of)
              << context.pick(" · made at size ", " · lập tại vị trí ") << report.known_at
              << context.pick(", published by #", ", công bố bởi #") << report.event;
  if (!report.paper.empty()) context.out << " · " << report.paper;
  context.out << '\n';
  std::vector<std::vector<std::string>> table = {
      {"", context.pick("published", "đã công bố"), context.pick("known then", "theo sổ lúc đó"),
       context.pick("today", "hôm nay"), context.pick("difference", "chênh lệch"), ""}};
  for (const auto& cell : cells) {
    const auto changed = difference(cell);
    table.push_back({"  " + cell.figure, bounds_text(context, cell.published),
                     bounds_text(context, cell.then), bounds_text(context, cell.now),
                     changed ? signed_text(context, in_thousandths(), *changed) : "–",
                     !cell.why         ? context.pick("not asked", "không hỏi được")
                     : !cell.as_then() ? context.pick("not what was known then", "khác sổ lúc đó")
                                       : ""});
  }
  print_table(context.out, table);
  for (const auto& cell : cells)
    if (cell.changed()) {
      context.out << '\n';
      print_bridge(context, asker, *cell.why, events);
    }
}

// The rows of all reports, in one table.
Json csv_rows(const Json& reports) {
  Json rows = Json::array();
  for (const auto& report : reports)
    for (const auto& cell : report["cells"]) {
      Json row = {{"report", report["report"]}, {"unit", report["unit"]}, {"asOf", report["asOf"]}};
      row.update(cell);
      rows.push_back(std::move(row));
    }
  return rows;
}

void print(Context& context, Asker& asker, const std::vector<PublishedReport>& reports,
           std::size_t events) {
  if (context.format == Format::text) {
    for (std::size_t i = 0; i < reports.size(); ++i) {
      if (i > 0) context.out << '\n';
      print_text(context, asker, reports[i], events);
    }
    return;
  }
  Json all = Json::array();
  for (const auto& report : reports) all.push_back(report_json(asker, report));
  if (context.format == Format::csv)
    return print_csv(context.out,
                     {"report", "unit", "asOf", "figure", "published", "asKnownThen", "now",
                      "difference", "asked", "changed"},
                     csv_rows(all));
  const auto size = asker.asked().log().size();
  context.out << Json{{"reports", all}, {"log", log_json(asker, size)}}.dump() << '\n';
}

ExitCode report(Context& context, const Options& options) {
  if (options.what != "changes")
    return context.usage(
        {"report does not know " + options.what, "report không có lệnh " + options.what},
        "sogoc report changes");
  const auto events = events_shown(options.events);
  if (!events) return not_a_number_of_events(context, options.events);
  auto open = open_for_reading(context);
  Asker asker(*open.reg);
  auto reports = published_reports(asker.view(open.reg->log().size()));
  if (!options.name.empty()) {
    std::erase_if(reports, [&](const auto& each) { return each.name != options.name; });
    if (reports.empty()) {
      context.usage({"no report is called " + options.name, "không có báo cáo tên " + options.name},
                    "sogoc log --kind reportPublished");
      return ExitCode::not_found;
    }
  }
  if (reports.empty() && context.format == Format::text)
    context.err << "sogoc: "
                << context.pick("no report has been published", "chưa có báo cáo nào được công bố")
                << '\n';
  print(context, asker, reports, *events);
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
