// What somebody should look at before an act is kept for ever (Verdict::warnings). Nothing here
// refuses, stages or writes: what becomes of a warning is the recorder's (Recording::strict). The
// rules on a line alone are in door_rules.h, those of a kind's state in the rules of the kinds
// (World::warn).
#pragma once
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "projections/recording/act_source.h"
#include "projections/recording/namesakes.h"
#include "projections/recording/recording.h"
#include "projections/recording/refold.h"

namespace sogoc {

// An event that is about to join its act.
struct LineToWarnOf {
  // Without what the register assigns.
  const Event& content;
  // The position that it names when it is a correction.
  std::optional<std::uint64_t> corrects;
  // The civil day of its recording, and the earliest effective day of what was recorded and of the
  // acts before (not given: none).
  Date recorded, first;
};

// What a line is warned of before the fold: its days (day.ahead, day.beforeFirst), blanks in its
// texts (text.blanks), an amendment that says what is known (correction.changesNothing), then the
// cells of its report (report.differs), which are not looked at when `figures` is null. `known` is
// the log with the lines of the act before it. Throws what reading `known` and asking for figures
// throw.
std::vector<Rejection> warnings_of_line(const LineToWarnOf& line, const ActSource& known,
                                        const FigureRules* figures);

// On an event of the act, by its position; without one on the act as a whole.
struct ActWarning {
  std::optional<std::uint64_t> position;
  Rejection reason;
};

// What the act is warned of once the fold is through: what the fold says (Refold::warnings), then
// who bears the name and the birth of somebody else (member.namesake). `named` are those whom the
// act names, in their order: of two of one act the later one is told.
//
// REQUIRES: `folded` has run without a broken event, and was not asked for its warnings before.
std::vector<ActWarning> warnings_of_act(Refold& folded, std::span<const NamedMember> named,
                                        const Streams& streams, const ActSource& act);

}  // namespace sogoc
