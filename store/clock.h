// The machine's clock as the files of a register tell it to people; nothing is compared with it.
#pragma once
#include <cstdint>
#include <string>

namespace sogoc {

// Since 1970, UTC.
std::int64_t now_in_microseconds();
// `2026-01-31T08:00:00Z`, in whole seconds.
std::string time_as_text(std::int64_t microseconds);

}  // namespace sogoc
