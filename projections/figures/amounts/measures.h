// Figures whose value is an amount or a percentage, possibly a bound: the arithmetic of bounds, and
// what a target counts. Numbers are in thousandths throughout. Pure functions, safe from any
// thread.
#pragma once
#include "projections/figures/catalogue.h"
#include "projections/figures/evaluate.h"

namespace sogoc {

// A whole number of people or the like, in thousandths.
Bounds exactly(std::uint64_t count);

// `part` in percent of `whole`, in thousandths of a percent: with one decimal, half up; of bounds
// with two, the lower one rounded down and the upper one up, so that they stay true. Nothing when
// the whole is zero, has no bound on the side that is needed, or the rate is no number of 64 bits.
std::optional<Bounds> percent_of(const Bounds& part, const Bounds& whole);

// What the target counts for its unit, up to the day that its achievement is asked for, or up to
// its own last day when that is over; of a target per year within the year of the day asked for.
// Nothing when it states no period, its figure is none that may be a target, its period has not
// begun, or it is per year and was over before the year began.
std::optional<Query> query_of_target(const TargetState& target, const Query& asked);

}  // namespace sogoc
