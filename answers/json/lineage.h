// The JSON contract of lineages.
#pragma once

#include "answers/json/answer.h"
#include "answers/writer.h"
#include "projections/knowledge/lineage.h"

namespace sogoc {

// `unit`, `knownAt` (known_at_json), `steps` in fold order, `origins`, `became`. A step is the line
// of its event with `effective` as it stands at K, `direction` (to, of, from the unit) and what was
// `handed`: counts of members, villages and units from one to another. Reads the events:
// StoreError.
Json lineage_json(const Register& in, View& view, const std::string& unit, const Lineage& found);

// A row for each pair of units between which a step handed something, one for a step without any.
// `lineage` is what lineage_json made.
void print_lineage_csv(Writer& writer, const Json& lineage);

}  // namespace sogoc
