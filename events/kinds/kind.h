// The catalogue of event kinds: one row each in kind.cc, one pure rule function each in the file of
// its name. A rule reads and writes subjects through World only; no I/O, no clock.
#pragma once
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "events/timeline/world.h"

namespace sogoc {

// One live event at its place in the fold: the parts of its latest live amendment are laid over it.
struct FoldedEvent {
  schema::Body::Reader body;
  Date effective;
  Date decision_signed;        // 0: no decision or no day stated
  std::uint64_t position = 0;  // of the original: the rank among events of one day
  std::string_view id;
};

// Writes the states after the event, or returns the first hard rule that it breaks, in which case
// the caller discards what was written.
using Apply = std::optional<Violation> (*)(const FoldedEvent&, World&);

struct Kind {
  schema::Body::Which which;
  const char* name;           // the key of the JSON form
  SubjectClass subject;       // whose timeline an amendment may not leave
  const char* subject_field;  // the body's field with its identifier
  bool correctable;           // may be voided and amended
  Apply apply;                // null: changes no timeline
};

// In the order of the catalogue.
std::span<const Kind> kinds();
const Kind& kind_of(schema::Body::Which which);
const Kind& kind_of(schema::Event::Reader event);
// True when there is a kind of this name.
bool is_kind(std::string_view name);

// Whom the event is of: for an evaluation the unit or member. Class none for kinds without one.
Subject subject_of(schema::Body::Reader body);
// The body's field with the identifier of its subject.
const char* subject_field_of(schema::Body::Reader body);

}  // namespace sogoc
