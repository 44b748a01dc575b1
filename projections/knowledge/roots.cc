#include "projections/knowledge/roots.h"

namespace sogoc {

std::vector<UnitName> roots_at(View& view, Moment moment) {
  std::vector<UnitName> roots;
  for (const auto& [id, row] : view.occupants_at({Role::children, ""}, moment))
    roots.push_back({id, view.unit_at(id.get(), moment).name});
  return roots;
}

}  // namespace sogoc
