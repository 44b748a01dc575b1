// Decimals and bounds as JSON.
#pragma once
#include "answers/json/event.h"
#include "events/timeline/state.h"

namespace sogoc {

// A whole number where it is one.
Json decimal_json(std::uint64_t thousandths);

// A number when it is exact, else {"atLeast":…}, {"atMost":…} or both; null without any bound.
Json bounds_json(const Bounds& bounds);

}  // namespace sogoc
