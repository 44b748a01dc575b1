// Figures whose value is an amount or a percentage, possibly a bound.
#pragma once
#include "projections/figures/catalogue.h"
#include "projections/figures/evaluate.h"

namespace sogoc {

// A whole number of people or the like, in thousandths.
Bounds exactly(std::uint64_t count);

// True when both bounds are there and the same.
bool is_exact(const std::optional<Bounds>& amount);

// Percent with one decimal, half up; of bounds with two, downwards at least and upwards at most.
// Nothing when the whole is zero or has no bound on the side that is needed.
std::optional<Bounds> percent_of(const Bounds& part, const Bounds& whole);

// What the target counts, up to the day that its achievement is asked for; nothing when it states
// no period, none holds on the day or its figure is none that may be a target.
std::optional<Query> query_of_target(const TargetState& target, const Query& asked);

}  // namespace sogoc
