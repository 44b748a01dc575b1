// Rows of every family and of every class of states, as values. Their bytes stand in
// golden_rows.txt under the same titles. A part that is not given here is empty in them.
#pragma once
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "projections/rows/layout.h"
#include "projections/rows/row_codecs.h"

namespace sogoc::golden {

struct Row {
  std::string title;
  StreamName stream;
  // Encoded from a value.
  std::string bytes;
  // Decodes bytes and encodes anew what they say.
  std::function<std::string(std::string_view)> again;
};

inline Row of_subject(std::string title, const Subject& subject, const SubjectRow& row) {
  const auto of = subject.of;
  return {std::move(title), subject_stream(subject), encode(row, of),
          [of](std::string_view bytes) { return encode(decode_subject_row(bytes, of), of); }};
}

inline Row of_place(std::string title, const Place& place, const PlaceRow& row) {
  const auto role = place.role;
  return {std::move(title), place_stream(place), encode(row, role),
          [role](std::string_view bytes) { return encode(decode_place_row(bytes, role), role); }};
}

template <typename Decode>
Row of_value(std::string title, StreamName stream, std::string bytes, Decode decode) {
  return {std::move(title), std::move(stream), std::move(bytes),
          [decode](std::string_view read) { return encode(decode(read)); }};
}

inline Row of_position(std::string title, StreamName stream, std::uint64_t position) {
  return {std::move(title), std::move(stream), encode_position(position),
          [](std::string_view bytes) { return encode_position(decode_position(bytes)); }};
}

using Which = schema::Body::Which;
inline constexpr Moment at{20170401, 300};

inline StatePtr state(SubjectState of_class) {
  return std::make_shared<const SubjectState>(std::move(of_class));
}
// The row of an event that touched the subject.
inline SubjectRow touched(Which kind, SubjectState after) {
  return {300, true, at, 300, static_cast<std::uint16_t>(kind), state(std::move(after))};
}

inline MemberState a_member() {
  MemberState member;
  member.phase = MemberState::Phase::in_cell;
  member.status = Status::OFFICIAL;
  member.cell = "cb3";
  member.attributes.gender = schema::Gender::FEMALE;
  member.attributes.youth_union = 1;
  member.attributes.birth = {19740500};
  member.attributes.ethnicity = "Dao";
  member.attributes.education = "12/12";
  member.attributes.village = "t2";
  member.first_admitted = {19960519};
  member.absent_days = 30;
  return member;
}
inline MemberState before_the_split() {
  MemberState member;
  member.phase = MemberState::Phase::in_cell;
  member.cell = "cb1";
  return member;
}

inline UnitState a_unit() {
  UnitState unit;
  unit.phase = UnitState::Phase::active;
  unit.kind = UnitKind::CELL;
  unit.name = "Bản";
  unit.parent = "xa";
  return unit;
}
inline VillageState a_village() {
  VillageState village;
  village.phase = VillageState::Phase::registered;
  village.name = "Nà";
  village.commune = "xa";
  village.cell = "cb3";
  return village;
}
inline SchemeState a_scheme() {
  SchemeState scheme;
  scheme.adopted = true;
  scheme.rated = schema::Rated::MEMBER;
  scheme.from_year = 2016;
  scheme.categories = {{"xs", true, true}, {"ht", false, false}};
  scheme.cap_base = schema::CapBase::RATED;
  scheme.cap_percent = 20'000;
  return scheme;
}
inline EvaluationState a_rating() {
  EvaluationState rating;
  rating.phase = EvaluationState::Phase::decided;
  rating.of_member = true;
  rating.owner = "m1";
  rating.year = 2016;
  rating.scheme = "tv";
  rating.category = "xs";
  return rating;
}
inline TargetState a_target() {
  TargetState target;
  target.set = true;
  target.figure = "admissions";
  target.unit = "xa";
  target.document = "02-CTr";
  target.value = 2000;
  target.from = {20160101};
  target.to = {20161231};
  target.per = schema::Per::YEAR;
  target.events = {"t-1"};
  return target;
}
inline PopulationState a_population() {
  PopulationState population;
  population.people.at_least = 1'200'000;
  return population;
}
inline ReportState a_report() {
  ReportState report;
  report.published = true;
  report.known_at = 21;
  return report;
}

// Of every class of states, and of one that no longer holds.
inline std::vector<Row> rows_of_subjects() {
  using enum SubjectClass;
  return {
      of_subject("subject: unit", {unit, "cb3"}, touched(Which::CELL_SPLIT, a_unit())),
      of_subject("subject: village", {village, "t2"}, touched(Which::VILLAGE_COVERED, a_village())),
      of_subject("subject: member", {member, "m2"}, touched(Which::CELL_SPLIT, a_member())),
      of_subject("subject: scheme", {scheme, "tv"}, touched(Which::SCHEME_ADOPTED, a_scheme())),
      of_subject("subject: evaluation", {evaluation, "2016mm1"},
                 touched(Which::EVALUATION_DECIDED, a_rating())),
      of_subject("subject: target", {target, "kn"}, touched(Which::TARGET_SET, a_target())),
      of_subject("subject: population", {population, "xa"},
                 touched(Which::POPULATION_RECORDED, a_population())),
      of_subject("subject: report", {report, "b1"}, touched(Which::REPORT_PUBLISHED, a_report())),
      of_subject("subject: no longer", {member, "m2"}, {301, false, at, 0, 0, nullptr}),
  };
}

// Of every form of a place's rows.
inline std::vector<Row> rows_of_places() {
  const PlaceRow came{300,
                      true,
                      true,
                      at,
                      Which::CELL_SPLIT,
                      300,
                      "m2",
                      state(a_member()),
                      state(before_the_split())};
  const PlaceRow rated{
      300, true, true, at, Which::EVALUATION_DECIDED, 300, "2016mm1", state(a_rating()), nullptr};
  const PlaceRow moved{300, false, false, at, Which::UNIT_MOVED, 300, "xa", nullptr, nullptr};
  return {of_place("place: members", {Role::members, "cb3"}, came),
          of_place("place: rated_in", {Role::rated_in, "2016"}, rated),
          of_place("place: children", {Role::children, "huyen"}, moved)};
}

// Of the families that hold no state.
inline std::vector<Row> rows_without_state() {
  const Subject unit{SubjectClass::unit, "xa"}, member{SubjectClass::member, "m2"};
  return {
      of_value("dependent", dependent_stream(unit), encode(at), decode_moment),
      of_value("list_dependent", list_dependent_stream({Role::members, "cb1"}), encode(at),
               decode_moment),
      of_value("implied", implied_stream(300), encode(member), decode_subject),
      of_position("correction", correction_stream(300), 301),
      of_value("void_total", void_total_stream(0), encode(VoidTotalRow{301, 2}),
               decode_void_total_row),
      of_position("void_at_once", void_at_once_stream(member), 299),
      of_value("structure", structure_stream(), encode(StructureRow{300, true, at}),
               decode_structure_row),
      of_value("names", names_stream(), encode(NameRow{300, {SubjectClass::unit, "cb3"}, "Bản"}),
               decode_name_row),
      of_value("first_day", first_day_stream(), encode(FirstDayRow{300, {20160301}}),
               decode_first_day_row),
      of_value("namesakes", namesake_stream("0123456789abcdef"), encode(NamesakeRow{300, "m2"}),
               decode_namesake_row),
      of_value("numbers", numbers_stream(SubjectClass::member),
               encode(NumberRow{{300, 1}, "m2"}), decode_number_row),
      of_value("first_named", first_named_stream(member), encode(FirstNamed{300, 1}),
               decode_first_named),
  };
}

inline std::vector<Row> rows() {
  auto all = rows_of_subjects();
  for (const auto& more : {rows_of_places(), rows_without_state()})
    all.insert(all.end(), more.begin(), more.end());
  return all;
}

}  // namespace sogoc::golden
