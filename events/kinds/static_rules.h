// Rules of one event by itself that the schema cannot say.
#pragma once
#include <optional>

#include "events/events.capnp.h"
#include "events/rejection.h"

namespace sogoc {

// `effective` is not allowed on a correction and required elsewhere; then the rules of the body.
std::optional<Rejection> static_fault(schema::Event::Reader event);

// `path`: where the body stands; empty for the event's own.
std::optional<Rejection> static_fault(schema::Body::Reader body, const std::string& path);

}  // namespace sogoc
