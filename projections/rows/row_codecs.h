// The bytes of rows. For stored_rows.cc alone, and for the tool that finds where rows differ:
// others read and append rows as values.
#pragma once
#include <string>
#include <string_view>

#include "projections/rows/rows.h"

namespace sogoc {

// Each throws CorruptRow for bytes that are none of such a row.
std::string encode(const SubjectRow& row, SubjectClass of);
SubjectRow decode_subject_row(std::string_view bytes, SubjectClass of);

// Members carry status, cause, attributes and both ends of the other side, the ratings of a year
// their state; other subjects only their identifier, since their own streams are read with them.
std::string encode(const PlaceRow& row, Role role);
PlaceRow decode_place_row(std::string_view bytes, Role role);

std::string encode(const NameRow& row);
NameRow decode_name_row(std::string_view bytes);

std::string encode(const StructureRow& row);
StructureRow decode_structure_row(std::string_view bytes);

std::string encode(Moment moment);
Moment decode_moment(std::string_view bytes);

std::string encode(const Subject& subject);
Subject decode_subject(std::string_view bytes);

}  // namespace sogoc
