#include "answers/json/unit_tree.h"

#include "answers/json/answer.h"
#include "answers/json/csv.h"
#include "answers/json/json_library.h"
#include "events/enum_name.h"

namespace sogoc {
namespace {

Json units_json(const UnitTree& tree) {
  Json units = Json::array();
  for (const auto& unit : tree.units) {
    const auto* kind = enum_name(unit.kind);
    units.push_back({{"id", unit.id},
                     {"name", text_or_null(unit.name)},
                     {"kind", kind ? Json(kind) : Json()},
                     {"parent", text_or_null(unit.parent)},
                     {"depth", unit.depth},
                     {"cells", unit.cells},
                     {"members", unit.members}});
  }
  return units;
}

}  // namespace

Json unit_tree_json(Asker& asker, const UnitTree& tree) {
  const auto& members = tree.members;
  const auto& query = members.query;
  Json json = {{"unit", query.unit ? Json(*query.unit) : Json()},
               {"asOf", format_date(query.as_of)},
               {"knownAt", known_at_json(asker, members.size, members.notes)},
               {"units", units_json(tree)}};
  if (query.unit) put_activity(json, *members.view, *query.unit, query.as_of);
  json["completeAsKnown"] = members.complete_as_known;
  json["log"] = log_json(asker, members.size);
  json["simulatedClock"] = asker.asked().facts().simulated_clock;
  return json;
}

void print_unit_tree_csv(Writer& writer, const UnitTree& tree) {
  print_csv(writer, {"id", "name", "kind", "parent", "depth", "cells", "members"},
            units_json(tree));
}

}  // namespace sogoc
