// Which size of the log a reader means by a day, a time, a size or a report. All questions of "as
// known then" come down to such a size K: what was recorded below it is known, and nothing else.
// With the system's clock a text that is answered once gives the same size for ever; only the empty
// one follows the log.
#pragma once
#include <string_view>
#include <variant>

#include "projections/knowledge/register.h"
#include "projections/refused.h"

namespace sogoc {

// A size that a question may be asked at: always the end of an act, for half an act was never
// known.
struct KnownAt {
  // K: events below it are known.
  std::uint64_t size = 0;
  // What was asked for cuts through an act: this is the beginning of that act.
  bool inside_act = false;
  // The civil day that it stands for: of the text where that is a day or time, else of the last
  // event recorded by then; without text today. Under a simulated clock always that of the event.
  Date day;
};

// `text`: a day (its end in the register's zone), an RFC 3339 time with any offset (what was
// recorded at that microsecond is known), `size:N`, or `report:NAME`, the size that the report was
// made from; empty means the head. A size inside an act resolves down to the beginning of the act.
//
// A UsageError: a text of no such form, a size beyond the log, a report that is not known at the
// head, and with the system's clock a text whose end still lies ahead, since its answer would
// change. Reads the log, in about as many steps as its size has binary digits; throws what Register
// throws. For one thread at a time, like `reg`.
std::variant<KnownAt, UsageError> resolve_known_at(Register& reg, std::string_view text);

}  // namespace sogoc
