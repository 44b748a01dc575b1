#include "projections/knowledge/log_part.h"

#include <algorithm>
#include <numeric>

#include "events/entry.h"
#include "events/enum_name.h"
#include "events/kinds/kind.h"

namespace sogoc {
namespace {

bool is_of(schema::Event::Reader event, const LogPart& part) {
  if (kind_of(event).name != part.kind) return false;
  if (part.cause.empty()) return true;
  const auto* cause = enum_name(event.getBody().getMemberLeft().getCause());
  return cause && cause == part.cause;
}

}  // namespace

std::vector<std::uint64_t> positions_of(const Log& log, const LogPart& part) {
  std::vector<std::uint64_t> all;
  const auto enough = [&] { return part.count != 0 && all.size() >= part.count; };
  auto from = std::min(part.from, log.size());
  if (part.last && part.kind.empty()) from = log.size() - std::min(part.count, log.size());
  // All of them: what is read of each is read when it is asked for.
  if (part.kind.empty()) {
    const auto left = log.size() - from;
    all.resize(part.count == 0 ? left : std::min(part.count, left));
    std::iota(all.begin(), all.end(), from);
    return all;
  }
  log.scan(from, log.size(), [&](std::uint64_t position, std::string_view bytes) {
    if (is_of(*Event(bytes), part)) all.push_back(position);
    return part.last || !enough();
  });
  if (part.last && enough())
    all.erase(all.begin(), all.end() - static_cast<std::ptrdiff_t>(part.count));
  return all;
}

}  // namespace sogoc
