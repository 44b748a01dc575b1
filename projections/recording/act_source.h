// Events as the recorder sees them: those of the log, then those of the act at hand.
#pragma once
#include <map>
#include <string>
#include <vector>

#include "projections/knowledge/live_events.h"

namespace sogoc {

// The log with one act that is not recorded yet behind it. One thread.
class ActSource final : public EventSource {
 public:
  ActSource(const EventSource& recorded, std::uint64_t size) : recorded_(recorded), size_(size) {}

  std::uint64_t size() const { return size_ + events_.size(); }
  const std::vector<Event>& events() const { return events_; }
  // `corrects`: the position that the event names when it is a correction.
  void append(Event event, std::optional<std::uint64_t> corrects);
  std::optional<std::uint64_t> position_of(std::string_view id) const;
  const std::map<std::uint64_t, std::vector<std::uint64_t>>& corrections() const {
    return corrections_;
  }

  Event event(std::uint64_t position) const override;
  std::vector<std::uint64_t> corrections_of(std::uint64_t position) const override;

 private:
  const EventSource& recorded_;
  const std::uint64_t size_;
  std::vector<Event> events_;
  std::map<std::string, std::uint64_t, std::less<>> positions_;
  std::map<std::uint64_t, std::vector<std::uint64_t>> corrections_;  // by the event named
};

}  // namespace sogoc
