// The JSON contract of the kinds of events. Pure but for the stream.
#pragma once
#include <iosfwd>
#include <vector>

#include "events/kinds/described_kinds.h"

namespace sogoc {

// An object a line: `kind`, `vietnamese`, its `fields` and those of the `envelope`. A field is
// `field`, `type` (in English words), `required` and, where there are any, the `fields` inside it.
void print_kinds_json(std::ostream& out, const std::vector<DescribedKind>& kinds);

// A row for each field, those inside others by their path (`details.name`), without the envelope.
void print_kinds_csv(std::ostream& out, const std::vector<DescribedKind>& kinds);

}  // namespace sogoc
