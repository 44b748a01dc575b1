// What the schema says of the kinds of events, as values.
#pragma once
#include <string>
#include <vector>

namespace sogoc {

struct DescribedField {
  std::string name;
  std::string type;  // in English: YYYY-MM-DD, number, id of a unit, male | female, …
  bool required = false;
  std::vector<DescribedField> fields;  // inside it
};

struct DescribedKind {
  std::string name, english, vietnamese;
  std::vector<DescribedField> fields;
};

// In the order of the schema. Both are thread-safe.
std::vector<DescribedKind> described_kinds();
// What stands in a line beside the kind, without what the register assigns.
std::vector<DescribedField> described_envelope();

}  // namespace sogoc
