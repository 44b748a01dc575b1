// What the help on a kind says is what happens: its rules are those that the cases of this folder
// meet, and its example records.
#include "events/kinds/kind_help.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <set>

#include "answers/json/event_words.h"
#include "events/kinds/described_kinds.h"
#include "events/kinds/kind.h"
#include "events/rule_texts.h"
#include "tests/memory_register.h"
#include "tests/rules/cases.h"

namespace sogoc {
namespace {

using Pairs = std::set<std::pair<std::string, std::string>>;  // kind, code

// The kind of the field at fault; of a fault without one that of the only line.
std::string kind_at_fault(const Case& of) {
  if (of.field != "-") return of.field.substr(0, of.field.find('.'));
  if (of.when.size() != 1) return "";
  for (const auto& kind : kinds())
    if (of.when.front().find('"' + std::string(kind.name) + "\":") != std::string::npos)
      return kind.name;
  return "";
}

bool of_any_kind(const std::string& code) {
  auto any = rules_of_any_kind();
  any.refuses.insert(any.refuses.end(), any.warns.begin(), any.warns.end());
  return std::count(any.refuses.begin(), any.refuses.end(), code) > 0;
}

Pairs met_in_cases() {
  Pairs met;
  for (const auto& each : read_cases(SOGOC_SOURCE_DIR "/tests/rules")) {
    if (each.outcome != Outcome::rejects && each.outcome != Outcome::warns) continue;
    const auto kind = kind_at_fault(each);
    // A correction meets the rules of what it corrects, which its own words say.
    const bool of_target = is_correction_kind(kind) && !each.rule.starts_with("correction.");
    if (is_kind(kind) && !of_target && !of_any_kind(each.rule)) met.emplace(kind, each.rule);
  }
  return met;
}

TEST(KindHelp, NamesTheRulesThatItsCasesMeet) {
  Pairs said;
  for (const auto& kind : kinds()) {
    const auto rules = rules_of_kind(kind.name);
    for (const auto& codes : {rules.refuses, rules.warns})
      for (const auto code : codes) said.emplace(kind.name, rule_text(code).code);
  }
  const auto met = met_in_cases();
  for (const auto& [kind, code] : met)
    EXPECT_TRUE(said.contains({kind, code}))
        << kind << " meets " << code << ", which its row of events/kinds/kind_rules.cc leaves out";
  for (const auto& [kind, code] : said)
    EXPECT_TRUE(met.contains({kind, code}))
        << kind << " meets " << code << " in no case of tests/rules/*.cases";
}

class Example : public testing::TestWithParam<std::string> {};

TEST_P(Example, RecordsTheKindWithoutAWarning) {
  const auto now = *parse_instant("2026-03-01T00:00:00Z");
  MemoryRegister fresh({false, "tester", [now] { return now; }}, now);
  const auto example = example_of_kind(GetParam());
  ASSERT_FALSE(example.empty()) << "events/kinds/kind_examples.cc has none";
  EXPECT_EQ(example.back().kind, GetParam());
  for (const auto& each : example) {
    const auto line = line_of_words(each.kind, each.pairs);
    ASSERT_TRUE(std::holds_alternative<std::string>(line)) << each.kind;
    fresh.record({std::get<std::string>(line)}, [&](auto, const Verdict& verdict) {
      ASSERT_FALSE(verdict.refusal) << each.kind << " " << verdict.refusal->reason.rule << " "
                                    << verdict.refusal->reason.field;
      EXPECT_TRUE(verdict.warnings.empty()) << each.kind;
      EXPECT_EQ(verdict.recorded, 1u);
    });
  }
}

// The words of an event are those that record it, and let an amendment change nothing.
TEST_P(Example, IsSaidInWordsAsItStands) {
  const auto now = *parse_instant("2026-03-01T00:00:00Z");
  MemoryRegister fresh({false, "tester", [now] { return now; }}, now);
  for (const auto& each : example_of_kind(GetParam()))
    fresh.record({std::get<std::string>(line_of_words(each.kind, each.pairs))},
                 [](auto, const auto&) {});
  auto& reg = *fresh.held;
  const auto size = reg.log().size();
  const auto live = live_event(reg.source(), size - 1, size);
  const auto words = words_of(live);
  const auto line = line_of_words(GetParam(), words);
  ASSERT_TRUE(std::holds_alternative<std::string>(line)) << std::get<UsageError>(line).message.en;
  EXPECT_TRUE(std::holds_alternative<UsageError>(words_of_amendment(live, words)))
      << std::get<std::string>(line);
}

std::vector<std::string> recordable() {
  std::vector<std::string> names;
  for (const auto& kind : kinds())
    if (std::string(kind.name) != "registerOpened") names.push_back(kind.name);
  return names;
}

INSTANTIATE_TEST_SUITE_P(Kinds, Example, testing::ValuesIn(recordable()),
                         [](const auto& info) { return info.param; });

}  // namespace
}  // namespace sogoc
