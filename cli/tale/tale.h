// What the demo tells of its register when it is built: form 1, the article, why the splits made so
// few cells more, what changed since the report, and the province in the structure of 2025.
#pragma once
#include "cli/context.h"
#include "cli/demo/scenario.h"

namespace sogoc {

// ExitCode::no when a period does not close or a figure is not the article's.
ExitCode tell(Context& context, const demo::Scenario& scenario);

}  // namespace sogoc
