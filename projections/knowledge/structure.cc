#include "projections/knowledge/structure.h"

#include "projections/rows/stored_rows.h"

namespace sogoc {

using Which = schema::Body::Which;

std::set<Moment> live_structure(const View& view) {
  std::set<Moment> live;
  read_structure(view.streams(), [&](const StructureRow& row) {
    // Rows of one act may be in any order, of several acts not: K never lies inside an act.
    if (row.known >= view.size()) return false;
    if (row.added)
      live.insert(row.at);
    else
      live.erase(row.at);
    return true;
  });
  return live;
}

// These five, by which people or villages get another unit without an event of their own.
bool reorganises(Which kind) {
  return kind == Which::UNIT_ESTABLISHED || kind == Which::CELL_SPLIT ||
         kind == Which::UNITS_MERGED || kind == Which::UNIT_DISSOLVED ||
         kind == Which::UNIT_KIND_CHANGED;
}

}  // namespace sogoc
