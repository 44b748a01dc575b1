// What an event says at a size of the log: its own words with the live amendments laid over them,
// or nothing while it is void. The one place where corrections are laid over events; rules, figures
// and histories all read events through it.
#pragma once
#include <functional>
#include <string>
#include <vector>

#include "events/entry.h"
#include "events/kinds/kind.h"

namespace sogoc {

// One event as the corrections below a size leave it. A value; holds the bytes that it views, so
// what its functions return lives as long as it or a copy. As safe from several threads as Event
// is.
struct LiveEvent {
  // False: void at that size. The rest is given all the same.
  bool live = true;
  std::uint64_t position = 0;
  // Position of the last event that changed what it says or whether it is live; its own when none
  // did.
  std::uint64_t revision = 0;
  Event original;
  // The original, or the amendment that gives the body.
  Event body_from;
  // The same for the decision.
  Event decision_from;
  bool body_amended = false;
  bool decision_amended = false;
  // The day from which it is true; not given for a correction.
  Date effective;

  // The parts as they stand after amendments, and all that a rule is given.
  schema::Body::Reader body() const;
  schema::Decision::Reader decision() const;
  FoldedEvent folded() const;
};

// The event as a line of JSON, as events are read: the parts of its amendments laid over it.
std::string line_of(const LiveEvent& live);

// An event and where the log holds it. Copyable; holds the bytes that it views.
struct RecordedEvent {
  std::uint64_t position = 0;
  Event event;
};

// Where events and the corrections that name them are found. Functions throw StoreError and
// CorruptRow; implementations say whether const functions are safe from several threads.
class EventSource {
 public:
  virtual ~EventSource() = default;
  // REQUIRES: `position` is below the size of the source.
  virtual Event event(std::uint64_t position) const = 0;
  // Positions of the corrections that name the event, ascending; those that are void too.
  virtual std::vector<std::uint64_t> corrections_of(std::uint64_t position) const = 0;
};

// True when a live eventVoided below `size` names the event. Follows the corrections of
// corrections: a voiding that is void itself does nothing.
bool is_void(const EventSource& source, std::uint64_t position, std::uint64_t size);

// The event as it stands for a reader who knows what was recorded below `size`. Live amendments lie
// over each other in the order of recording, each part as a whole.
//
// REQUIRES: position < size, and `source` knows everything below `size`.
LiveEvent live_event(const EventSource& source, std::uint64_t position, std::uint64_t size);

}  // namespace sogoc
