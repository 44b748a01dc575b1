#include "projections/recording/namesakes.h"

#include <algorithm>

#include "projections/knowledge/member_name.h"
#include "projections/knowledge/search.h"
#include "projections/rows/stored_rows.h"
#include "store/merkle_tree.h"

namespace sogoc {
namespace {

// At the end of the timeline, to whom the events below `size` are known.
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

// Whether details that change say a name or a birth: most say neither, and then no older event of
// the member has to be read.
bool names_or_bears(schema::Body::Reader body) {
  if (!body.isMemberDetailsChanged()) return true;
  const auto changes = body.getMemberDetailsChanged().getChanges();
  if (!changes.isOpen()) return false;
  const auto open = changes.getOpen();
  return !open.getName().isNotGiven() || !open.getBirth().isNotGiven();
}

}  // namespace

std::vector<NamedMember> named_members(const std::map<std::uint64_t, std::uint64_t>& causes,
                                       Refold& folded, Timelines& timelines, const ActSource& act,
                                       std::uint64_t start) {
  std::vector<NamedMember> named;
  for (const auto& [root, cause] : causes) {
    const auto event = act.event(root);
    const auto body = (*event).getBody();
    if (!carries_details(body.which()) || (root == cause && !names_or_bears(body))) continue;
    const auto member = subject_of(body);
    auto key = namesake_key(folded.timeline(member), act, act.size());
    if (!key || key == namesake_key(timelines.timeline(member), act, start)) continue;
    named.push_back({member.id, std::move(*key), cause});
  }
  return named;
}

std::optional<std::string> namesake_of(const NamedMember& named,
                                       std::span<const NamedMember> named_before, Refold& folded,
                                       const Streams& streams, const ActSource& act) {
  auto others = read_namesakes(streams, named.key);
  for (const auto& before : named_before)
    if (before.key == named.key) others.push_back(before.member);
  for (auto& other : others) {
    if (other == named.member) continue;
    const auto& timeline = folded.timeline({SubjectClass::member, other});
    if (namesake_key(timeline, act, act.size()) == named.key) return std::move(other);
  }
  return std::nullopt;
}

void append_named(Streams& streams, std::span<const NamedMember> named) {
  for (const auto& each : named) {
    const auto known = read_namesakes(streams, each.key);
    if (std::find(known.begin(), known.end(), each.member) == known.end())
      append_namesake(streams, each.key, each.position, each.member);
  }
}

}  // namespace sogoc
