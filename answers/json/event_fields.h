// Single fields of an event from texts: where a key leads to by the schema, and what JSON the text
// is there. A key is one of the envelope, or of the body of the kind, with or without the kind in
// front (`unitEstablished.kind`); a point leads into an object, a number into a list of them, which
// begins with 0 and is given in order (`parts[0].unit`). A name that both have means the field of
// the body. Pure, safe from any thread.
#pragma once
#include <optional>
#include <string>
#include <string_view>

#include "answers/json/json.h"
#include "projections/refused.h"

namespace sogoc {

// The key without the kind in front.
std::string without_kind(const std::string& kind, const std::string& key);

// Whether a field of the kind or of the envelope has the key. `kind` is one.
bool is_key(const std::string& kind, const std::string& key);

// Puts the value that the text means into `event`, the object of a line: numbers are numbers, words
// of the program in either language are its own, lists of identifiers are parted at commas, days
// have one form, `null` is null where the field may be null. A usage error for a key that leads
// nowhere and a text that is no such value; what the value must be besides the reader of events
// judges.
//
// REQUIRES: `kind` is one.
std::optional<UsageError> lay_word(Json& event, const std::string& kind, const std::string& key,
                                   const std::string& text);
// The same of JSON of any type, which the reader of events judges.
std::optional<UsageError> lay_json(Json& event, const std::string& kind, const std::string& key,
                                   const std::string& text);

// The same of the cell of a sheet. It never fails: what lay_word would not take is put as the text
// that it is, so that the reader of events names the field and says what is wrong. Lists and
// objects are JSON in their cell; `decimal_comma`: numbers are written 92,5.
void lay_cell(Json& event, const std::string& kind, const std::string& key, const std::string& cell,
              bool decimal_comma);

// `name=value` as an entry of a JSON object, `"name":value`: JSON that the value is stays so, all
// else is a text. Empty: there is no name or no value.
std::string json_entry(const std::string& pair);

// That something is not written so, and how it is.
UsageError form_fault(const std::string& what, const std::string& remedy);

}  // namespace sogoc
