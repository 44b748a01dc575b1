// How acts are recorded, and what becomes of one.
#pragma once
#include <cstddef>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "events/events.capnp.h"
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

// What became of an act. With a refusal both counts are 0, whatever lines were present, and there
// are no warnings.
struct Verdict {
  // Lines that the register had already under the same id with the same content, void or not.
  std::size_t present = 0;
  // Events that are staged now.
  std::size_t recorded = 0;
  std::optional<Refusal> refusal;
  // The clock was far ahead of the recording before (clock_rules.h), and nobody may have noticed.
  std::optional<ClockAhead> ahead;
  // What somebody should look at before it is kept for ever; by line, those of the act as a whole
  // last.
  std::vector<Refusal> warnings;
};

// What recording must ask of figures, which stand above it.
struct FigureRules {
  // Whether a target or a report may name it.
  std::function<bool(std::string_view figure)> known;
  // Warnings (report.differs) for the cells of a reportPublished that are not what the register
  // gives at its knownAt. Called before the act of the report is staged. Throws what asking throws.
  std::function<std::vector<Rejection>(schema::Event::Reader report)> differences;
};

// How recorded and operator are set.
struct Recording {
  bool simulated_clock = false;
  // The system user who records, at most 256 bytes (events/entry.h).
  std::string as_operator;
  // The system's clock, in microseconds since 1970; not used under a simulated clock. May go back:
  // what is recorded does not.
  std::function<Instant()> now = nullptr;
  // Let pass a clock that is behind the last recording, or a year ahead of it (clock_rules.h).
  bool hold_clock = false, accept_clock = false;
  // Lines that state no id are refused (syntax.missing).
  bool require_ids = false;
  // What would be warned of is refused.
  bool strict = false;
  // Without them names of figures and cells of reports are not looked at.
  std::optional<FigureRules> figures = std::nullopt;
};

}  // namespace sogoc
