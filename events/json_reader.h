// Reads one NDJSON line into the persisted form of an event, strictly and driven by the schema's
// annotations: unknown and duplicate fields, wrong types, control characters, dates that do not
// exist, no body or two bodies are refused with the field's path.
#pragma once
#include <capnp/message.h>

#include <string_view>
#include <variant>

#include "events/events.capnp.h"
#include "events/rejection.h"

namespace sogoc {

// The canonical words of a schema::Event without the fields that the register assigns.
using EventWords = kj::Array<capnp::word>;

// `line` is UTF-8 without the line feed. Text is stored in NFC. The first fault in the order of the
// line is returned; missing fields are reported after all given ones. Thread-safe.
std::variant<EventWords, Rejection> read_event(std::string_view line);

// A view into `words`, which must outlive `message`'s use. `message` is filled here.
class EventView {
 public:
  explicit EventView(kj::ArrayPtr<const capnp::word> words);
  schema::Event::Reader operator*() { return message_.getRoot<schema::Event>(); }

 private:
  kj::ArrayPtr<const capnp::word> segment_[1];
  capnp::SegmentArrayMessageReader message_;
};

}  // namespace sogoc
