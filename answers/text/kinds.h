// The kinds of events as people read them.
#pragma once
#include <vector>

#include "events/kinds/described_kinds.h"
#include "answers/writer.h"

namespace sogoc {

// A line each.
void print_kinds(Writer& writer, const std::vector<DescribedKind>& kinds);
// With its fields and those of the envelope.
void print_kind(Writer& writer, const DescribedKind& kind);

}  // namespace sogoc
