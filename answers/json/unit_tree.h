// The tree of units for programs. docs/using.md lists the members. One thread, like `asker`.
#pragma once
#include "answers/json/json.h"
#include "answers/writer.h"
#include "projections/figures/unit_tree.h"

namespace sogoc {

// {"unit","asOf","knownAt","units":[{"id","name","kind","parent","depth","cells","members"}],
// "completeAsKnown","log","simulatedClock"}; `unit` and the `parent` of a root are null. The units
// stand as in `tree`.
Json unit_tree_json(Asker& asker, const UnitTree& tree);
// A row a unit.
void print_unit_tree_csv(Writer& writer, const UnitTree& tree);

}  // namespace sogoc
