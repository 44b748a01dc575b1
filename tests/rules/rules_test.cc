// Every rule, given/when/then: the cases are the text files of this folder, each a test of its own,
// and no rule is without one that rejects or warns, one that accepts and one that stays quiet.
#include <gtest/gtest.h>

#include <algorithm>
#include <iostream>
#include <map>
#include <set>

#include "events/rule_texts.h"
#include "tests/rules/cases.h"
#include "tests/rules/machine_clock.h"

namespace sogoc {
namespace {

class RuleCase : public testing::Test {
 public:
  explicit RuleCase(Case of) : case_(std::move(of)), register_(register_of(case_)) {}

  void TestBody() override {
    SCOPED_TRACE(case_.file + ":" + std::to_string(case_.line) + ": " + case_.sentence);
    register_->record(case_.given, [&](auto act, const Verdict& verdict) {
      ASSERT_FALSE(verdict.refusal)
          << "given " << act.front().text << " was refused: " << verdict.refusal->reason.rule << " "
          << verdict.refusal->reason.field;
    });
    const auto before = register_->held->log().size();
    go_on_to_when(case_);
    int acts = 0;
    std::vector<Refusal> warned;
    register_->record(case_.when, [&](auto, const Verdict& verdict) {
      ++acts;
      judge(verdict);
      warned = verdict.warnings;
    });
    EXPECT_EQ(acts, 1) << "`when` is one act";
    if (case_.outcome == Outcome::rejects) {
      EXPECT_EQ(register_->held->log().size(), before) << "a refused act leaves nothing";
    } else {
      judge_strictly(warned);
    }
  }

 private:
  void judge(const Verdict& verdict) {
    if (case_.outcome != Outcome::rejects) {
      judge_warnings(verdict.warnings);
      ASSERT_FALSE(verdict.refusal)
          << "refused: " << verdict.refusal->reason.rule << " " << verdict.refusal->reason.field
          << " " << verdict.refusal->reason.value;
      return;
    }
    ASSERT_TRUE(verdict.refusal) << "accepted, but " << case_.rule << " was expected";
    EXPECT_EQ(verdict.refusal->reason.rule, case_.rule);
    EXPECT_EQ(verdict.refusal->reason.field, case_.field == "-" ? "" : case_.field);
    EXPECT_EQ(verdict.refusal->reason.value, case_.value);
    if (case_.breaks.empty()) return;
    EXPECT_EQ(verdict.refusal->event, case_.breaks);
    EXPECT_FALSE(verdict.refusal->line) << "the event that would break is none of the act's";
  }

  void judge_warnings(const std::vector<Refusal>& warnings) {
    const auto found =
        std::find_if(warnings.begin(), warnings.end(),
                     [&](const Refusal& each) { return each.reason.rule == case_.rule; });
    EXPECT_EQ(found != warnings.end(), case_.outcome == Outcome::warns);
    if (found == warnings.end() || case_.outcome != Outcome::warns) return;
    EXPECT_EQ(found->reason.field, case_.field == "-" ? "" : case_.field);
    EXPECT_EQ(found->reason.value, case_.value);
  }

  // What is warned of is refused by the first of its warnings, and nothing else is.
  void judge_strictly(const std::vector<Refusal>& warned) {
    const auto strict = register_of(case_);
    strict->record(case_.given, [](auto, const Verdict&) {});
    const auto before = strict->held->log().size();
    go_on_to_when(case_);
    strict->be_strict();
    strict->record(case_.when, [&](auto, const Verdict& verdict) {
      EXPECT_EQ(verdict.refusal.has_value(), !warned.empty());
      if (!verdict.refusal || warned.empty()) return;
      EXPECT_EQ(verdict.refusal->reason.rule, warned.front().reason.rule);
      EXPECT_EQ(strict->held->log().size(), before) << "a refused act leaves nothing";
    });
  }

  const Case case_;
  const std::unique_ptr<MemoryRegister> register_;
};

// A rule code without a case, or a case of an unknown code.
class EveryRule : public testing::Test {
 public:
  explicit EveryRule(std::vector<Case> cases) : cases_(std::move(cases)) {}

  void TestBody() override {
    std::map<std::string, std::set<Outcome>> outcomes;
    for (const auto& each : cases_) outcomes[each.rule].insert(each.outcome);
    for (const auto& text : rule_texts()) {
      EXPECT_EQ(outcomes[text.code].size(), 3u)
          << text.code
          << " needs a case that rejects or warns, one that accepts and one that stays quiet, in "
          << "tests/rules/*.cases";
      outcomes.erase(text.code);
    }
    for (const auto& [code, unused] : outcomes)
      ADD_FAILURE() << "no such rule in events/rule_texts.cc: " << code;
  }

 private:
  const std::vector<Case> cases_;
};

std::string word(Outcome outcome) {
  return outcome == Outcome::rejects   ? "rejects"
         : outcome == Outcome::warns   ? "warns"
         : outcome == Outcome::accepts ? "accepts"
                                       : "quiet";
}

// Before main: GoogleTest wants all tests then.
const bool registered = [] {
  const auto cases = read_cases(SOGOC_SOURCE_DIR "/tests/rules");
  for (const auto& each : cases) {
    const auto name = word(each.outcome) + " line " + std::to_string(each.line);
    testing::RegisterTest(each.rule.c_str(), name.c_str(), nullptr, nullptr, each.file.c_str(),
                          each.line, [each]() -> testing::Test* { return new RuleCase(each); });
  }
  testing::RegisterTest("Rules", "EachHasCases", nullptr, nullptr, __FILE__, __LINE__,
                        [cases]() -> testing::Test* { return new EveryRule(cases); });
  return true;
}();

}  // namespace
}  // namespace sogoc
