#include "answers/json/why_not.h"

#include "answers/class_words.h"
#include "answers/json/event_line.h"
#include "answers/json/failure.h"
#include "answers/json/json_library.h"
#include "answers/missing.h"

namespace sogoc {
namespace {

const char* class_in_json(SubjectClass of) {
  return of == SubjectClass::member ? "member" : of == SubjectClass::unit ? "unit" : "village";
}

Json event_or_null(Asker& asker, const std::optional<std::uint64_t>& event, std::uint64_t size) {
  return event ? event_line_json(asker.asked(), *event, size) : Json();
}

// The unit with its name in the tree spoken of; null: nowhere.
Json unit_json(const WhyNot& why, const std::string& id) {
  if (id.empty()) return {};
  return {{"unit", id}, {"name", why.answered.view->unit_at(id, why.failing->at).name}};
}

template <typename Units>
Json units_json(const WhyNot& why, const Units& units) {
  Json list = Json::array();
  for (const auto& unit : units) list.push_back(unit_json(why, unit));
  return list;
}

// Which members there are depends on the code; the table is in projections/figures/failing.h.
Json reason_json(Asker& asker, const WhyNot& why) {
  const auto& failing = *why.failing;
  const auto& code = failing.code;
  Json json = {{"code", code}};
  if (failing.day.value != 0) json["day"] = format_date(failing.day);
  if (!failing.cell.empty()) json["cell"] = failing.cell;
  if (!failing.addressee.empty()) json["to"] = failing.addressee;
  if (!failing.stated.empty()) json["stated"] = failing.stated;
  if (!failing.wanted.empty()) json["wanted"] = failing.wanted;
  if (code == "villages") json["number"] = failing.number;
  if (code == "outside") json["chain"] = units_json(why, failing.chain);
  if (code == "notRestatable") json["possible"] = units_json(why, failing.possible);
  if (code == "filter") {
    json["dimension"] = failing.dimension;
    json["value"] = to_json(failing.value);
    json["wanted"] = Json::array();
    for (const auto& value : why.answered.query.where.at(failing.dimension))
      json["wanted"].push_back(to_json(value));
  }
  // Only where it is another event than the one that decided.
  if (failing.about && failing.about != failing.event)
    json["about"] = event_or_null(asker, failing.about, why.answered.size);
  json["event"] = event_or_null(asker, failing.event, why.answered.size);
  return json;
}

Json nearest_json(Asker& asker, const WhyNot& why) {
  Json days = Json::array(), sizes = Json::array();
  const bool stock = why.answered.figure->kind == FigureKind::stock;
  for (const auto& each : why.days)
    days.push_back({{stock ? "asOf" : "day", format_date(each.day)},
                    {"event", event_or_null(asker, each.event, why.answered.size)}});
  for (const auto& each : why.sizes) {
    auto json = known_at_json(asker, each.size);
    json["event"] =
        // An event recorded behind that size is told as it is known right after it.
        event_or_null(asker, each.event, std::max(each.size, each.event.value_or(0) + 1));
    sizes.push_back(std::move(json));
  }
  return {{"days", std::move(days)}, {"knownAt", std::move(sizes)}};
}

Json question_json(Asker& asker, const WhyNot& why) {
  const auto& query = why.answered.query;
  Json json = {{"figure", query.figure}, {"unit", query.unit ? Json(*query.unit) : Json()}};
  if (why.answered.figure->kind == FigureKind::stock) {
    json["asOf"] = format_date(query.as_of);
  } else {
    json["from"] = format_date(query.from);
    json["to"] = format_date(query.to);
  }
  if (query.structure) json["structureAsOf"] = format_date(*query.structure);
  json["knownAt"] = known_at_json(asker, why.answered.size, why.answered.notes);
  if (query.count_by_decision) json["countBy"] = "decision";
  put_where(json, why.answered);
  return json;
}

}  // namespace

Json why_not_json(Asker& asker, const WhyNot& why) {
  auto json = question_json(asker, why);
  json["class"] = class_in_json(why.subject.of);
  json["id"] = why.subject.id;
  json["counted"] = why.counted;
  if (why.counted) {
    json["events"] = Json::array();
    for (const auto event : why.by)
      json["events"].push_back(event_line_json(asker.asked(), event, why.answered.size));
    for (const auto& item : why.items)
      if (item.share)
        json["share"] = {{"excellent", item.share->excellent}, {"base", item.share->base}};
  } else {
    json["reason"] = reason_json(asker, why);
    json["nearest"] = nearest_json(asker, why);
  }
  json["completeAsKnown"] = why.answered.complete_as_known;
  json["log"] = log_json(asker, why.answered.size);
  json["simulatedClock"] = asker.asked().facts().simulated_clock;
  return json;
}

Json never_recorded_json(const Writer& writer, Asker& asker, const NeverRecorded& never) {
  const auto* of = class_in_json(never.of);
  const auto message = never_recorded_text(writer, never);
  auto json = failure_json({"notFound", of, message, never_recorded_hint(writer, asker, never)});
  json[of] = never.id;
  json["code"] = "notKnown";
  if (never.instead_of != SubjectClass::none) json["idOf"] = class_in_json(never.instead_of);
  json["first"] = Json();
  json["nearest"] = never.nearest;
  if (!never.first) return json;
  // The end of its act: a size inside would resolve down to before it.
  json["first"] = known_at_json(asker, asker.asked().act_end(*never.first));
  json["first"]["event"] = event_line_json(asker.asked().event(*never.first), *never.first);
  return json;
}

}  // namespace sogoc
