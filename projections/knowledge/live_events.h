// What an event says at a size of the log: its own words with the live amendments laid over them,
// or nothing while it is void.
#pragma once
#include <functional>
#include <string>
#include <vector>

#include "events/entry.h"
#include "events/kinds/kind.h"

namespace sogoc {

// One event as the corrections below a size leave it. Copyable; holds the bytes that it views.
struct LiveEvent {
  bool live = true;
  std::uint64_t position = 0;
  std::uint64_t revision = 0;  // position of the last event that changed what it says
  Event original;
  Event body_from;      // the original, or the amendment that gives the body
  Event decision_from;  // the same for the decision
  bool body_amended = false;
  bool decision_amended = false;
  Date effective;

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

// Where events and the corrections that name them are found. Not synchronised.
class EventSource {
 public:
  virtual ~EventSource() = default;
  // `position` is below the size of the source.
  virtual Event event(std::uint64_t position) const = 0;
  // Positions of the corrections that name the event, ascending.
  virtual std::vector<std::uint64_t> corrections_of(std::uint64_t position) const = 0;
};

// True when a live eventVoided below `size` names the event.
bool is_void(const EventSource& source, std::uint64_t position, std::uint64_t size);

// The event as it stands for a reader who knows what was recorded below `size`.
LiveEvent live_event(const EventSource& source, std::uint64_t position, std::uint64_t size);

}  // namespace sogoc
