// Which size of the log a reader means by a day, a time or a size.
#pragma once
#include <string_view>
#include <variant>

#include "projections/knowledge/register.h"
#include "projections/refused.h"

namespace sogoc {

struct KnownAt {
  std::uint64_t size = 0;   // the end of an act
  bool inside_act = false;  // what was asked for cuts through an act: this is its beginning
  // The civil day that it stands for: of the text where that is a day or time, else of the last
  // event recorded by then; without text today. Under a simulated clock always that of the event.
  Date day;
};

// `text`: a day (its end in the register's zone), an RFC 3339 time, `size:N` or `report:NAME`, the
// size that the report was made from; empty means the head. A size inside an act resolves down to
// the beginning of the act. With the system's clock a text whose end still lies ahead is a fault:
// its answer would change.
std::variant<KnownAt, UsageError> resolve_known_at(Register& reg, std::string_view text);

}  // namespace sogoc
