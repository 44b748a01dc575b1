#include <ostream>
#include <set>

#include "answers/json/csv.h"
#include "answers/json/event.h"
#include "answers/json/state.h"
#include "answers/text/event_line.h"
#include "answers/text/text.h"
#include "cli/commands/commands.h"
#include "cli/open.h"
#include "cli/subject_options.h"
#include "projections/knowledge/corrections.h"
#include "projections/rows/stored_rows.h"

namespace sogoc {
namespace {

struct Options {
  std::string id, of;
};

// Both axes in one table: what was recorded, then what began and ceased to hold.
void print_rows(Context& context, const Json& json) {
  Json rows = Json::array();
  for (const auto& event : json["events"]) {
    Json row = event;
    row["what"] = "recorded";
    row["content"] = event["event"];
    rows.push_back(std::move(row));
  }
  for (const auto& version : json["versions"]) {
    Json row = {
        {"what", version.value("added", version.value("live", true)) ? "holds" : "ends"},
        {"known", version["known"]},
        {"effective", version.value("effective", Json())},
        {"content", version.contains("live") ? version["event"] : version.value("state", Json())}};
    if (version.contains("added")) row["position"] = version["event"];
    rows.push_back(std::move(row));
  }
  std::vector<std::string> columns = {"what", "known"};
  columns.insert(columns.end(), event_columns.begin(), event_columns.end());
  columns.emplace_back("content");
  print_csv(context.out, columns, rows);
}

// How the event stood from each recording that changed it on.
Json versions_of_event(Register& in, std::uint64_t position,
                       const std::set<std::uint64_t>& corrections) {
  Json versions = Json::array();
  Json last;
  for (auto known : corrections) {
    const auto live = live_event(in.source(), position, known + 1);
    Json version = {{"known", known}, {"live", live.live}};
    version["event"] = live.live ? event_json(live) : Json();
    if (!last.is_null() && version["live"] == last["live"] && version["event"] == last["event"])
      continue;
    last = version;
    versions.push_back(std::move(version));
  }
  return versions;
}

Json version_of_subject(const SubjectRow& row) {
  Json version = {{"added", row.added},
                  {"effective", format_date(Date{row.at.day})},
                  {"event", row.at.rank},
                  {"known", row.known}};
  if (!row.added) return version;
  version["state"] = state_json(row.after);
  if (const auto attributes = attributes_json(row.after); !attributes.empty())
    version["attributes"] = attributes;
  return version;
}

// The subject, the ratings that it ever had, and its population.
std::vector<Subject> with_related(Register& in, const Subject& subject) {
  std::vector<Subject> all{subject};
  if (subject.of == SubjectClass::unit) all.push_back({SubjectClass::population, subject.id});
  const auto place = ratings_place(subject);
  if (!place) return all;
  std::set<std::string> ratings;
  read_rows(in.streams(), *place, [&](PlaceRow& row) {
    ratings.insert(row.item);
    return true;
  });
  for (const auto& rating : ratings) all.push_back({SubjectClass::evaluation, rating});
  return all;
}

std::string version_text(const Context& context, const Json& version) {
  const auto since = context.pick("  known from #", "  biết từ #") + version["known"].dump() + "  ";
  if (version.contains("live"))
    return since + (version["live"] ? version["event"].dump() : context.pick("void", "đã huỷ"));
  const auto day = parse_date(version["effective"].get<std::string>()).value();
  std::string text = "  " + std::string(version["added"] ? "+" : "-") + "  " +
                     day_text(context, day) + context.pick("  by #", "  do #") +
                     version["event"].dump() + since;
  if (version.contains("state")) text += version["state"].dump();
  if (version.contains("attributes")) text += " " + version["attributes"].dump();
  return text.substr(0, text.find_last_not_of(' ') + 1);
}

void print_text(Context& context, Register& in, const std::set<std::uint64_t>& events,
                const Json& json) {
  context.out << context.pick("recorded", "đã ghi") << '\n';
  for (auto position : events)
    context.out << event_line_text(context, in.event(position), position) << '\n'
                << "      " << event_json(in.event(position)).dump() << '\n';
  if (json["versions"].empty()) return;
  context.out << context.pick("what held, + from a recording on, - no longer",
                              "điều được coi là đúng, + kể từ lần ghi, - không còn")
              << '\n';
  for (const auto& version : json["versions"])
    context.out << version_text(context, version) << '\n';
}

ExitCode history(Context& context, const Options& options) {
  auto open = open_for_reading(context);
  auto& in = *open.reg;
  const auto found = find_subject(in, options.id, options.of, in.log().size());
  if (std::holds_alternative<NotFound>(found)) return print_unknown(context, options.id);
  if (const auto* bad = std::get_if<UsageError>(&found))
    return context.usage(bad->message, bad->remedy);
  Json json = {{"id", options.id}, {"events", Json::array()}, {"versions", Json::array()}};
  std::set<std::uint64_t> events;
  if (const auto* event = std::get_if<EventPosition>(&found)) {
    add_with_corrections(in.source(), event->position, events);
    json["versions"] = versions_of_event(in, event->position, events);
  } else {
    const auto& subject = std::get<Subject>(found);
    for (const auto& each : with_related(in, subject))
      read_rows(in.streams(), each, [&](const SubjectRow& row) {
        add_with_corrections(in.source(), row.at.rank, events);
        json["versions"].push_back(version_of_subject(row));
        return true;
      });
    for (const auto position : read_void_at_once(in.streams(), subject))
      add_with_corrections(in.source(), position, events);
  }
  for (auto position : events) {
    auto line = event_line_json(in.event(position), position);
    line["event"] = event_json(in.event(position));
    json["events"].push_back(std::move(line));
  }
  if (context.format == Format::json)
    context.out << json.dump() << '\n';
  else if (context.format == Format::csv)
    print_rows(context, json);
  else
    print_text(context, in, events, json);
  return ExitCode::ok;
}

void declare(CommandLine& command) {
  const auto options = std::make_shared<Options>();
  add_subject_options(command, options->id, options->of);
  command.action([options](Context& c) { return history(c, *options); });
}

}  // namespace

extern const Command history_command{"history",
                                     {"every version of what was recorded, on both time axes",
                                      "mọi phiên bản đã ghi, theo cả hai trục thời gian"},
                                     declare,
                                     true};

}  // namespace sogoc
