// The JSON contract of names that were looked for.
#pragma once
#include <iosfwd>

#include "answers/json/answer.h"
#include "projections/knowledge/search.h"

namespace sogoc {

// `text`, `asOf`, `knownAt` and `found`: each with its name that was `found` and how it did `match`
// (exact, folded), and with what it is called (`name`), `is` (a phase, a member's place) and is
// `in` on the day; null: not known.
Json found_json(const FoundNames& names);

// A row for each of `found`.
void print_found_csv(std::ostream& out, const FoundNames& names);

// The phase of a unit or village, the place of a member; empty when it was not known yet.
std::string standing_of(const FoundOnDay& row);

}  // namespace sogoc
