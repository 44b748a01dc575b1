// The one way by which an answer in JSON reaches the data, so that what holds for all of them is
// said in all of them.
#pragma once
#include "answers/json/json.h"
#include "answers/writer.h"

namespace sogoc {

// Adds `"shortened":true` to an object when the writer answers from a shortened register; nothing
// otherwise.
void say_shortened(const Writer& writer, Json& json);

// The answer, or why there is none, as one line, with what say_shortened adds. Throws when a text
// is no UTF-8.
void write_line(Writer& writer, Json json);

}  // namespace sogoc
