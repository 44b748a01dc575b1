// What the demo tells of its register when it is built: form 1, the article, why the splits made so
// few cells more, what changed since the report, and the province in the structure of 2025.
#pragma once
#include "cli/context.h"
#include "cli/demo/scenario.h"

namespace sogoc {

// Opens the register for reading and prints: text, or in JSON answers and the rows of the article,
// one a line. ExitCode::no when a period does not close or a figure is not the article's, not_found
// when the register holds other acts than the demo's; else ok. Throws StoreError, CorruptRow.
//
// REQUIRES: the scenario has a report, a reform and a period.
ExitCode tell(Context& context, const demo::Scenario& scenario);

}  // namespace sogoc
