// One value that somebody typed for a field: what it means, or why it means nothing.
#pragma once
#include <string>
#include <variant>

#include "events/kinds/described_kinds.h"
#include "projections/knowledge/nearest_ids.h"

namespace sogoc {

// What `record` takes for it: the text behind `=`, or JSON behind `:=`.
struct GivenValue {
  std::string text;
  bool json = false;
  std::string pair(const std::string& key) const { return key + (json ? ":=" : "=") + text; }
};

// The two parts of a word that `record` takes, `key=text` or `key:=JSON`.
std::string key_of(const std::string& pair);
std::string value_of(const std::string& pair);

// Reads the text for the field of the kind at the key. A choice may be its number in the list that
// was shown (from 1) or its word in either language; of a unit, village or member that is there the
// name will do, and of an event its position. Lists of identifiers are parted at commas. Of an
// identifier that is to be there already, the nearest are named; one that nobody may have had is
// told when somebody had it. `nearest` is of the register as it is.
//
// REQUIRES: the text is not empty; `kind` is one.
std::variant<GivenValue, Words> given_value(const DescribedField& field, const std::string& kind,
                                            const std::string& key, const std::string& text,
                                            Register& in, NearestIds& nearest);

}  // namespace sogoc
