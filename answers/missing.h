// What is said of something that was asked for and is not there, in text and in JSON alike: a line
// without its end, in the language of the writer, and what to try. Pure but for what names the
// register that is asked.
#pragma once
#include <string>
#include <vector>

#include "answers/writer.h"
#include "projections/figures/ask.h"
#include "projections/why_not/why_not.h"

namespace sogoc {

// `; nearest: a, b`; nothing of none.
std::string nearest_text(const Writer& writer, const std::vector<std::string>& nearest);
// That the unit is not known at that K, what has the identifier instead, and what it may mean; and
// what to try.
std::string not_known_text(const Writer& writer, const NotFound& missing);
std::string not_known_hint(const Writer& writer, const NotFound& missing);
// That nothing is recorded of what why-not was asked of, and what to try; empty: nothing.
std::string never_recorded_text(const Writer& writer, const NeverRecorded& never);
std::string never_recorded_hint(const Writer& writer, Asker& asker, const NeverRecorded& never);

}  // namespace sogoc
