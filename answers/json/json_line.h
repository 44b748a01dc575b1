// The one way by which JSON becomes text, and an answer in JSON reaches the data, so that what
// holds for all of them is so in all of them.
#pragma once
#include <string>

#include "answers/json/json.h"
#include "answers/writer.h"

namespace sogoc {

// JSON as text on one line, without a line feed. Characters that a terminal obeys or conceals are
// written as \u202e (events/shown.h): the value is the same. What is no UTF-8 in a text becomes
// U+FFFD. Pure.
std::string one_line(const Json& json);
// The same for a text that must come back as it was: throws when it holds what is no UTF-8.
std::string exact_line(const Json& json);

// Adds `"shortened":true` to an object when the writer answers from a shortened register; nothing
// otherwise.
void say_shortened(const Writer& writer, Json& json);

// The answer, or why there is none, as one line, with what say_shortened adds.
void write_line(Writer& writer, Json json);

}  // namespace sogoc
