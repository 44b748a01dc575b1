// What a paper states of a figure, and whether a figure is so: the one code for assertions and for
// published reports. A rate is compared by its parts, multiplied out, and never by a quotient that
// was rounded before; a bound is compared as a bound. Pure functions, safe from any thread.
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

// The whole of what may be true must lie in what is stated: of "more than" the lower bound decides,
// of "less than" the upper one, of a number both, each rounded half up to the digits written. What
// may be otherwise does not hold. "None" is a rate without a value, or a count of nothing.
bool holds(const Statement& statement, const Given& given);

// What the cell of a published report states, none, one or two of them. Of a rate, which `given`
// is, an exact number is one of at least one digit behind the point: the cell does not keep how it
// was written.
std::vector<Statement> stated_by(const Bounds& published, const Given& given);
// All that the cell states holds.
bool holds(const Bounds& published, const Given& given);
// What was published is another thing now than `then`: a number when the figure is another one, or
// is no longer what was printed or is so only now; a bound only when the figure lies outside it.
bool changed(const Bounds& published, const Given& then, const Given& now);

// A number in units of 10^-12, for what needs more digits than thousandths have.
__extension__ using Fine = __int128;
constexpr Fine fine_in_thousandth = 1'000'000'000;
struct FineBounds {
  std::optional<Fine> at_least, at_most;
  bool operator==(const FineBounds&) const = default;
};

// The value with so many digits behind the point, 12 at most: an exact rate rounded half up, a
// lower bound down and an upper one up, so that they stay true. Nothing for nothing.
FineBounds value_at(const Given& given, unsigned digits);

// With how many digits the value differs from a statement that it does not meet, where it differs
// at all within 12. Nothing: those of the answer do.
std::optional<unsigned> telling_digits(const Statement& statement, const Given& given);
// Of several statements as many as one of them needs.
std::optional<unsigned> telling_digits(const std::vector<Statement>& statements,
                                       const Given& given);

// Given less stated; of a bound what is short of it or beyond it. With as many digits as value_at
// has; a number at those written. Nothing where there is no one number on both sides. 0 also where
// a bound is just missed: `holds` decides.
std::optional<Fine> difference(const Statement& statement, const Given& given,
                               unsigned digits = 12);

}  // namespace sogoc
