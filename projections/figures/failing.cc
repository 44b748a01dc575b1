#include "projections/figures/failing.h"

#include <capnp/schema.h>

#include <algorithm>
#include <set>

#include "projections/rows/stored_rows.h"

namespace sogoc {
namespace {

// As JSON has it; empty also for a value of a newer schema.
template <typename Enum>
std::string name_in_schema(Enum value) {
  const auto enumerants = capnp::Schema::from<Enum>().getEnumerants();
  const auto at = static_cast<unsigned>(value);
  return at == 0 || at >= enumerants.size() ? "" : enumerants[at].getProto().getName().cStr();
}

// Of the correction that voids it, and is not void itself.
std::optional<std::uint64_t> voided_by(const EventSource& source, std::uint64_t position,
                                       std::uint64_t size) {
  for (const auto correction : source.corrections_of(position))
    if (correction < size && (*source.event(correction)).getBody().isEventVoided() &&
        !is_void(source, correction, size))
      return correction;
  return std::nullopt;
}

}  // namespace

std::vector<VoidEvent> void_events(const CountOfOne& about, const Subject& subject) {
  const auto size = about.view.size();
  // Rows say what once was live. An event that was void when its act was recorded never had a row,
  // and is noted beside.
  std::set<std::uint64_t> positions;
  read_rows(about.reg.streams(), subject, [&](const SubjectRow& row) {
    if (row.known < size) positions.insert(row.at.rank);
    return true;
  });
  for (const auto position : read_void_at_once(about.reg.streams(), subject))
    if (position < size) positions.insert(position);
  std::vector<VoidEvent> events;
  for (const auto position : positions)
    if (const auto by = voided_by(about.reg.source(), position, size))
      events.push_back({live_event(about.reg.source(), position, size), *by});
  return events;
}

std::string name_of_kind(UnitKind kind) { return name_in_schema(kind); }
std::string name_of_status(Status status) { return name_in_schema(status); }
std::string name_of_cause(LeavingCause cause) { return name_in_schema(cause); }

}  // namespace sogoc
