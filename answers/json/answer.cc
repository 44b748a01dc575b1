#include "answers/json/answer.h"

#include "answers/advice.h"
#include "answers/json/failure.h"
#include "answers/json/json_library.h"
#include "answers/json/numbers.h"
#include "answers/missing.h"
#include "projections/knowledge/active_days.h"
#include "projections/rows/stored_rows.h"
#include "store/base64.h"
#include "store/sha256.h"

namespace sogoc {
namespace {

// A measured value, of a percentage with its two parts; else the number counted.
void put_value(Json& json, const std::optional<Measured>& measured, std::int64_t counted) {
  if (!measured) {
    json["value"] = counted;
    return;
  }
  json["value"] = bounds_or_null(measured->value);
  if (measured->ratio) {
    json["numerator"] = bounds_or_null(measured->numerator);
    json["denominator"] = bounds_or_null(measured->denominator);
  }
}

// What the target says, as it stands at K; a day that it does not state is null.
Json target_json(const TargetCell& cell) {
  const auto day = [](Date date) { return date.value == 0 ? Json() : Json(format_date(date)); };
  return {{"target", cell.id},
          {"figure", cell.target.figure},
          {"unit", cell.target.unit},
          {"targetValue", decimal_json(cell.target.value)},
          {"from", day(cell.target.from)},
          {"to", day(cell.target.to)},
          {"per", cell.target.per == schema::Per::YEAR ? "year" : "term"},
          {"document", cell.target.document}};
}

}  // namespace

Json to_json(const DimensionValue& value) {
  if (const auto* truth = std::get_if<bool>(&value)) return *truth;
  if (const auto* number = std::get_if<std::int64_t>(&value)) return *number;
  if (const auto* text = std::get_if<std::string>(&value)) return *text;
  return nullptr;
}

Json unknown_values_json(const std::vector<UnknownValue>& values) {
  Json all = Json::array();
  for (const auto& each : values)
    all.push_back({{"field", each.field}, {"value", each.value}, {"nearest", each.nearest}});
  return all;
}

void put_where(Json& json, const Answered& answered) {
  for (const auto& [name, values] : answered.query.where) {
    Json list = Json::array();
    for (const auto& value : values) list.push_back(to_json(value));
    // One value as it is, for a question is written so; both forms are read (question.cc).
    json["where"][name] = list.size() == 1 ? list[0] : list;
  }
  if (!answered.unknown_values.empty())
    json["unknownValues"] = unknown_values_json(answered.unknown_values);
}

Json log_json(Asker& asker, std::uint64_t size) {
  return {{"size", size}, {"root", base64(asker.asked().log().root_at(size))}};
}

Json known_at_json(Asker& asker, std::uint64_t size) { return known_at_json(asker.asked(), size); }

Json known_at_json(const Register& reg, std::uint64_t size) {
  return known_at_json(size, reg.last_recorded_at(size));
}

Json known_at_json(std::uint64_t size, Instant recorded) {
  Json json = {{"size", size}};
  json["recorded"] = recorded == before_everything ? Json() : Json(format_instant(recorded));
  return json;
}

std::vector<const char*> note_names(const KnownAtNotes& notes) {
  std::vector<const char*> names;
  if (notes.inside_act) names.push_back("insideAct");
  if (notes.rests_on_clock) names.push_back("restsOnClock");
  if (notes.may_grow) names.push_back("mayGrow");
  if (notes.clock_held) names.push_back("clockHeld");
  return names;
}

Json known_at_json(Asker& asker, std::uint64_t size, const KnownAtNotes& notes) {
  auto json = known_at_json(asker, size);
  for (const auto* name : note_names(notes)) json[name] = true;
  for (const auto& each : notes.reports)
    json["reports"].push_back({{"report", each.name}, {"size", each.size}});
  return json;
}

Json value_json(const Answer& answer) {
  Json json = Json::object();
  put_value(json, answer.measured, answer.value);
  return json;
}

Json cell_json(const Answer& answer, const Cell& cell) {
  // Of a target first what it says: it is what the number is measured by.
  Json row = cell.target ? target_json(*cell.target) : Json::object();
  for (std::size_t i = 0; i < answer.by.size(); ++i) row[answer.by[i]] = to_json(cell.key[i]);
  // Without its period nobody knows what counts towards it, so no number is given.
  if (cell.target && !cell.target->period_stated)
    row["periodNotStated"] = true;
  else
    put_value(row, answer.measured ? std::optional(cell.measured) : std::nullopt, cell.value);
  return row;
}

void put_activity(Json& json, View& view, const std::string& unit, Date day) {
  if (view.unit_at(unit, end_of(day)).active()) return;
  json["unitActive"] = false;
  const auto nearest = nearest_active_day(view, unit, day);
  if (nearest) json[*nearest < day ? "lastActive" : "firstActive"] = format_date(*nearest);
}

namespace {

void put_activity(Json& json, const Answered& answered) {
  const auto& query = answered.query;
  if (answered.figure->kind != FigureKind::stock || !query.unit) return;
  put_activity(json, *answered.view, *query.unit, query.structure.value_or(query.as_of));
}

}  // namespace

Json answer_json(Asker& asker, const Answered& answered) {
  const auto& query = answered.query;
  const auto& answer = answered.answer;
  Json json;
  json["figure"] = query.figure;
  json["unit"] = query.unit ? Json(*query.unit) : Json();
  if (answered.figure->kind == FigureKind::stock) {
    json["asOf"] = format_date(query.as_of);
    // A stock is always added up in one tree, that of its day unless another was asked for; a flow
    // without a structure in that of each of its moments.
    json["structureAsOf"] = format_date(query.structure.value_or(query.as_of));
  } else {
    json["from"] = format_date(query.from);
    json["to"] = format_date(query.to);
    if (query.structure) json["structureAsOf"] = format_date(*query.structure);
  }
  // As a size, whatever words it was asked by: the size is the same question for ever.
  json["knownAt"] = known_at_json(asker, answered.size, answered.notes);
  if (query.count_by_decision) json["countBy"] = "decision";
  put_value(json, answer.measured, answer.value);
  if (!answer.by.empty()) {
    // As it was asked; some figures divide by themselves, and then by what the answer says.
    json["by"] = query.by.empty() ? answer.by : query.by;
    // Also when there is none, so that an empty division differs from no division.
    json["cells"] = Json::array();
    for (const auto& cell : answer.cells) json["cells"].push_back(cell_json(answer, cell));
  }
  put_where(json, answered);
  put_activity(json, answered);
  if (answer.in_transit) json["inTransit"] = *answer.in_transit;
  if (answer.village_unknown) json["villageUnknown"] = *answer.village_unknown;
  // Without a structure a flow is placed in the tree of its own moment, where all have a place.
  if (answered.figure->kind != FigureKind::flow || query.structure)
    json["notRestatable"] = answer.not_restatable;
  if (answer.not_rated) json["notRated"] = *answer.not_rated;
  if (!answer.schemes.empty()) json["schemes"] = answer.schemes;
  if (answer.not_applicable) json["notApplicable"] = *answer.not_applicable;
  if (answer.imprecise) json["imprecise"] = *answer.imprecise;
  // From here on at K and not at the head: an answer at K is the same bytes for ever.
  json["eventsRead"] = answered.size;
  json["voidIgnored"] = void_total(asker.asked().streams(), answered.size);
  json["countedDigest"] = answered.digest.empty() ? Json() : Json(answered.digest);
  json["completeAsKnown"] = answered.complete_as_known;
  // Closing of periods is not built; the member is part of the contract already.
  json["periodClosed"] = false;
  // English in every language, so that the digest names one definition.
  const std::string definition = answered.figure->definition_en;
  Sha256 hash;
  hash.update(definition);
  json["definition"] = {{"text", definition}, {"digest", "sha256:" + hash.hex()}};
  json["log"] = log_json(asker, answered.size);
  json["simulatedClock"] = asker.asked().facts().simulated_clock;
  return json;
}

Json outcome_json(Asker& asker, const std::variant<Answered, NotFound, UsageError>& outcome) {
  if (const auto* answered = std::get_if<Answered>(&outcome)) return answer_json(asker, *answered);
  if (const auto* missing = std::get_if<NotFound>(&outcome))
    return {{"error", "notFound"}, {"unit", missing->unit}};
  return {{"error", "usage"}, {"message", std::get<UsageError>(outcome).message.en}};
}

Json no_answer_json(const Writer& writer, const NotFound& missing) {
  auto json = failure_json(
      {"notFound", "unit", not_known_text(writer, missing), not_known_hint(writer, missing)});
  json["unit"] = missing.unit;
  json["nearest"] = missing.nearest;
  return json;
}

Json no_answer_json(const Writer& writer, const UsageError& error) {
  return failure_json(failure_of(writer, error));
}

}  // namespace sogoc
