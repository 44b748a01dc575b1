#include "answers/json/bridge.h"

#include "answers/json/event_line.h"
#include "answers/json/json_library.h"
#include "answers/json/numbers.h"
#include "projections/bridges/causes.h"
#include "projections/bridges/item_names.h"
#include "projections/bridges/lateness.h"

namespace sogoc {
namespace {

// The day or period of an end. A flow without a period counts everything up to its last day.
Json clocks_json(Asker& asker, const BridgeEnd& end) {
  const auto& answered = end.answered;
  const auto& query = answered.query;
  Json json;
  if (answered.figure->kind == FigureKind::stock) {
    json["asOf"] = format_date(query.as_of);
  } else if (end.up_to) {
    json["asOf"] = format_date(query.to);
  } else {
    json["from"] = format_date(query.from);
    json["to"] = format_date(query.to);
  }
  json["knownAt"] = known_at_json(asker, answered.size, answered.notes);
  return json;
}

// An end is a whole answer cut short: its clocks, its value, and what was left out.
Json end_json(Asker& asker, const BridgeEnd& end) {
  const auto& answered = end.answered;
  auto json = clocks_json(asker, end);
  json.update(value_json(answered.answer));
  if (end.unknown) json["unitUnknown"] = true;
  if (answered.answer.in_transit) json["inTransit"] = *answered.answer.in_transit;
  if (answered.answer.not_restatable != 0) json["notRestatable"] = answered.answer.not_restatable;
  json["completeAsKnown"] = answered.complete_as_known;
  return json;
}

Json name_json(const Explanation& about, const ItemEffect& item) {
  const auto name = item_name(about, item.item);
  return name.empty() ? Json() : Json(name);
}

// Flows and ratings tell items apart by their event too; of stocks its position is 0.
Json item_json(Asker& asker, const Explanation& about, const Bridge& bridge,
               const ItemEffect& item) {
  Json json = {{"id", item.item.id}, {"name", name_json(about, item)}};
  if (item.item.event != 0) json["event"] = (*asker.asked().event(item.item.event)).getId().cStr();
  json["effect"] = bridge_number(bridge, item.effect);
  return json;
}

Json items_json(Asker& asker, const Explanation& about, const Bridge& bridge,
                const std::vector<ItemEffect>& items) {
  Json json = Json::array();
  for (const auto& item : items) json.push_back(item_json(asker, about, bridge, item));
  return json;
}

// Of what was recorded between the two sizes: how late it was is asked of it alone.
bool is_entered(const BridgeLine& line) {
  return line.name == "enteredLate" || line.name == "enteredOnTime";
}

void put_lateness(Json& json, Asker& asker, std::uint64_t position, const char* days_key) {
  const auto days = Lateness(asker.asked()).days(position);
  if (!days) return;
  json["lateClass"] = late_class(*days).name;
  json[days_key] = *days;
}

// The line of the event with the day that a correction is of, and all items, however many: JSON is
// for adding up.
Json event_json(Asker& asker, const Explanation& about, const Bridge& bridge,
                const BridgeEvent& event, std::uint64_t size, bool late) {
  auto json = event_line_json(asker.asked(), event.position, size);
  if (const auto day = day_of_correction(asker.asked(), event.position)) {
    json["corrects"] = {{"effective", format_date(day->before)}};
    if (day->after != day->before) json["corrects"]["becomes"] = format_date(day->after);
  }
  if (late) put_lateness(json, asker, event.position, "days");
  json["effect"] = bridge_number(bridge, event.effect);
  json["items"] = items_json(asker, about, bridge, event.items);
  return json;
}

// `name` is the key of the line's name: class of a correction, cause of a movement. `size` is where
// the events are told as known.
Json lines_json(Asker& asker, const Explanation& about, const Bridge& bridge,
                const std::vector<BridgeLine>& lines, const char* name, std::uint64_t size) {
  Json all = Json::array();
  for (const auto& line : lines) {
    Json json = {{name, line.name}, {"effect", bridge_number(bridge, line.effect)}};
    if (!line.members.empty()) json["members"] = items_json(asker, about, bridge, line.members);
    // Who passed an age by birthday alone has no event: `members` stands in place of events then.
    if (line.members.empty() || !line.events.empty()) json["events"] = Json::array();
    for (const auto& event : line.events)
      json["events"].push_back(event_json(asker, about, bridge, event, size, is_entered(line)));
    all.push_back(std::move(json));
  }
  return all;
}

// The later of the two ends: a bridge may go back along the recording, and its events must be known
// where they are told.
std::uint64_t size_of(const Explanation& explanation) {
  return std::max(explanation.from.answered.size, explanation.closing.answered.size);
}

// The five members of a bridge; the ends of a part carry its own numbers.
void put_bridge(Json& json, Asker& asker, const Explanation& about, const Bridge& bridge,
                bool part) {
  const auto size = size_of(about);
  const auto end = [&](const BridgeEnd& of, std::int64_t value) {
    if (!part) return end_json(asker, of);
    auto json = clocks_json(asker, of);
    json["value"] = bridge_number(bridge, value);
    return json;
  };
  json["from"] = end(about.from, bridge.from);
  json["corrections"] = lines_json(asker, about, bridge, bridge.corrections, "class", size);
  json["opening"] = end(about.opening, bridge.opening);
  // What took effect is told as it is known at the second end, where it is counted.
  json["movements"] =
      lines_json(asker, about, bridge, bridge.movements, "cause", about.closing.answered.size);
  json["closing"] = end(about.closing, bridge.closing);
}

// A part of a rate, a bound of an amount, or both: the bound is then `of` the part.
Json part_json(Asker& asker, const Explanation& about, const Bridge& bridge) {
  Json json = Json::object();
  json["part"] = bridge.bound.empty() ? bridge.part : bridge.bound;
  if (!bridge.bound.empty() && !bridge.part.empty()) json["of"] = bridge.part;
  if (!bridge.target.empty()) json["target"] = bridge.target;
  put_bridge(json, asker, about, bridge, true);
  return json;
}

std::string days_text(const BridgeEnd& end) {
  const auto& query = end.answered.query;
  if (end.answered.figure->kind == FigureKind::stock) return format_date(query.as_of);
  if (end.up_to) return format_date(query.to);
  return format_date(query.from) + "/" + format_date(query.to);
}

// A row for each item of each event, for a table can be added up only without sums in it.
void put_rows(Json& rows, Asker& asker, const Explanation& about, const Bridge& bridge,
              const char* section, const std::vector<BridgeLine>& lines, std::uint64_t size) {
  for (const auto& line : lines) {
    Json basis = {{"part", bridge.part},
                  {"bound", bridge.bound},
                  {"target", bridge.target},
                  {"section", section},
                  {"line", line.name}};
    for (const auto& event : line.events)
      for (const auto& item : event.items) {
        Json row = basis;
        row.update(event_line_json(asker.asked(), event.position, size));
        if (const auto day = day_of_correction(asker.asked(), event.position)) {
          row["correctsEffective"] = format_date(day->before);
          row["becomes"] = format_date(day->after);
        }
        // `days` are those of an end there.
        if (is_entered(line)) put_lateness(row, asker, event.position, "lateDays");
        row["item"] = item.item.id;
        row["name"] = name_json(about, item);
        row["effect"] = bridge_number(bridge, item.effect);
        rows.push_back(std::move(row));
      }
    for (const auto& item : line.members) {
      Json row = basis;
      row["item"] = item.item.id;
      row["name"] = name_json(about, item);
      row["effect"] = bridge_number(bridge, item.effect);
      rows.push_back(std::move(row));
    }
  }
}

}  // namespace

const std::vector<std::string> bridge_columns = {"part",      "bound",
                                                 "target",    "section",
                                                 "value",     "days",
                                                 "knownAt",   "line",
                                                 "item",      "effect",
                                                 "position",  "id",
                                                 "kind",      "subject",
                                                 "effective", "recorded",
                                                 "decision",  "by",
                                                 "operator",  "amendedTo",
                                                 "amendedBy", "correctsEffective",
                                                 "becomes",   "name",
                                                 "reason",    "lateClass",
                                                 "lateDays",  "cause"};

Json bridge_number(const Bridge& bridge, std::int64_t number) {
  return bridge.thousandths ? signed_json(number) : Json(number);
}

Json bridge_json(Asker& asker, const Explanation& about) {
  const auto& query = about.closing.answered.query;
  Json json = {{"figure", about.figure->name}, {"unit", query.unit ? Json(*query.unit) : Json()}};
  if (query.structure) json["structureAsOf"] = format_date(*query.structure);
  if (query.count_by_decision) json["countBy"] = "decision";
  put_where(json, about.closing.answered);
  // One that counts has one bridge without a name; the others have at least a part or a bound.
  const bool single = about.parts.size() == 1 && about.parts[0].part.empty() &&
                      about.parts[0].bound.empty() && about.parts[0].target.empty();
  if (single) {
    put_bridge(json, asker, about, about.parts.front(), false);
  } else {
    json["from"] = end_json(asker, about.from);
    json["opening"] = end_json(asker, about.opening);
    json["closing"] = end_json(asker, about.closing);
    json["parts"] = Json::array();
    for (const auto& part : about.parts) json["parts"].push_back(part_json(asker, about, part));
  }
  json["log"] = log_json(asker, size_of(about));
  json["simulatedClock"] = asker.asked().facts().simulated_clock;
  return json;
}

Json bridge_outcome_json(Asker& asker,
                         const std::variant<Explanation, NotFound, UsageError>& outcome) {
  if (const auto* explanation = std::get_if<Explanation>(&outcome))
    return bridge_json(asker, *explanation);
  if (const auto* missing = std::get_if<NotFound>(&outcome))
    return {{"error", "notFound"}, {"unit", missing->unit}};
  return {{"error", "usage"}, {"message", std::get<UsageError>(outcome).message.en}};
}

Json bridge_rows(Asker& asker, const Explanation& about) {
  Json rows = Json::array();
  for (const auto& bridge : about.parts) {
    for (const auto& [section, end, value] :
         {std::tuple{"from", &about.from, bridge.from},
          std::tuple{"opening", &about.opening, bridge.opening},
          std::tuple{"closing", &about.closing, bridge.closing}})
      rows.push_back({{"part", bridge.part},
                      {"bound", bridge.bound},
                      {"target", bridge.target},
                      {"section", section},
                      {"value", bridge_number(bridge, value)},
                      {"days", days_text(*end)},
                      {"knownAt", end->answered.size}});
    put_rows(rows, asker, about, bridge, "corrections", bridge.corrections, size_of(about));
    put_rows(rows, asker, about, bridge, "movements", bridge.movements,
             about.closing.answered.size);
  }
  return rows;
}

}  // namespace sogoc
