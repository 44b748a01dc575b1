#include "projections/rows/rows.h"

#include "projections/rows/bytes.h"

namespace sogoc {
namespace {

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

// Where a member is: all that the other side of a touch has to tell.
void write_location(RowWriter& out, const MemberState& member) {
  out.number(static_cast<int>(member.place)).number(static_cast<int>(member.cause));
  out.text(member.cell).text(member.addressee);
}
void read_location(RowReader& in, MemberState& member) {
  member.place = static_cast<MemberState::Place>(in.number());
  member.cause = static_cast<LeavingCause>(in.number());
  member.cell = in.text();
  member.addressee = in.text();
}

// What figures divide by; the rest of a member's state stands in his own stream.
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

template <typename State>
StatePtr read_state(RowReader& in) {
  State state;
  read(in, state);
  return std::make_shared<const SubjectState>(std::move(state));
}

StatePtr read_state(RowReader& in, SubjectClass of) {
  switch (of) {
    case SubjectClass::unit:
      return read_state<UnitState>(in);
    case SubjectClass::village:
      return read_state<VillageState>(in);
    case SubjectClass::member:
      return read_state<MemberState>(in);
    default:
      throw CorruptRow();
  }
}

bool of_members(Role role) {
  return role == Role::members || role == Role::transit_from || role == Role::transit_to ||
         role == Role::residents;
}

Moment read_moment(RowReader& in) {
  const auto day = static_cast<std::uint32_t>(in.number());
  return {day, in.number()};
}

}  // namespace

std::string encode(const SubjectRow& row, SubjectClass) {
  RowWriter out;
  out.number(row.known).number(row.added).number(row.at.day).number(row.at.rank);
  if (row.added) {
    out.number(row.content).number(row.kind);
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
  if (!row.added) return row;
  row.content = in.number();
  row.kind = static_cast<std::uint16_t>(in.number());
  row.after = read_state(in, of);
  return row;
}

std::string encode(const PlaceRow& row, Role role) {
  RowWriter out;
  out.number(row.known).number((row.added ? 1 : 0) | (row.enters ? 2 : 0));
  out.number(row.at.day).number(row.at.rank).number(row.kind).number(row.content).text(row.item);
  if (of_members(role)) {
    write_counted(out, state_as<MemberState>(row.here));
    write_location(out, state_as<MemberState>(row.there));
  }
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
  row.content = in.number();
  row.item = in.text();
  if (!of_members(role)) return row;
  MemberState here, there;
  read_counted(in, here);
  read_location(in, there);
  row.here = std::make_shared<const SubjectState>(std::move(here));
  row.there = std::make_shared<const SubjectState>(std::move(there));
  return row;
}

}  // namespace sogoc
