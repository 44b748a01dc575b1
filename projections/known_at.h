// Which size of the log a reader means by a day, a time or a size.
#pragma once
#include <string_view>
#include <variant>

#include "projections/figures/evaluate.h"
#include "projections/register.h"

namespace sogoc {

// The beginning of the act that `size` cuts through, or `size` itself.
std::uint64_t down_to_act(const Register& of, std::uint64_t size, std::uint64_t log_size);

// `text`: a day (its end in the register's zone), an RFC 3339 time, `size:N` or `report:NAME`;
// empty means the head. A size inside an act resolves down to the beginning of the act.
std::variant<std::uint64_t, UsageFault> resolve_known_at(Register& of, std::string_view text);

}  // namespace sogoc
