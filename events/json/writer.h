// Writes an event as one JSON object: the inverse of read_event, and the form in which a register
// is exported. The names of fields are those of the schema.
#pragma once
#include <string>

#include "events/events.capnp.h"

namespace sogoc {

// One line without a line feed, fields in the order of the schema, without the fields that the
// register assigns. Reading it again gives the same canonical words. A value of an enum that this
// program does not know is written as null; the log keeps its bytes. Safe from any thread.
//
// REQUIRES: the reader comes from bytes that read_event made or that were checked to be canonical:
// its texts hold no control character, so quotes and backslashes alone are escaped.
std::string write_event(schema::Event::Reader event);
// What happened alone: the object that stands in that line under the name of the kind. REQUIRES the
// same.
std::string write_body(schema::Body::Reader body);

}  // namespace sogoc
