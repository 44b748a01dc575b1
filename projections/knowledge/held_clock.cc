#include "projections/knowledge/held_clock.h"

#include <kj/exception.h>

#include "events/entry.h"

namespace sogoc {
namespace {

bool clock_held(std::string_view bytes) {
  try {
    return (*Event(bytes)).getClockHeld();
  } catch (const std::invalid_argument&) {
  } catch (const kj::Exception&) {
  }
  return false;
}

}  // namespace

std::vector<HeldRun> held_runs(const Log& log) {
  std::vector<HeldRun> runs;
  log.unchecked_scan(0, log.size(), [&](std::uint64_t position, std::string_view bytes) {
    if (!clock_held(bytes)) return true;
    if (!runs.empty() && runs.back().last + 1 == position)
      runs.back().last = position;
    else
      runs.push_back({position, position});
    return true;
  });
  return runs;
}

}  // namespace sogoc
