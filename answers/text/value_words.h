// The words of the program's own vocabulary as people read them. In English they are those of JSON;
// one that has no row in its table is a bug and throws std::logic_error in both languages, so
// that a forgotten row is found by any test. Pure, safe from any thread.
#pragma once
#include <string>
#include <string_view>

#include "answers/writer.h"
#include "events/events.capnp.h"

namespace sogoc {

// Of an enum, a phase, a place or a truth, such as official, inCell, true.
std::string value_word(const Writer& writer, std::string_view code);
// The field of a state or of details, such as addressee.
std::string field_word(const Writer& writer, std::string_view name);
// A kind of event: its name in JSON, in Vietnamese with that behind it.
std::string kind_word(const Writer& writer, schema::Body::Which kind);

}  // namespace sogoc
