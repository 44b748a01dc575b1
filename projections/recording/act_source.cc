#include "projections/recording/act_source.h"

namespace sogoc {

// The first event of an id keeps it; a second one is refused before it comes here.
void ActSource::append(Event event, std::optional<std::uint64_t> corrects) {
  positions_.emplace((*event).getId().cStr(), size());
  // Positions go up, so the corrections of an event stay in order.
  if (corrects) corrections_[*corrects].push_back(size());
  events_.push_back(std::move(event));
}

std::optional<std::uint64_t> ActSource::position_of(std::string_view id) const {
  const auto at = positions_.find(id);
  return at == positions_.end() ? std::nullopt : std::optional(at->second);
}

Event ActSource::event(std::uint64_t position) const {
  return position < size_ ? recorded_.event(position) : events_[position - size_];
}

std::vector<std::uint64_t> ActSource::corrections_of(std::uint64_t position) const {
  // Those of the log first: all of them stand before those of the act.
  auto all = position < size_ ? recorded_.corrections_of(position) : std::vector<std::uint64_t>();
  if (const auto at = corrections_.find(position); at != corrections_.end())
    all.insert(all.end(), at->second.begin(), at->second.end());
  return all;
}

}  // namespace sogoc
