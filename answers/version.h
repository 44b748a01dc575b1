// What `sogoc --version` prints, and what SQLite copies and diagnostics carry to say which program
// made them.
#pragma once

namespace sogoc {

inline constexpr const char* program_version = "sogoc 0.1";

}  // namespace sogoc
