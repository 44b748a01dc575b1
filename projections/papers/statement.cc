#include "projections/papers/statement.h"

#include <algorithm>

#include "projections/figures/amounts/measures.h"

namespace sogoc {
namespace {

using Sense = Statement::Sense;

constexpr unsigned most_digits = 12;

// Thousandths as a fraction: numerators times 100,000 do not fit into 64 bits.
struct Fraction {
  Fine part = 0;
  std::uint64_t whole = 1;
};

bool is_rate(const Given& given) { return given.numerator && given.denominator; }

// The smallest part by the largest whole is the lower bound of a rate, and the reverse the upper
// one. An answer that has no such bound has none here.
std::optional<Fraction> bound(const Given& given, std::optional<std::uint64_t> Bounds::*side) {
  if (!given.value || !((*given.value).*side)) return std::nullopt;
  if (!is_rate(given)) return Fraction{Fine{*((*given.value).*side)}, 1};
  const auto other = side == &Bounds::at_least ? &Bounds::at_most : &Bounds::at_least;
  const auto &part = (*given.numerator).*side, &whole = (*given.denominator).*other;
  if (!part || whole.value_or(0) == 0) return std::nullopt;
  return Fraction{Fine{*part} * 100'000, *whole};
}
std::optional<Fraction> lower(const Given& given) { return bound(given, &Bounds::at_least); }
std::optional<Fraction> upper(const Given& given) { return bound(given, &Bounds::at_most); }

// The sign of the number less the stated one.
int compare(const Fraction& found, std::uint64_t thousandths) {
  const auto stated = Fine{thousandths} * found.whole;
  return found.part < stated ? -1 : found.part > stated;
}

enum class Rounded { down, half_up, up };

Fine power_of_ten(unsigned exponent) {
  Fine power = 1;
  while (exponent-- > 0) power *= 10;
  return power;
}

Fine at_digits(const Fraction& number, unsigned digits, Rounded rounded) {
  // One more digit than can be asked for would not fit beside numerators of 64 bits.
  const auto step = power_of_ten(most_digits - std::min(digits, most_digits));
  const auto scaled = number.part * fine_in_thousandth;
  const auto whole = Fine{number.whole} * step;
  const auto more = rounded == Rounded::down ? 0 : rounded == Rounded::up ? whole - 1 : whole / 2;
  return (scaled + more) / whole * step;
}

bool is_exact(const Given& given) {
  return is_rate(given) ? sogoc::is_exact(given.numerator) && sogoc::is_exact(given.denominator)
                        : sogoc::is_exact(given.value);
}

Fine fine(std::uint64_t thousandths) { return Fine{thousandths} * fine_in_thousandth; }

// As printed: "105.2" is whatever rounds to it at one digit. A number that is no rate is exact.
bool rounds_to(const Statement& statement, const std::optional<Fraction>& found,
               const Given& given) {
  if (!found) return false;
  return at_digits(*found, is_rate(given) ? statement.decimals : most_digits, Rounded::half_up) ==
         fine(statement.thousandths);
}

// The bound that decides.
std::optional<Fraction> deciding(const Statement& statement, const Given& given) {
  const bool above = statement.sense == Sense::more_than || statement.sense == Sense::at_least;
  return above ? lower(given) : upper(given);
}

// How few digits show the stated number: 10.01 has two.
unsigned decimals_of(std::uint64_t thousandths) {
  unsigned decimals = 3;
  for (; decimals > 1 && thousandths % 10 == 0; thousandths /= 10) --decimals;
  return decimals;
}

}  // namespace

Given given_by(const Answer& answer) {
  // What is measured may have no value: a percentage of nothing is none.
  if (answer.measured)
    return {answer.measured->value, answer.measured->numerator, answer.measured->denominator};
  return {exactly(static_cast<std::uint64_t>(answer.value)), {}, {}};
}

bool holds(const Statement& statement, const Given& given) {
  const auto compared = [&]() -> std::optional<int> {
    const auto found = deciding(statement, given);
    return found ? std::optional(compare(*found, statement.thousandths)) : std::nullopt;
  };
  switch (statement.sense) {
    case Sense::none:
      return !given.value || (!given.denominator && is_exact(given) && given.value->at_least == 0u);
    case Sense::exactly:
      return rounds_to(statement, lower(given), given) && rounds_to(statement, upper(given), given);
    case Sense::more_than:
      return compared().value_or(-1) > 0;
    case Sense::at_least:
      return compared().value_or(-1) >= 0;
    case Sense::less_than:
      return compared().value_or(1) < 0;
    case Sense::at_most:
      return compared().value_or(1) <= 0;
  }
  return false;
}

std::vector<Statement> stated_by(const Bounds& published, const Given& given) {
  if (published.exact()) {
    const auto number = *published.at_least;
    return {{Sense::exactly, number, is_rate(given) ? decimals_of(number) : 0}};
  }
  std::vector<Statement> statements;
  if (published.at_least) statements.push_back({Sense::at_least, *published.at_least, 0});
  if (published.at_most) statements.push_back({Sense::at_most, *published.at_most, 0});
  return statements;
}

bool holds(const Bounds& published, const Given& given) {
  const auto statements = stated_by(published, given);
  return std::all_of(statements.begin(), statements.end(),
                     [&](const Statement& each) { return holds(each, given); });
}

bool changed(const Bounds& published, const Given& then, const Given& now) {
  const bool holds_now = holds(published, now);
  const bool otherwise = then.value != now.value || holds(published, then) != holds_now;
  return otherwise && (published.exact() || !holds_now);
}

FineBounds value_at(const Given& given, unsigned digits) {
  const bool exact = is_exact(given);
  FineBounds bounds;
  if (const auto least = lower(given))
    bounds.at_least = at_digits(*least, digits, exact ? Rounded::half_up : Rounded::down);
  if (const auto most = upper(given))
    bounds.at_most = at_digits(*most, digits, exact ? Rounded::half_up : Rounded::up);
  return bounds;
}

std::optional<unsigned> telling_digits(const Statement& statement, const Given& given) {
  if (!is_rate(given) || statement.sense == Sense::none || holds(statement, given))
    return std::nullopt;
  // As many as an answer has.
  const unsigned least = is_exact(given) ? 1 : 2;
  if (statement.sense == Sense::exactly)
    return statement.decimals > least ? std::optional(statement.decimals) : std::nullopt;
  const auto found = deciding(statement, given);
  // Equal numbers differ with no digits: "more than" is missed by nothing.
  if (!found || compare(*found, statement.thousandths) == 0) return std::nullopt;
  const bool above = statement.sense == Sense::more_than || statement.sense == Sense::at_least;
  for (auto digits = least; digits <= most_digits; ++digits) {
    const auto bounds = value_at(given, digits);
    if ((above ? bounds.at_least : bounds.at_most) != fine(statement.thousandths))
      return digits > least ? std::optional(digits) : std::nullopt;
  }
  return most_digits;
}

std::optional<unsigned> telling_digits(const std::vector<Statement>& statements,
                                       const Given& given) {
  std::optional<unsigned> digits;
  for (const auto& each : statements) digits = std::max(digits, telling_digits(each, given));
  return digits;
}

std::optional<Fine> difference(const Statement& statement, const Given& given, unsigned digits) {
  if (statement.sense == Sense::none) return std::nullopt;
  const bool number = statement.sense == Sense::exactly;
  if (number && !is_exact(given)) return std::nullopt;
  const auto found = deciding(statement, given);
  if (!found) return std::nullopt;
  const bool above = statement.sense == Sense::more_than || statement.sense == Sense::at_least;
  const auto rounded = is_exact(given) ? Rounded::half_up : above ? Rounded::down : Rounded::up;
  const auto kept = number && is_rate(given) ? statement.decimals : digits;
  return at_digits(*found, kept, rounded) - fine(statement.thousandths);
}

}  // namespace sogoc
