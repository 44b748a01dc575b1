#include "projections/knowledge/structure.h"

#include "projections/rows/stored_rows.h"

namespace sogoc {

using Which = schema::Body::Which;

std::set<Moment> live_structure(const View& view) {
  std::set<Moment> live;
  read_structure(view.streams(), [&](const StructureRow& row) {
    if (row.known >= view.size()) return false;
    if (row.added)
      live.insert(row.at);
    else
      live.erase(row.at);
    return true;
  });
  return live;
}

bool reorganises(Which kind) {
  return kind == Which::UNIT_ESTABLISHED || kind == Which::CELL_SPLIT ||
         kind == Which::UNITS_MERGED || kind == Which::UNIT_DISSOLVED ||
         kind == Which::UNIT_KIND_CHANGED;
}

}  // namespace sogoc
