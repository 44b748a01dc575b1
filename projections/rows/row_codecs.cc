#include "projections/rows/row_codecs.h"

#include "projections/rows/bytes.h"

namespace sogoc {
namespace {

// Each state is written and read in the same order of the same parts; nothing in the bytes names
// them. Enums are their numbers, which events.capnp and state.h never change; a part that is added
// goes to the end of its state, and makes a new generation all the same.
void write(RowWriter& out, const UnitState& unit) {
  out.number(static_cast<int>(unit.phase)).number(static_cast<int>(unit.kind));
  out.number(static_cast<int>(unit.base)).text(unit.name).text(unit.parent);
}
void read(RowReader& in, UnitState& unit) {
  unit.phase = static_cast<UnitState::Phase>(in.number());
  unit.kind = static_cast<UnitKind>(in.number());
  unit.base = static_cast<Base>(in.number());
  unit.name = in.text();
  unit.parent = in.text();
}

void write(RowWriter& out, const VillageState& village) {
  out.number(static_cast<int>(village.phase)).text(village.name).text(village.commune);
  out.text(village.cell).text(village.merged_into);
}
void read(RowReader& in, VillageState& village) {
  village.phase = static_cast<VillageState::Phase>(in.number());
  village.name = in.text();
  village.commune = in.text();
  village.cell = in.text();
  village.merged_into = in.text();
}

void write(RowWriter& out, const Attributes& is) {
  // -1, not known, is moved up to 0: a number has no sign.
  out.number(static_cast<int>(is.gender)).number(is.youth_union + 1);
  out.number(is.birth.value).number(is.joined.value);
  for (const auto* text : {&is.ethnicity, &is.religion, &is.education, &is.profession,
                           &is.political_theory, &is.occupation, &is.village})
    out.text(*text);
}
void read(RowReader& in, Attributes& is) {
  is.gender = static_cast<Gender>(in.number());
  is.youth_union = static_cast<std::int8_t>(static_cast<int>(in.number()) - 1);
  is.birth.value = static_cast<std::uint32_t>(in.number());
  is.joined.value = static_cast<std::uint32_t>(in.number());
  for (auto* text : {&is.ethnicity, &is.religion, &is.education, &is.profession,
                     &is.political_theory, &is.occupation, &is.village})
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
  write_counted(out, member);
  out.number(member.readmitted).text(member.left_by).number(member.left_on.value);
}
void read(RowReader& in, MemberState& member) {
  read_counted(in, member);
  member.readmitted = in.number() != 0;
  member.left_by = in.text();
  member.left_on.value = static_cast<std::uint32_t>(in.number());
}

void write(RowWriter& out, const SchemeState& scheme) {
  out.number(scheme.adopted).number(static_cast<int>(scheme.rated)).text(scheme.scope);
  out.number(scheme.from_year).number(scheme.to_year).number(scheme.categories.size());
  // The two marks in one number, so that a third one has room.
  for (const auto& each : scheme.categories)
    out.text(each.code).number((each.good ? 1 : 0) | (each.excellent ? 2 : 0));
  out.number(static_cast<int>(scheme.cap_base)).number(scheme.cap_percent);
}
void read(RowReader& in, SchemeState& scheme) {
  scheme.adopted = in.number() != 0;
  scheme.rated = static_cast<schema::Rated>(in.number());
  scheme.scope = in.text();
  scheme.from_year = static_cast<std::uint16_t>(in.number());
  scheme.to_year = static_cast<std::uint16_t>(in.number());
  // A damaged count ends at the end of the bytes, where the reader throws.
  for (auto left = in.number(); left > 0; --left) {
    const auto code = in.text();
    const auto flags = in.number();
    scheme.categories.push_back({std::string(code), (flags & 1) != 0, (flags & 2) != 0});
  }
  scheme.cap_base = static_cast<schema::CapBase>(in.number());
  scheme.cap_percent = in.number();
}

void write(RowWriter& out, const EvaluationState& rating) {
  out.number(static_cast<int>(rating.phase)).number(rating.of_member).text(rating.owner);
  out.number(rating.year).text(rating.scheme).text(rating.category).text(rating.reason);
}
void read(RowReader& in, EvaluationState& rating) {
  rating.phase = static_cast<EvaluationState::Phase>(in.number());
  rating.of_member = in.number() != 0;
  rating.owner = in.text();
  rating.year = static_cast<std::uint16_t>(in.number());
  rating.scheme = in.text();
  rating.category = in.text();
  rating.reason = in.text();
}

void write(RowWriter& out, const TargetState& target) {
  out.number(target.set).text(target.figure).text(target.unit).text(target.document);
  out.number(target.value).number(target.from.value).number(target.to.value);
  out.number(static_cast<int>(target.per)).number(target.events.size());
  for (const auto& event : target.events) out.text(event);
}
void read(RowReader& in, TargetState& target) {
  target.set = in.number() != 0;
  for (auto* text : {&target.figure, &target.unit, &target.document}) *text = in.text();
  target.value = in.number();
  target.from.value = static_cast<std::uint32_t>(in.number());
  target.to.value = static_cast<std::uint32_t>(in.number());
  target.per = static_cast<schema::Per>(in.number());
  for (auto left = in.number(); left > 0; --left) target.events.emplace_back(in.text());
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
  write_bound(out, population.people.at_least);
  write_bound(out, population.people.at_most);
}
void read(RowReader& in, PopulationState& population) {
  population.people.at_least = read_bound(in);
  population.people.at_most = read_bound(in);
}

void write(RowWriter& out, const ReportState& report) {
  out.number(report.published).number(report.known_at);
}
void read(RowReader& in, ReportState& report) {
  report.published = in.number() != 0;
  report.known_at = in.number();
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
