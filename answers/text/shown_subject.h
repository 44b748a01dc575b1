// One subject as people read it, in the words, days and numbers of the language.
#pragma once
#include "answers/json/answer.h"
#include "answers/writer.h"
#include "projections/knowledge/shown.h"

namespace sogoc {

// `json` is shown_subject_json of the same: most of it is read from there, field by field. A field
// or value without a row in its table throws std::logic_error. Names are read from `in`:
// StoreError, CorruptRow. One thread, like `in`.
void print_shown_subject(Writer& writer, Register& in, const ShownSubject& shown, const Json& json);

}  // namespace sogoc
