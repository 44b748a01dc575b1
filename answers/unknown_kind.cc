#include "answers/unknown_kind.h"

#include "events/kinds/kind.h"
#include "projections/knowledge/nearest_ids.h"

namespace sogoc {

UsageError unknown_kind(const std::string& name) {
  std::vector<std::pair<std::string, std::string>> words;
  for (const auto& kind : kinds()) {
    words.emplace_back(kind.name, kind.name);
    words.emplace_back(kind.name, kind_in_vietnamese(kind.name));
  }
  const auto near = nearest_words(nearest_to(name, words));
  return {{"there is no kind " + name + near.en, "không có loại " + name + near.vi},
          "sogoc describe",
          UsageReason::kind};
}

}  // namespace sogoc
