#include "projections/bridges/bridge.h"

#include "projections/bridges/bridge_ends.h"
#include "projections/bridges/count_bridges.h"
#include "projections/bridges/measured_bridges.h"

namespace sogoc {

std::variant<Explanation, NotFound, UsageError> explain(Asker& asker,
                                                        const BridgeQuestion& question) {
  auto ends = bridge_ends(asker, question);
  auto* about = std::get_if<Explanation>(&ends);
  if (!about) return ends;
  // Items are bridged one by one; an amount has none and is computed anew at each step.
  about->parts = about->figure->population->counts_items() ? count_bridges(asker, *about)
                                                           : measured_bridges(asker, *about);
  return ends;
}

}  // namespace sogoc
