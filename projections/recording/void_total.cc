#include "projections/recording/void_total.h"

#include <set>

#include "projections/knowledge/corrections.h"
#include "projections/rows/stored_rows.h"

namespace sogoc {
namespace {

std::uint64_t void_among(const EventSource& source, const std::set<std::uint64_t>& positions,
                         std::uint64_t size) {
  std::uint64_t count = 0;
  for (auto position : positions)
    if (position < size && is_void(source, position, size)) ++count;
  return count;
}

}  // namespace

void write_void_total(Streams& streams, const EventSource& source,
                      std::span<const std::uint64_t> roots, std::uint64_t start,
                      std::uint64_t size) {
  // The events corrected, their corrections and the corrections of those: only among them can void
  // become live or live void. The set is small, so it is counted anew before and after.
  std::set<std::uint64_t> positions;
  for (auto root : roots) add_with_corrections(source, root, positions);
  if (positions.empty()) return;
  // The difference alone: the other events' share stands in the total of before.
  const auto total = void_total(streams, start) - void_among(source, positions, start) +
                     void_among(source, positions, size);
  append_void_total(streams, size - 1, total);
}

}  // namespace sogoc
