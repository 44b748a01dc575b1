// When a figure last was as a paper states it, and what has made it otherwise since.
#pragma once
#include "projections/figures/ask.h"
#include "projections/papers/statement.h"

namespace sogoc {

struct BreakingEvent {
  std::uint64_t position = 0;
  // What it changes of the count, of a rate of one of its parts; nothing where it changes what is
  // counted at all, or an amount.
  std::optional<std::int64_t> effect;
  std::string part;  // numerator or denominator of a rate
  Date day;          // from which it has an effect; of a correction that of what it corrects
};

struct Breaking {
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

// `broken`: an answer that is not as stated; the log is searched back from its size. What it costs
// follows the acts recorded since the statement held.
Breaking find_breaking(Asker& asker, const Answered& broken, const Statement& statement);

// The first day on which the event changes anything: its own, or for a correction the day of what
// it corrects, before or after.
Date first_day_changed(Register& reg, std::uint64_t position);

}  // namespace sogoc
