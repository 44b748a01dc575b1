// The JSON contract of bridges, and their table for CSV. Everything reads lines of events through
// `asker`: StoreError, CorruptRow, one thread.
#pragma once
#include "answers/json/answer.h"
#include "projections/bridges/bridge.h"

namespace sogoc {

// {"figure","unit","from":{…},"corrections":[…],"opening":{…},"movements":[…],"closing":{…}}; of a
// figure with parts "parts" in place of the corrections and movements, each with its own. `unit` is
// null for all roots. A line has its class or cause, its effect and its events, each with the items
// that it changes; the effects of a list add up to the difference of its ends. Events of the
// classes enteredLate and enteredOnTime have the `days` from the effective day to the recording,
// and their `lateClass` (projections/bridges/lateness.h).
Json bridge_json(Asker& asker, const Explanation& explanation);
// The same, or {"error":…} with the English message.
Json bridge_outcome_json(Asker& asker,
                         const std::variant<Explanation, NotFound, UsageError>& outcome);

// Of each part three rows for its ends (section from, opening, closing), then one for each event
// and item of each line, with these columns: a part can be added up.
extern const std::vector<std::string> bridge_columns;
Json bridge_rows(Asker& asker, const Explanation& explanation);

// A number of the bridge: a count, or an amount with its decimals when the bridge is in
// thousandths.
Json bridge_number(const Bridge& bridge, std::int64_t number);

}  // namespace sogoc
