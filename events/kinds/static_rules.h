// Rules of one event by itself that the schema cannot say: they need no register and are judged
// where a line is read, before any rule of kinds/. They name fields and values as a rejection does.
#pragma once
#include <optional>

#include "events/events.capnp.h"
#include "events/rejection.h"

namespace sogoc {

// The first that is broken, or nothing: `effective` is not allowed on a correction
// (syntax.notAllowed) and required elsewhere but on the opening of a register (syntax.missing);
// then the rules of the body. Pure, safe from any thread.
//
// REQUIRES: the event has a body that read_event took.
std::optional<Rejection> static_rejection(schema::Event::Reader event);

// The rules of a body alone, for the one that an amendment brings. `path`: where the body stands in
// the line, without a point at the end; empty for the event's own.
std::optional<Rejection> static_rejection(schema::Body::Reader body, const std::string& path);

}  // namespace sogoc
