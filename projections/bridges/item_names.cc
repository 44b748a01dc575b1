#include "projections/bridges/item_names.h"

#include "projections/figures/listed.h"

namespace sogoc {

std::string item_name(const Explanation& explanation, const ItemKey& item) {
  if (!explanation.figure->population->counts_items()) return "";
  for (const auto* end : {&explanation.closing, &explanation.from}) {
    // An event that is known at the other end alone is not to be read here.
    if (item.event >= end->answered.size) continue;
    if (auto name = name_counted(end->answered, item.id, item.event); !name.empty()) return name;
  }
  return "";
}

}  // namespace sogoc
