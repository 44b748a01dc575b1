// What a person who records a kind needs besides its fields: which rules may refuse it, what is
// required in some cases only, and an example that records. Tables in kind_rules.cc and
// kind_examples.cc; that they are complete and true is held by rules_test and words_test. Pure,
// safe from any thread.
#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "events/words.h"

namespace sogoc {

// Codes of rule_texts.h that an event of the kind itself may break, besides those of any line
// (rules_of_any_kind); in the order in which they are judged.
struct RulesOfKind {
  // Refuses the event.
  std::vector<std::string_view> refuses;
  // Is told, and refuses with --strict alone.
  std::vector<std::string_view> warns;
  // What is required or allowed in some cases only; both empty: nothing is.
  Words conditions;
};

// Of a name that is no kind, or of one without a row: nothing.
RulesOfKind rules_of_kind(std::string_view kind);
// What any line may break: its form, its identifier, its act, the clock.
RulesOfKind rules_of_any_kind();

// One event as `sogoc record` takes it.
struct ExampleWords {
  std::string kind;
  std::vector<std::string> pairs;  // key=value, key:=JSON
};
// The events that make a fresh register ready for the example, and the example, which is the last
// of them; empty for a kind that `record` does not take (registerOpened) or that has none.
std::vector<ExampleWords> example_of_kind(std::string_view kind);

}  // namespace sogoc
