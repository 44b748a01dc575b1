#include "answers/json/state.h"

#include "answers/json/numbers.h"
#include "events/enum_name.h"

namespace sogoc {

namespace {

template <typename Enum>
Json name_of(Enum value) {
  const char* name = enum_name(value);
  return name ? Json(name) : Json();
}

Json text(const std::string& value) { return value.empty() ? Json() : Json(value); }

Json json_of(const UnitState& unit) {
  static constexpr const char* phases[] = {"none", "active", "closed"};
  return {{"phase", phases[static_cast<int>(unit.phase)]},
          {"kind", name_of(unit.kind)},
          {"name", unit.name},
          {"parent", text(unit.parent)},
          {"base", name_of(unit.base)}};
}

Json json_of(const VillageState& village) {
  static constexpr const char* phases[] = {"none", "registered", "merged"};
  Json json = {{"phase", phases[static_cast<int>(village.phase)]},
               {"name", village.name},
               {"commune", text(village.commune)},
               {"cell", text(village.cell)}};
  if (!village.merged_into.empty()) json["mergedInto"] = village.merged_into;
  return json;
}

Json json_of(const MemberState& member) {
  static constexpr const char* places[] = {"none", "inCell", "inTransit", "left"};
  Json json = {{"place", places[static_cast<int>(member.phase)]},
               {"status", name_of(member.status)}};
  if (member.phase == MemberState::Phase::left) {
    json["cause"] =
        member.cause == LeavingCause::NOT_GIVEN ? Json("transferredOut") : name_of(member.cause);
    json["leftOn"] = format_date(member.left_on);
    json["leftBy"] = member.left_by;
    return json;
  }
  json["cell"] = text(member.cell);
  if (member.phase == MemberState::Phase::in_transit) json["addressee"] = text(member.addressee);
  return json;
}

Json json_of(const SchemeState& scheme) {
  Json categories = Json::array();
  for (const auto& each : scheme.categories)
    categories.push_back({{"code", each.code}, {"good", each.good}, {"excellent", each.excellent}});
  Json json = {{"subject", name_of(scheme.rated)},
               {"scope", text(scheme.scope)},
               {"fromYear", scheme.from_year},
               {"toYear", scheme.to_year == 0 ? Json() : Json(scheme.to_year)},
               {"categories", std::move(categories)}};
  if (scheme.cap_base != schema::CapBase::NOT_GIVEN)
    json["excellentCap"] = {{"percent", decimal_json(scheme.cap_percent)},
                            {"of", name_of(scheme.cap_base)}};
  return json;
}

Json json_of(const EvaluationState& rating) {
  Json json = {{"year", rating.year}};
  if (rating.phase == EvaluationState::Phase::not_rated) {
    json["notRated"] = rating.reason;
    return json;
  }
  json["scheme"] = rating.scheme;
  json["category"] = rating.category;
  return json;
}

Json json_of(const TargetState& target) {
  const auto day = [](Date date) { return date.value == 0 ? Json() : Json(format_date(date)); };
  return {
      {"figure", target.figure},    {"unit", target.unit},  {"value", decimal_json(target.value)},
      {"from", day(target.from)},   {"to", day(target.to)}, {"per", name_of(target.per)},
      {"document", target.document}};
}

Json json_of(const PopulationState& population) {
  return {{"population", bounds_json(population.people)}};
}

Json json_of(const ReportState& report) { return {{"knownAt", report.known_at}}; }

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
  if (known.youth_union >= 0) json["youthUnion"] = known.youth_union == 1;
  if (known.joined.value != 0) json["joined"] = format_date(known.joined);
  return json;
}

Json state_json(const StatePtr& state) {
  if (!state) return nullptr;
  return std::visit([](const auto& known) { return json_of(known); }, *state);
}

}  // namespace sogoc
