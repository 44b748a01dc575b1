#include "projections/papers/statement.h"

#include "projections/figures/amounts/measures.h"

namespace sogoc {
namespace {

__extension__ using Wide = __int128;
using Sense = Statement::Sense;

bool exact_rate(const Given& given) {
  return is_exact(given.numerator) && is_exact(given.denominator) &&
         *given.denominator->at_least != 0;
}

// Thousandths of a percent rounded half up to so many digits behind the point; answers themselves
// have but one of them.
std::uint64_t rounded(const Given& given, unsigned decimals) {
  Wide step = 1;
  for (auto i = decimals; i < 3; ++i) step *= 10;
  const Wide part = Wide{*given.numerator->at_least} * 100'000 * 2;
  const Wide whole = Wide{*given.denominator->at_least} * 2 * step;
  return static_cast<std::uint64_t>((part + whole / 2) / whole * step);
}

// The sign of the given rate or number less the stated one.
int compare(std::uint64_t thousandths, const Given& given, std::optional<std::uint64_t> bound) {
  const Wide stated =
      exact_rate(given) ? Wide{thousandths} * *given.denominator->at_least : Wide{thousandths};
  const Wide found =
      exact_rate(given) ? Wide{*given.numerator->at_least} * 100'000 : Wide{bound.value()};
  return found < stated ? -1 : found > stated;
}

std::uint64_t number_at(const Statement& statement, const Given& given, std::uint64_t bound) {
  if (!exact_rate(given)) return bound;
  return rounded(given, statement.sense == Sense::exactly ? statement.decimals : 3);
}

}  // namespace

Given given_by(const Answer& answer) {
  if (answer.measured)
    return {answer.measured->value, answer.measured->numerator, answer.measured->denominator};
  return {exactly(static_cast<std::uint64_t>(answer.value)), {}, {}};
}

bool holds(const Statement& statement, const Given& given) {
  const auto& value = given.value;
  const auto stated = statement.thousandths;
  const auto is_above = [&](int least) {
    return value && value->at_least && compare(stated, given, value->at_least) >= least;
  };
  const auto is_below = [&](int most) {
    return value && value->at_most && compare(stated, given, value->at_most) <= most;
  };
  switch (statement.sense) {
    case Sense::none:
      return !value || (!given.denominator && is_exact(value) && *value->at_least == 0);
    case Sense::exactly:
      return is_exact(value) && number_at(statement, given, *value->at_least) == stated;
    case Sense::more_than:
      return is_above(1);
    case Sense::at_least:
      return is_above(0);
    case Sense::less_than:
      return is_below(-1);
    case Sense::at_most:
      return is_below(0);
  }
  return false;
}

std::optional<std::int64_t> difference(const Statement& statement, const Given& given) {
  const auto& value = given.value;
  if (!value || statement.sense == Sense::none) return std::nullopt;
  std::optional<std::uint64_t> found;
  if (statement.sense == Sense::exactly)
    found = is_exact(value) ? value->at_least : std::nullopt;
  else if (statement.sense == Sense::more_than || statement.sense == Sense::at_least)
    found = value->at_least;
  else
    found = value->at_most;
  if (!found) return std::nullopt;
  return static_cast<std::int64_t>(number_at(statement, given, *found)) -
         static_cast<std::int64_t>(statement.thousandths);
}

}  // namespace sogoc
