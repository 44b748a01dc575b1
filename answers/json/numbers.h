// Decimals and bounds as JSON. Amounts are thousandths inside the program, so that sums are exact;
// in JSON they are numbers (RFC 8259, section 6), which readers take for doubles. Pure.
#pragma once
#include <optional>

#include "answers/json/answer.h"
#include "events/timeline/state.h"

namespace sogoc {

// 92.5 for 92500; without a point where it is a whole number.
Json decimal_json(std::uint64_t thousandths);

// A number when it is exact, else {"atLeast":…}, {"atMost":…} or both; null without any bound.
Json bounds_json(const Bounds& bounds);
// The same; null for nothing.
Json bounds_or_null(const std::optional<Bounds>& bounds);

// A difference, which may be below zero; else as decimal_json.
Json signed_json(std::int64_t thousandths);

}  // namespace sogoc
