// The catalogue of event kinds: one row each in kind.cc, one pure rule function each in the file of
// its name. A rule reads and writes subjects through World only; no I/O, no clock.
#pragma once
#include <compare>
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

enum class SubjectClass : std::uint8_t { none, unit, village, member };

struct Subject {
  SubjectClass of = SubjectClass::none;
  std::string id;
  auto operator<=>(const Subject&) const = default;
};

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

// The identifier in the kind's subject field; empty for kinds without a subject.
std::string_view subject_of(schema::Body::Reader body);

}  // namespace sogoc
