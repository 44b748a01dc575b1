// Empty lines and sheets of events, for somebody to fill in. Made of the schema, as the help on the
// kinds is. Pure but for the stream.
#pragma once
#include <string>
#include <vector>

#include "answers/writer.h"

namespace sogoc {

// What `template` is asked for besides.
struct TemplateForm {
  bool optional = false;    // lines have the fields that may be left out, too
  bool semicolons = false;  // cells of a sheet are parted by semicolons, not commas
};

// In CSV a heading row (columns_of, json/event_sheet.h) and a row for each kind with its name
// alone. Else a line of NDJSON for each kind, with each required field as "", which no field takes:
// what is left unfilled is refused by its name. A list has one item, an object of which nothing is
// required its first field.
//
// REQUIRES: each is a kind.
void write_template(Writer& writer, const std::vector<std::string>& kinds, TemplateForm form);

}  // namespace sogoc
