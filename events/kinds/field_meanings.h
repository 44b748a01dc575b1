// What each field of an event is there for, in both languages, as the help on a kind says it and as
// whoever is asked for the field reads it. Pure, safe from any thread.
#pragma once
#include <span>
#include <string_view>

#include "events/words.h"

namespace sogoc {

// A row. `field` is `Struct.field` of events.capnp, or the field alone where it means the same in
// every struct that has no row of its own. Members point to constants of the program.
struct FieldMeaning {
  const char *field, *en, *vi;
};

std::span<const FieldMeaning> field_meanings();

// Of the field in the struct; both empty for one that has no row, which events_test refuses.
Words meaning_of_field(std::string_view in_struct, std::string_view field);

}  // namespace sogoc
