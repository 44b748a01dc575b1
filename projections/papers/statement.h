// What a paper states of a figure, and whether a figure is so. Numbers are compared as they are
// printed: a rate at the digits that the paper writes, a bound as a bound. Pure functions, safe
// from any thread.
#pragma once
#include "projections/figures/query.h"

namespace sogoc {

// One number with its sense, in thousandths. A value.
struct Statement {
  enum class Sense : std::uint8_t { exactly, more_than, at_least, less_than, at_most, none };
  // `none`: the paper prints a dash.
  Sense sense = Sense::exactly;
  std::uint64_t thousandths = 0;
  // How many digits behind the point are written: a rate is rounded to them.
  unsigned decimals = 0;
};

// The value of an answer, in thousandths: of what is counted exact, of a rate with what it is of.
struct Given {
  // Nothing: it cannot be said. A count has a value alone.
  std::optional<Bounds> value, numerator, denominator;
  bool operator==(const Given&) const = default;
};

// Of an answer of any figure.
Given given_by(const Answer& answer);

// A bound or a number that is not exact must lie wholly in what is stated: what may be otherwise
// does not hold. "None" is a rate without a value, or a count of nothing. Rates are compared by
// their parts, not by a quotient that was rounded before, and rounded half up.
bool holds(const Statement& statement, const Given& given);

// Given less stated, in thousandths; of a bound what is short of it or beyond it. Nothing where
// there is no one number on both sides. 0 also where a bound is just missed: `holds` decides.
std::optional<std::int64_t> difference(const Statement& statement, const Given& given);

}  // namespace sogoc
