// The bytes of rows. For stored_rows.cc alone: others read and append rows as values. The parts of
// a row stand in row_codecs.cc, once for writing and once for reading; those of a state in
// events/timeline/state.h. Persisted: with a change rows_layout (layout.h) goes up by one.
#pragma once
#include <string>
#include <string_view>

#include "projections/rows/bytes.h"
#include "projections/rows/rows.h"

namespace sogoc {

// Encoding and decoding are inverse to each other and pure. Decoding throws CorruptRow for all
// bytes that encoding a row does not give: they end too early or too late, or hold a number, an
// enumerator, a kind, a class or a day that there is not. What texts say is not judged, nor whether
// a row agrees with others. `of` is the class of the stream's subject, which the bytes do not
// repeat.
//
// REQUIRES: a row that is added has its state `after`, of the class `of`.
std::string encode(const SubjectRow& row, SubjectClass of);
// The row as it was encoded; a state of its own, shared by nobody yet.
SubjectRow decode_subject_row(std::string_view bytes, SubjectClass of);

// Members carry status, cause, attributes and both ends of the other side, the ratings of a year
// their state; other subjects only their identifier, since their own streams are read with them.
std::string encode(const PlaceRow& row, Role role);
PlaceRow decode_place_row(std::string_view bytes, Role role);

// What every row of a place begins with, up to its item.
struct PlaceHead {
  std::uint64_t known = 0;
  bool added = true, enters = true;
  Moment at;
  std::uint16_t kind = 0;
  std::uint64_t revision = 0;
};
PlaceHead read_place_head(RowReader& in);

// Names, acts on units, moments of dependents and subjects stand whole in their rows.
std::string encode(const NameRow& row);
NameRow decode_name_row(std::string_view bytes);

std::string encode(const StructureRow& row);
StructureRow decode_structure_row(std::string_view bytes);

// Of the streams of dependents and of what events imply; the stream says which of the two.
std::string encode(Moment moment);
Moment decode_moment(std::string_view bytes);

std::string encode(const Subject& subject);
Subject decode_subject(std::string_view bytes);

// Of the streams of corrections and of what was void at once.
std::string encode_position(std::uint64_t position);
std::uint64_t decode_position(std::string_view bytes);

std::string encode(const FirstDayRow& row);
FirstDayRow decode_first_day_row(std::string_view bytes);

std::string encode(const NamesakeRow& row);
NamesakeRow decode_namesake_row(std::string_view bytes);

std::string encode(const FirstNamed& named);
FirstNamed decode_first_named(std::string_view bytes);

std::string encode(const NumberRow& row);
NumberRow decode_number_row(std::string_view bytes);

std::string encode(const VoidTotalRow& row);
VoidTotalRow decode_void_total_row(std::string_view bytes);

}  // namespace sogoc
