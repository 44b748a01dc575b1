// Columns whose values are of a list that the program itself knows: what is compared with anything
// else counts nothing, and a word for a value would look like an answer. Pure, safe from any
// thread.
#pragma once
#include <optional>
#include <string>

#include "answers/writer.h"
#include "projections/figures/unknown_values.h"

namespace sogoc::sql {

// Lists that are of no dimension; those of dimensions have its name.
inline constexpr const char* kinds_of_events = "kinds of events";
inline constexpr const char* kinds_of_units = "kinds of units";
inline constexpr const char* phases_of_ratings = "phases of ratings";

// Whether there is a closed list of the name.
bool is_closed_list(const std::string& name);
// The value when it is none of the list, with those that it may mean: what people call them in
// either language is read too. `list` must be one.
std::optional<UnknownValue> not_in_list(const std::string& list, const std::string& value);
// What is said of a value that a statement compares with: of a closed list that it has none such,
// else that the register has never seen it at the size (unknown_value_text).
std::string never_seen_text(const Writer& writer, const UnknownValue& value, std::uint64_t size);

}  // namespace sogoc::sql
