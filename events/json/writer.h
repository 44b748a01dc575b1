// Writes an event as one JSON object: the inverse of read_event.
#pragma once
#include <string>

#include "events/events.capnp.h"

namespace sogoc {

// One line without a line feed, fields in the order of the schema, without the fields that the
// register assigns. Reading it again gives the same canonical words. The reader must come from
// bytes that read_event made or that were checked to be canonical. Thread-safe.
std::string write_event(schema::Event::Reader event);

}  // namespace sogoc
