// How much of the diagnostics a run is asked for.
#pragma once
#include <optional>

#include "store/diagnostics.h"

namespace sogoc {

// The words of SOGOC_LOG, as an advice that can be copied.
inline constexpr const char* levels =
    "SOGOC_LOG=trace, SOGOC_LOG=debug, SOGOC_LOG=info, SOGOC_LOG=warn, SOGOC_LOG=error, "
    "SOGOC_LOG=off";

// `verbose` asks for info, `word` (of SOGOC_LOG; empty: not set) for the level that it names; the
// more talkative counts, and `off` does not take back `verbose`. Inside: nothing when the
// diagnostics are off. Nothing at all when the word names no level. Pure.
std::optional<std::optional<Diagnostics::Level>> level_asked(bool verbose, std::string_view word);

}  // namespace sogoc
