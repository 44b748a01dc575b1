// What a paper states against every number that the answer may stand for: a statement holds when it
// holds of each of them, and fails when it fails of one.
#include "projections/papers/statement.h"

#include <gtest/gtest.h>

#include <random>

#include "projections/figures/amounts/measures.h"

namespace sogoc {
namespace {

using Sense = Statement::Sense;

// part / whole percent against thousandths of a percent, by whole numbers of 64 bits.
bool true_of(const Statement& statement, std::int64_t part, std::int64_t whole) {
  const std::int64_t found = part * 100'000;
  const auto stated = static_cast<std::int64_t>(statement.thousandths) * whole;
  std::int64_t step = 1000 * whole;
  for (unsigned i = 0; i < statement.decimals; ++i) step /= 10;
  switch (statement.sense) {
    case Sense::more_than:
      return found > stated;
    case Sense::at_least:
      return found >= stated;
    case Sense::less_than:
      return found < stated;
    case Sense::at_most:
      return found <= stated;
    default:  // half of a step down is in, half of a step up is out
      return 2 * found >= 2 * stated - step && 2 * found < 2 * stated + step;
  }
}

Given rate_of(std::int64_t first, std::int64_t last, std::int64_t least, std::int64_t most) {
  const auto thousandths = [](std::int64_t count) {
    return static_cast<std::uint64_t>(count) * 1000;
  };
  const Bounds part{thousandths(first), thousandths(last)};
  const Bounds whole{thousandths(least), thousandths(most)};
  return {percent_of(part, whole), part, whole};
}

TEST(StatementTest, HoldsWhenItHoldsOfEveryNumberThatTheAnswerMayStandFor) {
  std::mt19937 random(20261130);
  std::map<std::pair<Sense, bool>, int> seen;
  for (int i = 0; i < 40'000; ++i) {
    // Wholes of some thousands, so that rates lie closer than the digits of an answer.
    const std::int64_t least = 2900 + random() % 200, most = least + random() % 3;
    const std::int64_t first = 1 + random() % 40, last = first + random() % 2;
    Statement statement;
    statement.sense = std::array{Sense::exactly, Sense::more_than, Sense::at_least,
                                 Sense::less_than, Sense::at_most}[random() % 5];
    statement.decimals = random() % 4;
    // Near the rate, with no more digits than are written.
    std::uint64_t step = 1;
    for (auto digits = statement.decimals; digits < 3; ++digits) step *= 10;
    const auto near = static_cast<std::uint64_t>(first * 100'000 / least) + random() % 5;
    statement.thousandths = (near < 2 ? 0 : near - 2) / step * step;
    bool of_all = true;
    for (auto part = first; part <= last; ++part)
      for (auto whole = least; whole <= most; ++whole)
        of_all = of_all && true_of(statement, part, whole);
    const auto given = rate_of(first, last, least, most);
    ASSERT_EQ(holds(statement, given), of_all)
        << "case " << i << ": " << first << "-" << last << " of " << least << "-" << most
        << ", sense " << static_cast<int>(statement.sense) << " " << statement.thousandths << " at "
        << statement.decimals;
    ++seen[{statement.sense, of_all}];
  }
  EXPECT_EQ(seen.size(), 10u);  // every sense both ways
}

TEST(StatementTest, WhatIsBrokenShowsDigitsThatDiffer) {
  std::mt19937 random(20261201);
  int told = 0;
  for (int i = 0; i < 20'000; ++i) {
    const std::int64_t whole = 1000 + random() % 400'000, part = 1 + random() % whole;
    const auto given = rate_of(part, part, whole, whole + (i % 2 ? 0 : 1));
    // Written with the digits of an answer, which rounds to it or nearly so.
    const auto near = static_cast<std::uint64_t>(part * 1'000 / whole + random() % 2) * 100;
    const Statement statement{i % 4 < 2 ? Sense::more_than : Sense::at_most, near, 1};
    const auto digits = telling_digits(statement, given);
    if (!digits) continue;
    ++told;
    const auto value = value_at(given, *digits);
    const auto fine = Fine{near} * fine_in_thousandth;
    const bool above = statement.sense == Sense::more_than;
    const auto found = above ? value.at_least : value.at_most;
    ASSERT_TRUE(found);
    EXPECT_TRUE(above ? *found < fine : *found > fine) << part << " of " << whole;
    EXPECT_NE(difference(statement, given, *digits), Fine{0});
  }
  EXPECT_GT(told, 1000);
}

TEST(StatementTest, APublishedBoundChangesOnlyWhenTheFigureLeavesIt) {
  const Bounds at_least{4000, {}}, at_most{{}, 3000}, between{4000, 6000}, number{4000, 4000};
  const auto count = [](std::uint64_t value) { return Given{exactly(value), {}, {}}; };
  EXPECT_TRUE(holds(at_least, count(4)));
  EXPECT_FALSE(holds(at_most, count(4)));
  EXPECT_FALSE(changed(at_least, count(5), count(9)));
  EXPECT_TRUE(changed(at_least, count(5), count(3)));
  EXPECT_TRUE(changed(at_least, count(5), {}));
  EXPECT_FALSE(changed(at_least, {}, {}));
  EXPECT_FALSE(changed(at_least, count(3), count(3)));  // it never was so
  EXPECT_FALSE(changed(between, count(4), count(6)));
  EXPECT_TRUE(changed(between, count(4), count(7)));
  // A number is known otherwise as soon as it is another one.
  EXPECT_TRUE(changed(number, count(3), count(4)));
  EXPECT_FALSE(changed(number, count(4), count(4)));
  // 33,041 of 329,999 is 10.0125 %: a paper that says 10.01 says what was known.
  const Bounds rate{10'010, 10'010}, over{10'010, {}};
  EXPECT_TRUE(holds(rate, rate_of(33'041, 33'041, 329'999, 329'999)));
  EXPECT_TRUE(holds(over, rate_of(33'041, 33'041, 300'000, 329'999)));
  // Printed alike, 10 %, and yet beyond what is stated.
  EXPECT_TRUE(changed(over, rate_of(33'041, 33'041, 329'999, 329'999),
                      rate_of(33'020, 33'020, 329'999, 329'999)));
}

}  // namespace
}  // namespace sogoc
