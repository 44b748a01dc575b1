#include "projections/rows/row_codecs.h"

#include "projections/rows/bytes.h"

namespace sogoc {
namespace {

// Each state is written and read in the same order of the same parts; nothing in the bytes names
// them. All parts are bound to names, so that a state with one more does not compile before the
// part stands here. Enums are their numbers, which events.capnp and state.h never change; a part
// that is added goes to the end of its state, and makes a new generation all the same.
void write(RowWriter& out, const UnitState& unit) {
  const auto& [phase, kind, base, name, parent] = unit;
  out.number(static_cast<int>(phase)).number(static_cast<int>(kind));
  out.number(static_cast<int>(base)).text(name).text(parent);
}
void read(RowReader& in, UnitState& unit) {
  auto& [phase, kind, base, name, parent] = unit;
  phase = static_cast<UnitState::Phase>(in.number());
  kind = static_cast<UnitKind>(in.number());
  base = static_cast<Base>(in.number());
  name = in.text();
  parent = in.text();
}

void write(RowWriter& out, const VillageState& village) {
  const auto& [phase, name, commune, cell, merged_into] = village;
  out.number(static_cast<int>(phase)).text(name).text(commune);
  out.text(cell).text(merged_into);
}
void read(RowReader& in, VillageState& village) {
  auto& [phase, name, commune, cell, merged_into] = village;
  phase = static_cast<VillageState::Phase>(in.number());
  name = in.text();
  commune = in.text();
  cell = in.text();
  merged_into = in.text();
}

void write(RowWriter& out, const Attributes& is) {
  const auto& [gender, youth_union, birth, joined, ethnicity, religion, education, profession,
               political_theory, occupation, village] = is;
  // -1, not known, is moved up to 0: a number has no sign.
  out.number(static_cast<int>(gender)).number(youth_union + 1);
  out.number(birth.value).number(joined.value);
  for (const auto* text :
       {&ethnicity, &religion, &education, &profession, &political_theory, &occupation, &village})
    out.text(*text);
}
void read(RowReader& in, Attributes& is) {
  auto& [gender, youth_union, birth, joined, ethnicity, religion, education, profession,
         political_theory, occupation, village] = is;
  gender = static_cast<Gender>(in.number());
  youth_union = static_cast<std::int8_t>(static_cast<int>(in.number()) - 1);
  birth.value = static_cast<std::uint32_t>(in.number());
  joined.value = static_cast<std::uint32_t>(in.number());
  for (auto* text :
       {&ethnicity, &religion, &education, &profession, &political_theory, &occupation, &village})
    *text = in.text();
}

// Where a member is: all that the other side of a touch has to tell, for whether something is an
// arrival or a move is told by where he was.
void write_location(RowWriter& out, const MemberState& member) {
  out.number(static_cast<int>(member.phase)).number(static_cast<int>(member.cause));
  out.text(member.cell).text(member.addressee);
}
void read_location(RowReader& in, MemberState& member) {
  member.phase = static_cast<MemberState::Phase>(in.number());
  member.cause = static_cast<LeavingCause>(in.number());
  member.cell = in.text();
  member.addressee = in.text();
}

// What figures divide by; the rest of a member's state stands in his own stream. A figure that
// divides by more needs it here, and every register a rebuild.
void write_counted(RowWriter& out, const MemberState& member) {
  write_location(out, member);
  out.number(static_cast<int>(member.status));
  write(out, member.attributes);
  out.number(member.first_admitted.value).number(member.absent_days);
}
void read_counted(RowReader& in, MemberState& member) {
  read_location(in, member);
  member.status = static_cast<Status>(in.number());
  read(in, member.attributes);
  member.first_admitted.value = static_cast<std::uint32_t>(in.number());
  member.absent_days = static_cast<std::uint32_t>(in.number());
}

void write(RowWriter& out, const MemberState& member) {
  const auto& [phase, status, cause, readmitted, cell, addressee, left_by, attributes,
               first_admitted, left_on, absent_days] = member;
  write_counted(out, member);
  out.number(readmitted).text(left_by).number(left_on.value);
}
void read(RowReader& in, MemberState& member) {
  auto& [phase, status, cause, readmitted, cell, addressee, left_by, attributes, first_admitted,
         left_on, absent_days] = member;
  read_counted(in, member);
  readmitted = in.number() != 0;
  left_by = in.text();
  left_on.value = static_cast<std::uint32_t>(in.number());
}

void write(RowWriter& out, const SchemeState& scheme) {
  const auto& [adopted, rated, scope, from_year, to_year, categories, cap_base, cap_percent] =
      scheme;
  out.number(adopted).number(static_cast<int>(rated)).text(scope);
  out.number(from_year).number(to_year).number(categories.size());
  // The two marks in one number, so that a third one has room.
  for (const auto& each : categories)
    out.text(each.code).number((each.good ? 1 : 0) | (each.excellent ? 2 : 0));
  out.number(static_cast<int>(cap_base)).number(cap_percent);
}
void read(RowReader& in, SchemeState& scheme) {
  auto& [adopted, rated, scope, from_year, to_year, categories, cap_base, cap_percent] = scheme;
  adopted = in.number() != 0;
  rated = static_cast<schema::Rated>(in.number());
  scope = in.text();
  from_year = static_cast<std::uint16_t>(in.number());
  to_year = static_cast<std::uint16_t>(in.number());
  // A damaged count ends at the end of the bytes, where the reader throws.
  for (auto left = in.number(); left > 0; --left) {
    const auto code = in.text();
    const auto flags = in.number();
    categories.push_back({std::string(code), (flags & 1) != 0, (flags & 2) != 0});
  }
  cap_base = static_cast<schema::CapBase>(in.number());
  cap_percent = in.number();
}

void write(RowWriter& out, const EvaluationState& rating) {
  const auto& [phase, of_member, owner, year, scheme, category, reason] = rating;
  out.number(static_cast<int>(phase)).number(of_member).text(owner);
  out.number(year).text(scheme).text(category).text(reason);
}
void read(RowReader& in, EvaluationState& rating) {
  auto& [phase, of_member, owner, year, scheme, category, reason] = rating;
  phase = static_cast<EvaluationState::Phase>(in.number());
  of_member = in.number() != 0;
  owner = in.text();
  year = static_cast<std::uint16_t>(in.number());
  scheme = in.text();
  category = in.text();
  reason = in.text();
}

void write(RowWriter& out, const TargetState& target) {
  const auto& [set, figure, unit, document, value, from, to, per, events] = target;
  out.number(set).text(figure).text(unit).text(document);
  out.number(value).number(from.value).number(to.value);
  out.number(static_cast<int>(per)).number(events.size());
  for (const auto& event : events) out.text(event);
}
void read(RowReader& in, TargetState& target) {
  auto& [set, figure, unit, document, value, from, to, per, events] = target;
  set = in.number() != 0;
  for (auto* text : {&figure, &unit, &document}) *text = in.text();
  value = in.number();
  from.value = static_cast<std::uint32_t>(in.number());
  to.value = static_cast<std::uint32_t>(in.number());
  per = static_cast<schema::Per>(in.number());
  for (auto left = in.number(); left > 0; --left) events.emplace_back(in.text());
}

// 0: no bound, so a bound is moved up by one; amounts end far below the largest number.
void write_bound(RowWriter& out, const std::optional<std::uint64_t>& bound) {
  out.number(bound ? *bound + 1 : 0);
}
std::optional<std::uint64_t> read_bound(RowReader& in) {
  const auto number = in.number();
  return number == 0 ? std::nullopt : std::optional(number - 1);
}
void write(RowWriter& out, const PopulationState& population) {
  const auto& [people] = population;
  write_bound(out, people.at_least);
  write_bound(out, people.at_most);
}
void read(RowReader& in, PopulationState& population) {
  auto& [people] = population;
  people.at_least = read_bound(in);
  people.at_most = read_bound(in);
}

void write(RowWriter& out, const ReportState& report) {
  const auto& [published, known_at] = report;
  out.number(published).number(known_at);
}
void read(RowReader& in, ReportState& report) {
  auto& [published, known_at] = report;
  published = in.number() != 0;
  known_at = in.number();
}

template <typename State>
StatePtr read_state(RowReader& in) {
  State state;
  read(in, state);
  return std::make_shared<const SubjectState>(std::move(state));
}

// Tries the alternatives in their order until the class is met: a state that is added to the
// variant is read without a line here. A class that is none is damage.
template <std::size_t index = 0>
StatePtr read_state(RowReader& in, SubjectClass of) {
  if constexpr (index == std::variant_size_v<SubjectState>) {
    throw CorruptRow();
  } else {
    using State = std::variant_alternative_t<index, SubjectState>;
    if (of == class_of_state<State>()) return read_state<State>(in);
    return read_state<index + 1>(in, of);
  }
}

// Members are counted from rows of places alone, thousands at a time; other subjects are few, and
// their own streams are read.
bool of_members(Role role) { return class_found_at(role) == SubjectClass::member; }

Moment read_moment(RowReader& in) {
  const auto day = static_cast<std::uint32_t>(in.number());
  return {day, in.number()};
}

Subject read_subject(RowReader& in) {
  const auto of = static_cast<SubjectClass>(in.number());
  return {of, std::string(in.text())};
}

}  // namespace

std::string encode(const SubjectRow& row, SubjectClass) {
  RowWriter out;
  out.number(row.known).number(row.added).number(row.at.day).number(row.at.rank);
  if (row.added) {
    out.number(row.revision).number(row.kind);
    std::visit([&](const auto& state) { write(out, state); }, *row.after);
  }
  return out.take();
}

SubjectRow decode_subject_row(std::string_view bytes, SubjectClass of) {
  RowReader in(bytes);
  SubjectRow row;
  row.known = in.number();
  row.added = in.number() != 0;
  row.at = read_moment(in);
  // What no longer holds is found by its moment; what it said stands in the row that added it.
  if (!row.added) return row;
  row.revision = in.number();
  row.kind = static_cast<std::uint16_t>(in.number());
  row.after = read_state(in, of);
  return row;
}

std::string encode(const PlaceRow& row, Role role) {
  RowWriter out;
  // Both signs in one byte: rows of places are the most of all rows.
  out.number(row.known).number((row.added ? 1 : 0) | (row.enters ? 2 : 0));
  out.number(row.at.day).number(row.at.rank).number(row.kind).number(row.revision).text(row.item);
  if (of_members(role)) {
    write_counted(out, state_as<MemberState>(row.here));
    write_location(out, state_as<MemberState>(row.there));
  }
  // Ratings of a year are counted from one place, like members; the places of a unit's or member's
  // own ratings name them only.
  if (role == Role::rated_in) write(out, state_as<EvaluationState>(row.here));
  return out.take();
}

PlaceRow decode_place_row(std::string_view bytes, Role role) {
  RowReader in(bytes);
  PlaceRow row;
  row.known = in.number();
  const auto flags = in.number();
  row.added = (flags & 1) != 0;
  row.enters = (flags & 2) != 0;
  row.at = read_moment(in);
  row.kind = static_cast<std::uint16_t>(in.number());
  row.revision = in.number();
  row.item = in.text();
  if (role == Role::rated_in) row.here = read_state<EvaluationState>(in);
  if (!of_members(role)) return row;
  MemberState here, there;
  read_counted(in, here);
  read_location(in, there);
  row.here = std::make_shared<const SubjectState>(std::move(here));
  row.there = std::make_shared<const SubjectState>(std::move(there));
  return row;
}

std::string encode(const NameRow& row) {
  return RowWriter()
      .number(row.known)
      .number(static_cast<int>(row.subject.of))
      .text(row.subject.id)
      .text(row.name)
      .take();
}

NameRow decode_name_row(std::string_view bytes) {
  RowReader in(bytes);
  NameRow row;
  row.known = in.number();
  row.subject = read_subject(in);
  row.name = in.text();
  return row;
}

std::string encode(const StructureRow& row) {
  return RowWriter()
      .number(row.known)
      .number(row.added)
      .number(row.at.day)
      .number(row.at.rank)
      .take();
}

StructureRow decode_structure_row(std::string_view bytes) {
  RowReader in(bytes);
  StructureRow row;
  row.known = in.number();
  row.added = in.number() != 0;
  row.at = read_moment(in);
  return row;
}

std::string encode(Moment moment) {
  return RowWriter().number(moment.day).number(moment.rank).take();
}

Moment decode_moment(std::string_view bytes) {
  RowReader in(bytes);
  return read_moment(in);
}

std::string encode(const Subject& subject) {
  return RowWriter().number(static_cast<int>(subject.of)).text(subject.id).take();
}

Subject decode_subject(std::string_view bytes) {
  RowReader in(bytes);
  return read_subject(in);
}

}  // namespace sogoc
