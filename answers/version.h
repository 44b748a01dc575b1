// What `sogoc --version` prints and snapshots carry.
#pragma once

namespace sogoc {

inline constexpr const char* program_version = "sogoc 0.1";

}  // namespace sogoc
