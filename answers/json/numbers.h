// Decimals and bounds as JSON.
#pragma once
#include <optional>

#include "answers/json/answer.h"
#include "events/timeline/state.h"

namespace sogoc {

// A whole number where it is one.
Json decimal_json(std::uint64_t thousandths);

// A number when it is exact, else {"atLeast":…}, {"atMost":…} or both; null without any bound.
Json bounds_json(const Bounds& bounds);
// The same; null for nothing.
Json bounds_or_null(const std::optional<Bounds>& bounds);

// A difference: a whole number where it is one.
Json signed_json(std::int64_t thousandths);

}  // namespace sogoc
