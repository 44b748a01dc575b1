// How acts are recorded, and what becomes of one.
#pragma once
#include <cstddef>
#include <optional>
#include <string>

#include "events/instant.h"
#include "events/rejection.h"

namespace sogoc {

// Why an act was refused, with the line at fault; without one the event that would break is none of
// the act's.
struct Refusal {
  Rejection reason;
  // Id of the event that is broken; empty: it has none.
  std::string event;
  // Index into the act's lines.
  std::optional<std::size_t> line;
};

// A clock that leapt: the last recording before, and what the clock said then.
struct ClockAhead {
  Instant last = 0, now = 0;
};

// What became of an act. With a refusal both counts are 0, whatever lines were present.
struct Verdict {
  // Lines that the register had already under the same id with the same content, void or not.
  std::size_t present = 0;
  // Events that are staged now.
  std::size_t recorded = 0;
  std::optional<Refusal> refusal;
  // The clock was far ahead of the recording before (clock_rules.h), and nobody may have noticed.
  std::optional<ClockAhead> ahead;
};

// How recorded and operator are set.
struct Recording {
  bool simulated_clock = false;
  // The system user who records, at most 256 bytes (events/entry.h).
  std::string as_operator;
  // The system's clock, in microseconds since 1970; not used under a simulated clock. May go back:
  // what is recorded does not.
  Instant (*now)() = nullptr;
  // Let pass a clock that is behind the last recording, or a year ahead of it (clock_rules.h).
  bool hold_clock = false, accept_clock = false;
  // Lines that state no id are refused (syntax.missing).
  bool require_ids = false;
};

}  // namespace sogoc
