// The words of the program's own vocabulary as people read them. In English they are those of JSON;
// one that has no row in value_words.cc is a bug and throws std::logic_error.
#pragma once
#include <string>
#include <string_view>

#include "answers/writer.h"
#include "events/events.capnp.h"

namespace sogoc {

// Of an enum, a phase or a place, such as official, inCell, true.
std::string value_word(const Writer& writer, std::string_view code);
// The field of a state or a detail, such as addressee.
std::string field_word(const Writer& writer, std::string_view name);
// A kind of event, in Vietnamese with its name in JSON behind it.
std::string kind_word(const Writer& writer, schema::Body::Which kind);

}  // namespace sogoc
