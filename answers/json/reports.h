// The JSON contract of published reports. Everything asks figures through `asker` and is as dear as
// changes_of: StoreError, CorruptRow, one thread.
#pragma once

#include "answers/json/answer.h"
#include "answers/writer.h"
#include "projections/papers/reports.h"

namespace sogoc {

// `reports`: each with its `cells`, a cell with what was `published`, what was known then
// (`asKnownThen`) and is `now`, their `difference` (now less published, null where one is not
// exact), whether it could be `asked` and has `changed`, and then the `bridge`. `log`: what today
// was computed from.
Json reports_json(Asker& asker, const std::vector<PublishedReport>& reports);

// The cells of all reports in one table, without the bridges; a row has the report, unit and day
// too.
void print_reports_csv(Writer& writer, Asker& asker, const std::vector<PublishedReport>& reports);

}  // namespace sogoc
