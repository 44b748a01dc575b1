// The units that stand under no other: what a register is about, in a line or two.
#pragma once
#include <string>
#include <vector>

#include "projections/knowledge/view.h"

namespace sogoc {

struct UnitName {
  std::string id, name;
};

// Those that are active at the moment, by identifier, bytewise. Reads one place, and each of the
// units. Throws what View throws.
std::vector<UnitName> roots_at(View& view, Moment moment);

}  // namespace sogoc
