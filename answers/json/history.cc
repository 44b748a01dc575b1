#include "answers/json/history.h"

#include "answers/json/csv.h"
#include "answers/json/event.h"
#include "answers/json/event_line.h"
#include "answers/json/json_library.h"
#include "answers/json/log_lines.h"
#include "answers/json/state.h"

namespace sogoc {
namespace {

Json version_json(const EventVersion& version) {
  Json json = {{"known", version.known}, {"live", version.event.live}};
  json["event"] = version.event.live ? event_json(version.event) : Json();
  return json;
}

Json version_json(const SubjectRow& row) {
  Json json = {{"added", row.added},
               {"effective", format_date(Date{row.at.day})},
               {"event", row.at.rank},
               {"known", row.known}};
  // The row that takes back repeats the version; its moment alone says which.
  if (!row.added) return json;
  json["state"] = state_json(row.after);
  if (const auto attributes = attributes_json(row.after); !attributes.empty())
    json["attributes"] = attributes;
  return json;
}

// Both kinds of rows have the same columns; what they say stands in `content` as JSON.
Json recorded_row(const Json& event) {
  Json row = event;
  row["what"] = "recorded";
  row["content"] = event["event"];
  return row;
}

Json version_row(const Json& version) {
  const bool of_event = version.contains("live");
  const bool holds = version[of_event ? "live" : "added"].get<bool>();
  Json row = {{"what", holds ? "holds" : "ends"}, {"known", version["known"]}};
  if (of_event) {
    row["content"] = version["event"];
    return row;
  }
  row["position"] = version["event"];
  row["effective"] = version["effective"];
  row["content"] = version.value("state", Json());
  return row;
}

Json versions_json(const History& history) {
  Json versions = Json::array();
  for (const auto& version : history.of_event) versions.push_back(version_json(version));
  for (const auto& row : history.of_subject) versions.push_back(version_json(row));
  return versions;
}

}  // namespace

Json history_json(const History& history) {
  Json events = Json::array();
  for (const auto& event : history.events) events.push_back(log_line_json(event));
  return {{"id", history.id}, {"events", std::move(events)}, {"versions", versions_json(history)}};
}

void print_history_csv(Writer& writer, const Json& history) {
  Json rows = Json::array();
  for (const auto& event : history["events"]) rows.push_back(recorded_row(event));
  for (const auto& version : history["versions"]) rows.push_back(version_row(version));
  std::vector<std::string> columns = {"what", "known"};
  columns.insert(columns.end(), event_columns.begin(), event_columns.end());
  columns.emplace_back("content");
  print_csv(writer, columns, rows);
}

}  // namespace sogoc
