// The gallery of all refusals and warnings: for each rule the whole text of its first case, in both
// languages. UPDATE_GOLDEN=1 writes it down anew.
#include <gtest/gtest.h>

#include <cstdlib>
#include <fstream>
#include <iostream>
#include <sstream>

#include "answers/text/refusal.h"
#include "events/rule_texts.h"
#include "tests/rules/cases.h"
#include "tests/rules/machine_clock.h"

namespace sogoc {
namespace {

const std::string folder = SOGOC_SOURCE_DIR "/tests/rules";

std::string refusal_of(const Case& of, const Writer& writer) {
  const auto held = register_of(of);
  held->record(of.given, [](auto, const Verdict&) {});
  go_on_to_when(of);
  std::string text;
  held->record(of.when, [&](std::span<const ReadLine> act, const Verdict& verdict) {
    std::vector<ReadLine> lines(act.begin(), act.end());
    for (auto& line : lines) line.file = "acts.ndjson";
    if (verdict.refusal) text = refusal_text(writer, lines, *verdict.refusal);
    for (const auto& warning : verdict.warnings)
      if (warning.reason.rule == of.rule)
        text = refusal_text(writer, lines, warning, Severity::warned);
  });
  return text;
}

std::string gallery(Language language) {
  std::stringbuf nowhere;
  SafeStream none(nowhere);
  const Writer writer{language, Format::text, none, none};
  const auto cases = read_cases(folder);
  std::string all;
  for (const auto& rule : rule_texts()) {
    const auto first = std::find_if(cases.begin(), cases.end(), [&](const Case& each) {
      return each.rule == rule.code &&
             (each.outcome == Outcome::rejects || each.outcome == Outcome::warns);
    });
    if (first != cases.end())
      all += "# " + first->sentence + "\n" + refusal_of(*first, writer) + "\n";
  }
  return all;
}

void compare(Language language, const std::string& name) {
  const auto path = folder + "/" + name;
  const auto now = gallery(language);
  if (std::getenv("UPDATE_GOLDEN")) std::ofstream(path) << now;
  std::ostringstream expected;
  expected << std::ifstream(path).rdbuf();
  EXPECT_EQ(now, expected.str()) << "see " << path;
}

TEST(Gallery, OfRefusalsInEnglish) { compare(Language::en, "gallery.en.txt"); }
TEST(Gallery, OfRefusalsInVietnamese) { compare(Language::vi, "gallery.vi.txt"); }

}  // namespace
}  // namespace sogoc
