// Columns whose values are of a list that the program itself knows: what is compared with anything
// else counts nothing, and a word for a value would look like an answer, if it were not read as
// that value. Pure, safe from any thread.
#pragma once
#include <map>
#include <optional>
#include <string>

#include "answers/writer.h"
#include "projections/figures/unknown_values.h"

namespace sogoc::sql {

// Lists that are of no dimension; those of dimensions have its name.
inline constexpr const char* kinds_of_events = "kinds of events";
inline constexpr const char* kinds_of_units = "kinds of units";
inline constexpr const char* phases_of_ratings = "phases of ratings";

// A text with which a statement compares a column, as it was written and as it was compared.
struct ReadValue {
  std::string column, value, read_as;
  auto operator<=>(const ReadValue&) const = default;
};

// Whether there is a closed list of the name.
bool is_closed_list(const std::string& name);
// The value when it is none of the list, with those that it may mean: what people call them in
// either language is read too. `list` must be one.
std::optional<UnknownValue> not_in_list(const std::string& list, const std::string& value);
// The values by themselves and by their words in either language, folded (text_forms.h), without
// words of several values; of truths, which stand as numbers, nothing. `list` must be a closed one.
std::map<std::string, std::string, std::less<>> values_by_word(const std::string& list);
// What is said of a value that a statement compares with: of a closed list that it has none such,
// else that the register has never seen it at the size (unknown_value_text).
std::string never_seen_text(const Writer& writer, const UnknownValue& value, std::uint64_t size);
// That a value was compared as another.
std::string read_as_text(const Writer& writer, const ReadValue& value);

}  // namespace sogoc::sql
