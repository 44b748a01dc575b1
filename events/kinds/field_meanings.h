// What each field of an event is there for, in both languages, as the help on a kind says it and as
// whoever is asked for the field reads it. Pure, safe from any thread.
#pragma once
#include <cstdint>
#include <span>
#include <string_view>

namespace sogoc {

// Whether an identifier is one that there is already, one that nobody had, or either.
enum class Names : std::uint8_t { known, fresh, either };

// A row. `field` is `Struct.field` of events.capnp, or the field alone where it means the same in
// every struct that has no row of its own. Members point to constants of the program.
struct FieldMeaning {
  const char *field, *en, *vi;
  Names names = Names::known;
};

std::span<const FieldMeaning> field_meanings();

// That of the field in the struct; null for one that has none, which events_test refuses.
const FieldMeaning* meaning_of_field(std::string_view in_struct, std::string_view field);

}  // namespace sogoc
