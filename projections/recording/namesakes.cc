#include "projections/recording/namesakes.h"

#include <limits>

#include "projections/knowledge/member_name.h"
#include "projections/knowledge/search.h"
#include "store/merkle_tree.h"

namespace sogoc {

std::optional<std::string> namesake_key(const Timeline& timeline, const EventSource& source,
                                        std::uint64_t size) {
  if (timeline.empty()) return std::nullopt;
  const auto birth = state_as<MemberState>(timeline.back().after).attributes.birth;
  if (birth.value == 0) return std::nullopt;
  const auto name = member_name(timeline, timeline.back().at, source, size);
  if (name.empty()) return std::nullopt;
  const auto hash = sha256(folded(name) + '\n' + std::to_string(birth.value));
  static constexpr char digits[] = "0123456789abcdef";
  std::string key;
  for (std::size_t i = 0; i < 8; ++i) {
    key += digits[hash[i] >> 4];
    key += digits[hash[i] & 15];
  }
  return key;
}

}  // namespace sogoc
