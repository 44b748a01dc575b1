// A list of who and what a figure counted, for programs. docs/using.md lists the members. One
// thread, like `asker`.
#pragma once
#include "answers/json/json.h"
#include "answers/writer.h"
#include "projections/figures/listed.h"

namespace sogoc {

// The answer (json/answer.h) with `items`: each with `id` and `name`, of a figure that counts
// members and units `class` too; of a member `birthYear`, `cell`, `cellName` and `status`, in
// transit also `addressee` and `addresseeName`; of a village `commune`, `communeName`, `cell` and
// `cellName`, of a unit `kind`, `parent` and `parentName`. Null is not known, or none. `events`:
// with `event`, as lists of events have it.
Json listed_json(Asker& asker, const Answered& answered, const std::vector<ListedItem>& items,
                 bool events);
// The same columns, a row each; of the event `position`, `event` for its id, `eventKind`,
// `effective` and the others of event_columns, with what corrections made of it.
void print_listed_csv(Writer& writer, Asker& asker, const Answered& answered,
                      const std::vector<ListedItem>& items, bool events);

}  // namespace sogoc
