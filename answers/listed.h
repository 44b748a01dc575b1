// A list of who and what a figure counted (projections/figures/listed.h). What writes it reads the
// register meanwhile, and throws what that throws. One thread, like `asker`.
#pragma once
#include "answers/writer.h"
#include "projections/figures/listed.h"

namespace sogoc {

// Whether the event by which each counts stands beside it.
enum class ListedEvents : std::uint8_t { none, shown };

// Sorted by name: people by given names (PersonOrder), units and villages as places
// (VietnameseOrder), then by birth and identifier, and by event where one counts several times.
//
// Text: a line each between the heads of the answer and what it was counted from. JSON: the answer
// with `items` (json/listed.h). CSV: a row each; what has to be said of K goes to `err`.
void write_listed(Writer& writer, Asker& asker, const Answered& answered, ListedEvents events);

}  // namespace sogoc
