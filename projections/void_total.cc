#include "projections/void_total.h"

#include <set>

#include "projections/rows/bytes.h"
#include "projections/rows/families.h"

namespace sogoc {
namespace {

constexpr std::uint64_t bucket_size = 4096;

StreamName bucket(std::uint64_t number) {
  return {static_cast<std::uint8_t>(Family::void_total), std::to_string(number)};
}

// The event and everything that corrects it, directly or not.
void collect(const EventSource& source, std::uint64_t position, std::set<std::uint64_t>& out) {
  out.insert(position);
  for (auto correction : source.corrections_of(position)) collect(source, correction, out);
}

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
  std::set<std::uint64_t> positions;
  for (auto root : roots) collect(source, root, positions);
  if (positions.empty()) return;
  const auto total = void_total(streams, start) - void_among(source, positions, start) +
                     void_among(source, positions, size);
  streams.append(bucket((size - 1) / bucket_size),
                 RowWriter().number(size - 1).number(total).take());
}

std::uint64_t void_total(const Streams& streams, std::uint64_t size) {
  if (size == 0) return 0;
  for (auto number = (size - 1) / bucket_size + 1; number-- > 0;) {
    std::optional<std::uint64_t> total;
    streams.read(bucket(number), [&](std::string_view row) {
      RowReader in(row);
      if (in.number() >= size) return false;
      total = in.number();
      return true;
    });
    if (total) return *total;
  }
  return 0;
}

}  // namespace sogoc
