// When a figure last was as a paper states it, and what has made it otherwise since. Between "it
// holds" and "it is broken" stand recordings: each is asked for its effect on the figure (the same
// effects of which bridges are made), so the events named here are those that a bridge would list.
#pragma once
#include "projections/figures/ask.h"
#include "projections/papers/statement.h"

namespace sogoc {

// One event that changes the figure.
struct BreakingEvent {
  std::uint64_t position = 0;
  // What it changes of the count, of a rate of one of its parts; nothing where it changes what is
  // counted at all, or an amount.
  std::optional<std::int64_t> effect;
  // numerator or denominator of a rate, else empty.
  std::string part;
  // From which it has an effect; of a correction that of what it corrects.
  Date day;
};

// What is known of a statement that does not hold at the size of its answer.
struct Breaking {
  // A size at which the figure was nearer to what is stated than at any other.
  struct Nearest {
    std::uint64_t size = 0;
    Given given;
  };
  // The last size of the log, an end of an act, at which the statement held.
  std::optional<std::uint64_t> held_at;
  // With held_at: the first event of the act recorded right then, and of all events since that
  // change the figure the one with the earliest day; how many they are.
  BreakingEvent first_recorded, first_effective;
  std::size_t events = 0;
  // Without: where the figure came nearest, the latest such size. Nothing when no difference can be
  // told.
  std::optional<Nearest> nearest;
};

// `broken`: an answer that is not as stated; the log is searched back from its size, in windows
// that grow, until the statement holds. What it costs follows the acts recorded since then; for one
// that never held, those of the whole log. Every size that is named was asked for by the figure's
// own code. Throws what asking throws, and std::logic_error when a value changes by no event, which
// is a bug. For one thread at a time, like `asker`.
//
// REQUIRES: `broken` is an answer of `asker`, and `statement` does not hold of it. Both outlive the
// call only.
Breaking find_breaking(Asker& asker, const Answered& broken, const Statement& statement);

// The first day on which the event changes anything: its own, or for a correction the day of what
// it corrects, before or after, whichever is earlier.
Date first_day_changed(Register& reg, std::uint64_t position);

}  // namespace sogoc
