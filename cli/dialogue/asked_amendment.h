// An amendment that is asked for field by field: what the event says now is what an empty line
// keeps.
#pragma once
#include <string>
#include <variant>
#include <vector>

#include "cli/dialogue/asked_event.h"
#include "projections/knowledge/live_events.h"
#include "projections/refused.h"

namespace sogoc {

// The event that is amended, as it stood when it was named. A value.
struct AmendedEvent {
  std::string id;
  LiveEvent live;
  std::vector<std::string> says;  // words_of(live)

  std::string kind() const { return kind_of(live.body().which()).name; }
};

// The event of the identifier, or why none is amended by it: there is none, it is a correction
// itself, or it is void. Throws StoreError and CorruptRow.
std::variant<AmendedEvent, Words> event_to_amend(Register& in, const std::string& id);

// What is recorded, and the command that does it.
struct AskedWords {
  ExampleWords words;
  // `sogoc amend …` where that can say it; else `sogoc record eventAmended …`. With `more` behind
  // the identifier, or the kind.
  std::string command;
  // A line for each field that becomes another one: `cell: KM-1 → KM-2`.
  std::vector<std::string> changes;
};
// Of what AskedEvent has after `amends`. A UsageError: nothing would be changed. Pure.
std::variant<AskedWords, UsageError> amendment_asked(const AmendedEvent& amended,
                                                     const ExampleWords& given,
                                                     const std::string& more);

// The field of the amended event, or of the amendment's own (AskedEvent), that a refusal of the
// amendment names; empty: none of those that were asked for. Pure.
std::string field_of_amended(const std::string& path);

}  // namespace sogoc
