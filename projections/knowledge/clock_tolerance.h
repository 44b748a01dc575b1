// How far a machine's clock may be set back without anybody being told: it is set right by small
// steps all the time. Whoever records lets so much pass, and whoever asks takes a moment for past
// only when it lies further back: the two must be one number.
#pragma once
#include "events/instant.h"

namespace sogoc {

// Microseconds.
inline constexpr Instant clock_tolerance = 2'000'000;

}  // namespace sogoc
