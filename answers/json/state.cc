#include "answers/json/state.h"

#include "answers/json/json_library.h"
#include "answers/json/numbers.h"
#include "events/enum_name.h"

namespace sogoc {

namespace {

// Null for what is not given, as every enum of the schema has it.
template <typename Enum>
Json name_of(Enum value) {
  const char* name = enum_name(value);
  return name ? Json(name) : Json();
}

Json text(const std::string& value) { return value.empty() ? Json() : Json(value); }

// All parts of a state are bound to names, so that a state with one more does not compile before it
// is decided here whether the part is shown.
Json json_of(const UnitState& unit) {
  const auto& [phase, kind, base, name, parent] = unit;
  static constexpr const char* phases[] = {"none", "active", "closed"};
  return {{"phase", phases[static_cast<int>(phase)]},
          {"kind", name_of(kind)},
          {"name", name},
          {"parent", text(parent)},
          {"base", name_of(base)}};
}

Json json_of(const VillageState& village) {
  const auto& [phase, name, commune, cell, merged_into] = village;
  // In the order of the enum, as in the other states.
  static constexpr const char* phases[] = {"none", "registered", "merged"};
  Json json = {{"phase", phases[static_cast<int>(phase)]},
               {"name", name},
               {"commune", text(commune)},
               {"cell", text(cell)}};
  if (!merged_into.empty()) json["mergedInto"] = merged_into;
  return json;
}

Json json_of(const MemberState& member) {
  const auto& [phase, status, cause, readmitted, cell, addressee, left_by, attributes,
               first_admitted, left_on, absent_days] = member;
  static constexpr const char* places[] = {"none", "inCell", "inTransit", "left"};
  Json json = {{"place", places[static_cast<int>(phase)]}, {"status", name_of(status)}};
  // Who has left is in no cell: why, when and by which event stand in its place.
  if (phase == MemberState::Phase::left) {
    json["cause"] = cause == LeavingCause::NOT_GIVEN ? Json("transferredOut") : name_of(cause);
    json["leftOn"] = format_date(left_on);
    json["leftBy"] = left_by;
    return json;
  }
  json["cell"] = text(cell);
  if (phase == MemberState::Phase::in_transit) json["addressee"] = text(addressee);
  return json;
}

Json json_of(const SchemeState& scheme) {
  const auto& [adopted, rated, scope, from_year, to_year, categories, cap_base, cap_percent] =
      scheme;
  Json shown = Json::array();
  for (const auto& each : categories)
    shown.push_back({{"code", each.code}, {"good", each.good}, {"excellent", each.excellent}});
  Json json = {{"subject", name_of(rated)},
               {"scope", text(scope)},
               {"fromYear", from_year},
               // Open: the scheme holds until another is adopted.
               {"toYear", to_year == 0 ? Json() : Json(to_year)},
               {"categories", std::move(shown)}};
  if (cap_base != schema::CapBase::NOT_GIVEN)
    json["excellentCap"] = {{"percent", decimal_json(cap_percent)}, {"of", name_of(cap_base)}};
  return json;
}

Json json_of(const EvaluationState& rating) {
  const auto& [phase, of_member, owner, year, scheme, category, reason] = rating;
  Json json = {{"year", year}};
  if (phase == EvaluationState::Phase::not_rated) {
    json["notRated"] = reason;
    return json;
  }
  json["scheme"] = scheme;
  json["category"] = category;
  return json;
}

Json json_of(const TargetState& target) {
  const auto& [set, figure, unit, document, value, from, to, per, events] = target;
  const auto day = [](Date date) { return date.value == 0 ? Json() : Json(format_date(date)); };
  return {{"figure", figure},    {"unit", unit},  {"value", decimal_json(value)},
          {"from", day(from)},   {"to", day(to)}, {"per", name_of(per)},
          {"document", document}};
}

Json json_of(const PopulationState& population) {
  const auto& [people] = population;
  return {{"population", bounds_json(people)}};
}

Json json_of(const ReportState& report) {
  const auto& [published, known_at] = report;
  return {{"knownAt", known_at}};
}

void put(Json& json, const char* key, const std::string& value) {
  if (!value.empty()) json[key] = value;
}

}  // namespace

Json attributes_json(const StatePtr& state) {
  Json json = Json::object();
  const auto& known = state_as<MemberState>(state).attributes;
  if (known.gender != schema::Gender::NOT_GIVEN) json["gender"] = name_of(known.gender);
  if (known.birth.value != 0) json["birth"] = format_date(known.birth);
  put(json, "ethnicity", known.ethnicity);
  put(json, "religion", known.religion);
  put(json, "village", known.village);
  put(json, "occupation", known.occupation);
  put(json, "education", known.education);
  put(json, "profession", known.profession);
  put(json, "politicalTheory", known.political_theory);
  // Three states: -1 is not known.
  if (known.youth_union >= 0) json["youthUnion"] = known.youth_union == 1;
  if (known.joined.value != 0) json["joined"] = format_date(known.joined);
  return json;
}

Json state_json(const StatePtr& state) {
  if (!state) return nullptr;
  return std::visit([](const auto& known) { return json_of(known); }, *state);
}

}  // namespace sogoc
