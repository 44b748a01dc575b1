#include "projections/knowledge/live_events.h"

#include <algorithm>

#include "events/json/writer.h"

namespace sogoc {
namespace {

void lay_over(LiveEvent& live, const Event& amendment) {
  const auto parts = (*amendment).getBody().getEventAmended();
  if (parts.getEffective() != 0) live.effective = Date{parts.getEffective()};
  // Whole parts: a decision that is given replaces all of the old one, its day of signing too.
  if (parts.hasDecision()) live.decision_from = amendment, live.decision_amended = true;
  if (parts.hasBody()) live.body_from = amendment, live.body_amended = true;
}

// The last position below `size` of the event, the corrections of it, and of those: also of ones
// that are void, for becoming void is a change.
std::uint64_t last_change(const EventSource& source, std::uint64_t position, std::uint64_t size) {
  std::uint64_t last = position;
  for (auto correction : source.corrections_of(position))
    if (correction < size) last = std::max(last, last_change(source, correction, size));
  return last;
}

}  // namespace

// From the amendment itself: no copy of the words is ever made.
schema::Body::Reader LiveEvent::body() const {
  if (!body_amended) return (*original).getBody();
  return (*body_from).getBody().getEventAmended().getBody();
}

schema::Decision::Reader LiveEvent::decision() const {
  if (!decision_amended) return (*original).getDecision();
  return (*decision_from).getBody().getEventAmended().getDecision();
}

FoldedEvent LiveEvent::folded() const {
  const auto id = (*original).getId();
  return {body(), effective, Date{decision().getSigned()}, position, {id.cStr(), id.size()}};
}

std::string line_of(const LiveEvent& live) {
  capnp::MallocMessageBuilder message;
  message.setRoot(*live.original);
  auto event = message.getRoot<schema::Event>();
  event.setEffective(live.effective.value);
  if (live.decision_amended) event.setDecision(live.decision());
  if (live.body_amended) event.setBody(live.body());
  return write_event(event.asReader());
}

bool is_void(const EventSource& source, std::uint64_t position, std::uint64_t size) {
  // A voiding counts when it is not void itself; each is later than what it voids, so this ends.
  for (auto correction : source.corrections_of(position))
    if (correction < size && (*source.event(correction)).getBody().isEventVoided() &&
        !is_void(source, correction, size))
      return true;
  return false;
}

LiveEvent live_event(const EventSource& source, std::uint64_t position, std::uint64_t size) {
  const Event original = source.event(position);
  // Copies share one event's bytes.
  LiveEvent live{true,     position, position,
                 original, original, original,
                 false,    false,    Date{(*original).getEffective()}};
  const auto corrections = source.corrections_of(position);
  // Nearly all events: nothing is read but the event itself.
  if (corrections.empty()) return live;
  live.revision = last_change(source, position, size);
  live.live = !is_void(source, position, size);
  // In the order of recording: of two amendments of one part the later one holds.
  for (auto correction : corrections) {
    if (correction >= size || is_void(source, correction, size)) continue;
    if (const auto event = source.event(correction); (*event).getBody().isEventAmended())
      lay_over(live, event);
  }
  return live;
}

}  // namespace sogoc
