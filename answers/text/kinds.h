// The kinds of events as people read them.
#pragma once
#include <vector>

#include "answers/writer.h"
#include "events/kinds/described_kinds.h"

namespace sogoc {

// A line each: the name in JSON and the Vietnamese one.
void print_kinds(Writer& writer, const std::vector<DescribedKind>& kinds);
// One with its fields and those of the envelope, a line a field, those inside others further in.
// What is not required is said to be optional. Then what is required in some cases, the rules that
// may refuse or warn of it (beside those of any line), and an example that records.
void print_kind(Writer& writer, const DescribedKind& kind);

// The type of a field in the language of the writer. Pure.
std::string type_of_field(const Writer& writer, const DescribedField& field);

}  // namespace sogoc
