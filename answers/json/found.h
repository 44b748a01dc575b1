// The JSON contract of names that were looked for. Pure.
#pragma once

#include "answers/json/answer.h"
#include "answers/writer.h"
#include "projections/knowledge/search.h"

namespace sogoc {

// `text`, `asOf`, `knownAt` (known_at_json) and `found`: each with its class and id, its name that
// was `found`, how it did `match` (exact, folded) and `fit` (whole, words, beginning), and with
// what it is called (`name`), a member's `birthYear`, what it `is` (a phase, a member's place) and
// where it is `in`, with `inName`, on the day; null: not known. In the order of `names`.
Json found_json(const Register& reg, const FoundNames& names);

// The same as a row for each of `found`, under these keys.
void print_found_csv(Writer& writer, const FoundNames& names);

// The phase of a unit or village, the place of a member, as state_json names them; empty when it
// was not known yet on the day.
std::string standing_of(const FoundOnDay& row);
// The same for people: of one who is no longer a member the cause, since the dead have not left.
std::string cause_or_standing_of(const FoundOnDay& row);

}  // namespace sogoc
