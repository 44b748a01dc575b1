// Names and values of open lists (ethnicity, occupation …) as a line states them: what people would
// read as the same text, and the register keeps apart.
#pragma once
#include <vector>

#include "events/events.capnp.h"
#include "events/rejection.h"

namespace sogoc {

// A warning (text.blanks) for each label with a blank of Unicode at an end, or two in a row, in the
// order of the schema: its path as the JSON form writes it, and its value as JSON text. Labels are
// the fields that events.capnp calls so, those of an amendment's body too. Pure, safe from any
// thread.
std::vector<Rejection> blanks_in_labels(schema::Event::Reader event);

}  // namespace sogoc
