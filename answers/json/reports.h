// The JSON contract of published reports.
#pragma once
#include <iosfwd>

#include "answers/json/answer.h"
#include "projections/papers/reports.h"

namespace sogoc {

// `reports`: each with its `cells`, a cell with what was `published`, what was known then and is
// now, their `difference`, whether it could be `asked` and has `changed`, and then the `bridge`.
// `log`: what today was computed from.
Json reports_json(Asker& asker, const std::vector<PublishedReport>& reports);

// The cells of all reports in one table, without the bridges.
void print_reports_csv(std::ostream& out, Asker& asker,
                       const std::vector<PublishedReport>& reports);

}  // namespace sogoc
