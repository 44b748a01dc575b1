// Who may stand in the register twice: the same name and the same birth under another identifier.
// People of one name and one birthday exist, so it is a warning, and nobody is taken for another.
#pragma once
#include <cstdint>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "projections/recording/act_source.h"
#include "projections/recording/refold.h"

namespace sogoc {

// Whose name or birth an act states, as all that is known has them in the end.
struct NamedMember {
  std::string member;
  // Of the stream of namesakes: 16 hexadecimal digits of the SHA-256 of the folded name and the
  // birth, so that a key names nobody. Births agree as they are stated: 1988-03 is not 1988.
  std::string key;
  // The event of the act that says so last.
  std::uint64_t position = 0;
};

// Those of the act whose key is another one than before it; nobody who has no name or no birth yet.
// `causes`: by the event that is new or corrected, the event of the act that says so last.
// `timelines` are those before the act, whose first position is `start`. Throws what reading these
// throws.
//
// REQUIRES: `folded` has run without a broken event.
std::vector<NamedMember> named_members(const std::map<std::uint64_t, std::uint64_t>& causes,
                                       Refold& folded, Timelines& timelines, const ActSource& act,
                                       std::uint64_t start);

// Somebody else with the name and birth of `named`: of the log, else of those named before in the
// act. A name that was amended since, or an admission that is void, is nobody's any more.
std::optional<std::string> namesake_of(const NamedMember& named,
                                       std::span<const NamedMember> named_before, Refold& folded,
                                       const Streams& streams, const ActSource& act);

// Stages that the members have these keys, so that namesake_of finds them later on.
void append_named(Streams& streams, std::span<const NamedMember> named);

}  // namespace sogoc
