// The JSON contract of lineages.
#pragma once
#include <iosfwd>

#include "answers/json/answer.h"
#include "projections/knowledge/lineage.h"

namespace sogoc {

// `unit`, `knownAt`, `steps` in fold order, `origins`, `became`. A step is the line of its event
// with `effective`, `direction` (to, of, from) and what was `handed`.
Json lineage_json(View& view, const std::string& unit, const Lineage& found);

// A row for each pair of units between which a step handed something, one for a step without any.
void print_lineage_csv(std::ostream& out, const Json& lineage);

}  // namespace sogoc
