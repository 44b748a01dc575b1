// The words of the program's own vocabulary as people read them. One that has no row in its table
// is a bug and throws std::logic_error. Pure, safe from any thread.
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
Words field_words(std::string_view name);
// A kind of event by its name in JSON: admission, kết nạp.
std::string kind_word(const Writer& writer, const std::string& name);
// What happened by the event: the word of its kind, of a leaving that of its cause, for the dead
// have not left.
std::string happening_word(const Writer& writer, schema::Body::Reader body);

}  // namespace sogoc
