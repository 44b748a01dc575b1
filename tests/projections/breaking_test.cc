// The event that is said to break a figure breaks it: asked at every size of the log, the figure is
// as stated right before its act and never again behind it.
#include "projections/papers/breaking.h"

#include <gtest/gtest.h>

#include <random>

#include "cli/demo/generator.h"
#include "projections/bridges/bridge.h"
#include "tests/districts.h"
#include "tests/memory_register.h"

namespace sogoc {
namespace {

struct Asked {
  const char* figure;
  const char* days;
  std::map<std::string, std::vector<DimensionValue>> where;
};

const std::vector<Asked>& asked() {
  static const std::vector<Asked> all = {
      {"members", "2016-12-31", {}},
      {"members", "2018-03-15", {{"gender", {std::string("female")}}}},
      {"members", "2017-06-30", {{"ageBand", {std::string("31-35")}}}},
      {"members.probationary", "2017-12-31", {}},
      {"members.inTransit", "2018-06-30", {}},
      {"cells", "2017-12-31", {}},
      {"cells.village.combined", "2018-12-31", {}},
      {"orgs.grassroots", "2018-12-31", {}},
      {"villages.withoutMembers", "2018-12-31", {}},
      {"admissions", "2016", {}},
      {"admissions", "2017", {{"gender", {std::string("male")}}}},
      {"transfers.in", "2017", {}},
      {"transfers.out", "2018-Q1", {}},
      {"structure.in", "2018", {}},
      {"recognitions", "2018", {}},
      {"splits.independentCells", "2018", {}},
      {"evaluations", "2016", {}},
      {"target.achieved", "2017-06-30", {}},
      {"members.perPopulation", "2018-06-30", {}},
      {"population", "2018-06-30", {}},
  };
  return all;
}

class BreakingTest : public testing::Test {
 protected:
  BreakingTest() {
    auto acts = demo::generate(demo::lively_districts());
    for (const char* body :
         {R"("populationRecorded":{"unit":"h2","value":3000,"source":"s"})",
          R"("populationRecorded":{"unit":"h1","value":{"atLeast":9000},"source":"s"})",
          R"("id":"t","targetSet":{"target":"t","figure":"admissions","unit":"h1","value":90,)"
          R"("from":"2016-01-01","per":"year","document":"1-NQ"})",
          R"("populationRecorded":{"unit":"h1","value":20000,"source":"s"})",
          R"("targetRevised":{"target":"t","figure":"admissions","unit":"h1","value":80,)"
          R"("from":"2016-01-01","per":"year","document":"2-NQ","revises":"t"})"})
      acts.push_back(R"({"recorded":"2030-01-01T00:00:00Z","effective":"2016-01-01",)" +
                     std::string(body) + "}");
    held_.record(acts, [this](auto, const Verdict& verdict) {
      ASSERT_FALSE(verdict.refusal) << verdict.refusal->reason.rule;
      ends_.push_back(held_.held->log().size());
    });
  }

  static Question question_of(const Asked& asked, const std::string& unit, std::uint64_t size) {
    Question question;
    question.figure = asked.figure;
    question.unit = unit;
    question.where = asked.where;
    const bool stock = find_figure(asked.figure)->kind == FigureKind::stock;
    (stock ? question.as_of : question.period) = asked.days;
    question.known_at = "size:" + std::to_string(size);
    return question;
  }

  // Without any of the search: the last of the sizes at which the figure is as stated.
  std::optional<std::uint64_t> last_held(const Query& query, const Statement& statement,
                                         std::size_t first, std::size_t last) {
    View view(held_.held->streams(), held_.held->source(), ends_[first], ends_[last]);
    std::optional<std::uint64_t> found;
    for (auto i = first; i <= last; ++i) {
      view.go_on_to(ends_[i]);
      const auto outcome = evaluate(view, query);
      const auto* answer = std::get_if<Answer>(&outcome);
      if (answer && holds(statement, given_by(*answer))) found = ends_[i];
    }
    return found;
  }

  void expect_first_recorded(const Breaking& breaking, std::uint64_t size) {
    const auto position = breaking.first_recorded.position;
    EXPECT_EQ((*held_.held->event(position)).getActStart(), *breaking.held_at);
    EXPECT_LT(position, size);
  }

