// The JSON contract of the kinds of events. Pure but for the stream.
#pragma once
#include <vector>

#include "answers/writer.h"
#include "events/kinds/described_kinds.h"

namespace sogoc {

// An object a line: `kind`, `english`, `vietnamese`, its `fields` and those of the `envelope`. A
// field is `field`, `type` (in English words), `required`, what it is there for in `english` and
// `vietnamese` and, where there are any, its `values` ({"value","english","vietnamese"}) and the
// `fields` inside it. Then `conditions` ({"english","vietnamese"}, null: none), the `rules` that
// may refuse it and the `warnings` ({"rule","message","remedy"} in the language of the writer), and
// the `example`: commands for a shell, from an empty folder on, the last of which records the kind.
void print_kinds_json(Writer& writer, const std::vector<DescribedKind>& kinds);

// A row for each field, those inside others by their path (`details.name`), without the envelope.
void print_kinds_csv(Writer& writer, const std::vector<DescribedKind>& kinds);

}  // namespace sogoc
