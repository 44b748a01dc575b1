// Events as the recorder sees them: those of the log, then those of the act at hand. Rules and the
// fold ask for positions and need not know on which side of that border one lies. Nothing of the
// act is in the log or the streams before it is accepted; this is what makes a refusal cost
// nothing.
#pragma once
#include <map>
#include <string>
#include <vector>

#include "projections/knowledge/live_events.h"

namespace sogoc {

// The log with one act that is not recorded yet behind it. `recorded` has `size` events and must
// outlive it. Const functions are safe from several threads as far as those of `recorded` are.
// Throws what `recorded` throws.
class ActSource final : public EventSource {
 public:
  ActSource(const EventSource& recorded, std::uint64_t size) : recorded_(recorded), size_(size) {}

  // Behind the last event of the act: the size of the log if the act is recorded.
  std::uint64_t size() const { return size_ + events_.size(); }
  // Those of the act alone; the reference holds until append.
  const std::vector<Event>& events() const { return events_; }
  // Adds an event of the act, at position size(). `corrects`: the position that the event names
  // when it is a correction, below its own.
  void append(Event event, std::optional<std::uint64_t> corrects);
  // Of an event of the act by its id; nothing for those of the log, which its index finds.
  std::optional<std::uint64_t> position_of(std::string_view id) const;
  // The corrections that the act brings, by the position of the event that they name.
  const std::map<std::uint64_t, std::vector<std::uint64_t>>& corrections() const {
    return corrections_;
  }

  // REQUIRES: position < size().
  Event event(std::uint64_t position) const override;
  std::vector<std::uint64_t> corrections_of(std::uint64_t position) const override;

 private:
  const EventSource& recorded_;
  const std::uint64_t size_;
  std::vector<Event> events_;
  // By id, of the act's events.
  std::map<std::string, std::uint64_t, std::less<>> positions_;
  // By the event named.
  std::map<std::uint64_t, std::vector<std::uint64_t>> corrections_;
};

}  // namespace sogoc