  // Of a figure that counts, beside what the bridge has between the same two sizes.
  void expect_earliest(const Breaking& breaking, const Question& question) {
    BridgeQuestion bridge{question, {}, {}};
    const auto days = question.as_of.empty() ? question.period : question.as_of;
    bridge.from = days + "@size:" + std::to_string(*breaking.held_at);
    bridge.to = days + "@" + question.known_at;
    bridge.about.as_of = bridge.about.period = bridge.about.known_at = "";
    Asker asker(*held_.held);
    const auto outcome = explain(asker, bridge);
    std::pair<Date, std::uint64_t> earliest{Date{99999999}, 0};
    std::size_t count = 0;
    auto first = held_.held->log().size();
    for (const auto& line : std::get<Explanation>(outcome).parts.front().corrections)
      for (const auto& event : line.events) {
        if (event.effect == 0) continue;
        ++count;
        first = std::min(first, event.position);
        earliest = std::min(
            earliest, std::pair{first_day_changed(*held_.held, event.position), event.position});
      }
    EXPECT_EQ(breaking.events, count);
    EXPECT_EQ(breaking.first_recorded.position, first);
    EXPECT_EQ(breaking.first_effective.day, earliest.first);
    EXPECT_EQ(breaking.first_effective.position, earliest.second);
  }

  MemoryRegister held_;
  std::vector<std::uint64_t> ends_;  // of the acts
};

TEST_F(BreakingTest, TheFigureHoldsRightBeforeAndNeverAgain) {
  std::mt19937 random(20260101);
  std::map<std::string, int> broken;
  const auto below = [&](std::size_t count) { return random() % count; };
  for (int i = 0; i < 400; ++i) {
    const auto& each = asked()[below(asked().size())];
    const std::string unit = std::array{"tinh", "h1", "h2"}[below(3)];
    const bool late = below(4) == 0;  // where populations and targets are recorded
    const auto last = late ? ends_.size() - 1 - below(3) : 600 + below(ends_.size() - 600);
    const auto first = last - 1 - below(late ? 6 : 590);
    Asker asker(*held_.held);
    const auto before = asker.ask(question_of(each, unit, ends_[first]));
    const auto question = question_of(each, unit, ends_[last]);
    const auto now = asker.ask(question);
    if (!std::holds_alternative<Answered>(before) || !std::holds_alternative<Answered>(now))
      continue;
    const auto stated = given_by(std::get<Answered>(before).answer).value;
    Statement statement;
    if (!stated) statement.sense = Statement::Sense::none;
    if (stated && !stated->at_least) continue;
    if (stated) statement.thousandths = *stated->at_least;
    if (stated && stated->at_least != stated->at_most) statement.sense = Statement::Sense::at_least;
    statement.decimals = 1;
    const auto& answered = std::get<Answered>(now);
    if (holds(statement, given_by(answered.answer))) continue;
    ++broken[each.figure];
    SCOPED_TRACE(std::string(each.figure) + " " + unit + " " + each.days + " from " +
                 std::to_string(ends_[first]) + " to " + std::to_string(ends_[last]));
    const auto breaking = find_breaking(asker, answered, statement);
    ASSERT_TRUE(breaking.held_at);
    EXPECT_EQ(breaking.held_at, last_held(answered.query, statement, first, last));
    expect_first_recorded(breaking, ends_[last]);
    if (!answered.figure->population->measured()) expect_earliest(breaking, question);
  }
  for (const auto& [figure, count] : broken) std::cout << count << " × " << figure << '\n';
  EXPECT_GE(broken.size(), 12u);
  for (const char* figure : {"members", "admissions", "target.achieved", "population"})
    EXPECT_GT(broken[figure], 0) << figure;
}

TEST_F(BreakingTest, WhatNeverHeldWasNearestWhereItWasHighest) {
  Asker asker(*held_.held);
  const auto question = question_of(asked()[0], "h1", ends_.back());
  const auto answered = std::get<Answered>(asker.ask(question));
  Statement statement;
  statement.thousandths = 90'000'000;
  const auto breaking = find_breaking(asker, answered, statement);
  ASSERT_FALSE(breaking.held_at);
  ASSERT_TRUE(breaking.nearest);
  View view(held_.held->streams(), held_.held->source(), 1, ends_.back());
  std::pair<std::int64_t, std::uint64_t> highest{0, 0};
  for (const auto end : ends_) {
    view.go_on_to(end);
    const auto outcome = evaluate(view, answered.query);
    if (const auto* answer = std::get_if<Answer>(&outcome))
      highest = std::max(highest, std::pair{answer->value, end});
  }
  EXPECT_EQ(breaking.nearest->size, highest.second);
  EXPECT_EQ(breaking.nearest->given.value->at_least,
            static_cast<std::uint64_t>(highest.first) * 1000);
}

}  // namespace
}  // namespace sogoc
