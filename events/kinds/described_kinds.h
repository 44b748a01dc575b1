// What the schema says of the kinds of events, as values.
#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "events/kinds/field_meanings.h"
#include "events/words.h"

namespace sogoc {

struct DescribedField {
  std::string name;
  std::string type;  // in English: YYYY-MM-DD, number, id of a unit, male | female, …
  bool required = false;
  Words meaning;  // field_meanings.h
  // The class whose identifiers it has ("unit", "event", …); empty: none. And which of them.
  std::string identifies;
  Names names = Names::known;
  std::vector<std::string> values;     // all that it takes, when these are words of the program
  std::vector<DescribedField> fields;  // inside it
};

struct DescribedKind {
  std::string name, english, vietnamese;
  std::vector<DescribedField> fields;
};

// In the order of the schema. Both are thread-safe.
std::vector<DescribedKind> described_kinds();
// What stands in a line beside the kind, without what the register assigns: `effective` is required
// but of corrections, which have none, and of the opening of a register.
std::vector<DescribedField> described_envelope(const std::string& kind);

// Whether it is eventVoided or eventAmended, which have no day of their own. Pure.
bool is_correction_kind(std::string_view kind);

}  // namespace sogoc
