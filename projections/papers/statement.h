// What a paper states of a figure, and whether a figure is so.
#pragma once
#include "projections/figures/query.h"

namespace sogoc {

struct Statement {
  enum class Sense : std::uint8_t { exactly, more_than, at_least, less_than, at_most, none };
  Sense sense = Sense::exactly;
  std::uint64_t thousandths = 0;
  unsigned decimals = 0;  // how many digits behind the point are written: a rate is rounded to them
};

// The value of an answer, in thousandths: of what is counted exact, of a rate with what it is of.
struct Given {
  std::optional<Bounds> value, numerator, denominator;  // nothing: it cannot be said
  bool operator==(const Given&) const = default;
};

Given given_by(const Answer& answer);

// A bound or a number that is not exact must lie wholly in what is stated: what may be otherwise
// does not hold. "None" is a rate without a value, or a count of nothing.
bool holds(const Statement& statement, const Given& given);

// Given less stated, in thousandths; of a bound what is short of it or beyond it. Nothing where
// there is no one number on both sides.
std::optional<std::int64_t> difference(const Statement& statement, const Given& given);

}  // namespace sogoc
