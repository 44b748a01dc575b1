// The JSON contract of the kinds of events. Pure but for the stream.
#pragma once
#include <vector>

#include "answers/writer.h"
#include "events/kinds/described_kinds.h"

namespace sogoc {

// An object a line: `kind`, `english`, `vietnamese`, its `fields` and those of the `envelope`. A
// field is `field`, `type` (in English words), `required` and, where there are any, the `fields`
// inside it.
void print_kinds_json(Writer& writer, const std::vector<DescribedKind>& kinds);

// A row for each field, those inside others by their path (`details.name`), without the envelope.
void print_kinds_csv(Writer& writer, const std::vector<DescribedKind>& kinds);

}  // namespace sogoc
