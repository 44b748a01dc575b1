#include "projections/knowledge/corrections.h"

namespace sogoc {

bool is_correction(schema::Body::Reader body) {
  return body.isEventVoided() || body.isEventAmended();
}

// Two kinds with one meaning of `event`.
capnp::Text::Reader id_corrected(schema::Body::Reader body) {
  return body.isEventVoided() ? body.getEventVoided().getEvent()
                              : body.getEventAmended().getEvent();
}

std::optional<std::uint64_t> position_named(schema::Event::Reader event, const Find& find) {
  const auto body = event.getBody();
  if (!is_correction(body)) return std::nullopt;
  const auto id = id_corrected(body);
  return find({id.cStr(), id.size()});
}

std::uint64_t root_of_correction(const EventSource& source, std::uint64_t position,
                                 const Find& find) {
  // Ends at an event that is no correction: what is named stands before what names it.
  while (const auto named = position_named(*source.event(position), find)) position = *named;
  return position;
}

void add_with_corrections(const EventSource& source, std::uint64_t position,
                          std::set<std::uint64_t>& out) {
  // A correction is met once; the set also keeps the order of recording.
  if (!out.insert(position).second) return;
  for (auto correction : source.corrections_of(position))
    add_with_corrections(source, correction, out);
}

}  // namespace sogoc
