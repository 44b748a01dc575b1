#include "projections/rows/row_codecs.h"

#include "projections/rows/state_codecs.h"

namespace sogoc {
namespace {

// Every row is read to its end: one that is longer was not written by this program.
template <typename Read>
auto read_whole(std::string_view bytes, Read read) {
  RowReader in(bytes);
  auto row = read(in);
  in.end();
  return row;
}

// Members are counted from rows of places alone, thousands at a time; other subjects are few, and
// their own streams are read.
bool of_members(Role role) { return class_found_at(role) == SubjectClass::member; }

void write(RowWriter& out, Moment moment) { out.number(moment.day).number(moment.rank); }
Date read_day(RowReader& in) {
  const Date day{in.number_of<std::uint32_t>()};
  if (!exists(day) || !day.full()) throw CorruptRow();
  return day;
}
Moment read_moment(RowReader& in) {
  const auto day = read_day(in);
  return {day.value, in.number()};
}

// Of an event, by its number in the schema.
std::uint16_t read_kind(RowReader& in) {
  return static_cast<std::uint16_t>(in.number_up_to(kinds().size() - 1));
}

void write(RowWriter& out, const Subject& subject) {
  out.number(static_cast<std::uint64_t>(subject.of)).text(subject.id);
}
Subject read_subject(RowReader& in) {
  const auto of = in.number_up_to(std::variant_size_v<SubjectState>);
  // Of no class is who is not named, and a row names somebody.
  if (of == 0) throw CorruptRow();
  return {static_cast<SubjectClass>(of), std::string(in.text())};
}

SubjectRow read_subject_row(RowReader& in, SubjectClass of) {
  SubjectRow row;
  row.known = in.number();
  row.added = in.number_of<bool>();
  row.at = read_moment(in);
  // What no longer holds is found by its moment; what it said stands in the row that added it.
  if (!row.added) return row;
  row.revision = in.number();
  row.kind = read_kind(in);
  row.after = read_state(in, of);
  return row;
}

void read_members(RowReader& in, PlaceRow& row) {
  MemberState here, there;
  read_counted(in, here);
  read_location(in, there);
  row.here = std::make_shared<const SubjectState>(std::move(here));
  row.there = std::make_shared<const SubjectState>(std::move(there));
}

PlaceRow read_place_row(RowReader& in, Role role) {
  const auto head = read_place_head(in);
  PlaceRow row{head.known,
               head.added,
               head.enters,
               head.at,
               head.kind,
               head.revision,
               std::string(in.text()),
               {},
               {}};
  if (role == Role::rated_in) row.here = read_state(in, SubjectClass::evaluation);
  if (of_members(role)) read_members(in, row);
  return row;
}

}  // namespace

std::string encode(const SubjectRow& row, SubjectClass) {
  RowWriter out;
  out.number(row.known).number(row.added);
  write(out, row.at);
  if (row.added) {
    out.number(row.revision).number(row.kind);
    write_state(out, *row.after);
  }
  return out.take();
}

SubjectRow decode_subject_row(std::string_view bytes, SubjectClass of) {
  return read_whole(bytes, [of](RowReader& in) { return read_subject_row(in, of); });
}

std::string encode(const PlaceRow& row, Role role) {
  RowWriter out;
  // Both signs in one byte: rows of places are the most of all rows.
  out.number(row.known).number((row.added ? 1 : 0) | (row.enters ? 2 : 0));
  write(out, row.at);
  out.number(row.kind).number(row.revision).text(row.item);
  // Ratings of a year are counted from one place, like members; the places of a unit's or member's
  // own ratings name them only.
  if (role == Role::rated_in) write_rating(out, state_as<EvaluationState>(row.here));
  if (of_members(role)) {
    write_counted(out, state_as<MemberState>(row.here));
    write_location(out, state_as<MemberState>(row.there));
  }
  return out.take();
}

PlaceHead read_place_head(RowReader& in) {
  PlaceHead head;
  head.known = in.number();
  const auto signs = in.number_up_to(3);
  head.added = (signs & 1) != 0;
  head.enters = (signs & 2) != 0;
  head.at = read_moment(in);
  head.kind = read_kind(in);
  head.revision = in.number();
  return head;
}

PlaceRow decode_place_row(std::string_view bytes, Role role) {
  return read_whole(bytes, [role](RowReader& in) { return read_place_row(in, role); });
}

std::string encode(const NameRow& row) {
  RowWriter out;
  out.number(row.known);
  write(out, row.subject);
  return out.text(row.name).take();
}

NameRow decode_name_row(std::string_view bytes) {
  return read_whole(bytes, [](RowReader& in) {
    NameRow row;
    row.known = in.number();
    row.subject = read_subject(in);
    row.name = in.text();
    return row;
  });
}

std::string encode(const StructureRow& row) {
  RowWriter out;
  out.number(row.known).number(row.added);
  write(out, row.at);
  return out.take();
}

StructureRow decode_structure_row(std::string_view bytes) {
  return read_whole(bytes, [](RowReader& in) {
    StructureRow row;
    row.known = in.number();
    row.added = in.number_of<bool>();
    row.at = read_moment(in);
    return row;
  });
}

std::string encode(Moment moment) {
  RowWriter out;
  write(out, moment);
  return out.take();
}

Moment decode_moment(std::string_view bytes) { return read_whole(bytes, read_moment); }

std::string encode(const Subject& subject) {
  RowWriter out;
  write(out, subject);
  return out.take();
}

Subject decode_subject(std::string_view bytes) { return read_whole(bytes, read_subject); }

std::string encode_position(std::uint64_t position) { return RowWriter().number(position).take(); }

std::uint64_t decode_position(std::string_view bytes) {
  return read_whole(bytes, [](RowReader& in) { return in.number(); });
}

std::string encode(const FirstDayRow& row) {
  return RowWriter().number(row.known).number(row.day.value).take();
}

FirstDayRow decode_first_day_row(std::string_view bytes) {
  return read_whole(bytes, [](RowReader& in) {
    const auto known = in.number();
    return FirstDayRow{known, read_day(in)};
  });
}

std::string encode(const NamesakeRow& row) {
  return RowWriter().number(row.known).text(row.member).take();
}

NamesakeRow decode_namesake_row(std::string_view bytes) {
  return read_whole(bytes, [](RowReader& in) {
    const auto known = in.number();
    return NamesakeRow{known, std::string(in.text())};
  });
}

std::string encode(const FirstNamed& named) {
  return RowWriter().number(named.position).number(named.ordinal).take();
}

FirstNamed decode_first_named(std::string_view bytes) {
  return read_whole(bytes, [](RowReader& in) {
    const auto position = in.number();
    return FirstNamed{position, in.number()};
  });
}

std::string encode(const NumberRow& row) {
  return RowWriter().number(row.named.position).number(row.named.ordinal).text(row.id).take();
}

NumberRow decode_number_row(std::string_view bytes) {
  return read_whole(bytes, [](RowReader& in) {
    const auto position = in.number();
    const auto ordinal = in.number();
    return NumberRow{{position, ordinal}, std::string(in.text())};
  });
}

std::string encode(const VoidTotalRow& row) {
  return RowWriter().number(row.last_position).number(row.total).take();
}

VoidTotalRow decode_void_total_row(std::string_view bytes) {
  return read_whole(bytes, [](RowReader& in) {
    const auto last_position = in.number();
    return VoidTotalRow{last_position, in.number()};
  });
}

}  // namespace sogoc
