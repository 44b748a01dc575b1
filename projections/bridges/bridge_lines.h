// Effects of single events put together to the lines of a bridge.
#pragma once
#include "projections/bridges/bridge.h"
#include "projections/bridges/effective_axis.h"

namespace sogoc {

// Which of the numbers of a figure a bridge is of.
enum class Part { itself, numerator, denominator };

// Of a figure over time: what only one of its periods counts.
struct EffectsOfPeriods {
  std::vector<Effect> first_only, second_only;
};

struct Effects {
  std::vector<Effect> recorded;  // in the order of recording
  std::variant<EffectsOfDays, EffectsOfPeriods> between;
};

std::variant<EffectsOfDays, EffectsOfPeriods> effects_between(Asker& asker,
                                                              const Explanation& about);

// Signs are turned when the ends go back. `component` is what is summed.
std::vector<BridgeLine> correction_lines(Register& reg, const Explanation& about,
                                         const std::vector<Effect>& effects,
                                         int Contribution::*component);
std::vector<BridgeLine> movement_lines(const Explanation& about, const Effects& effects,
                                       int Contribution::*component);

// Events that were put together already, the signs turned where that is due.
std::vector<BridgeLine> lines_of_corrections(Register& reg, const Explanation& about,
                                             std::vector<BridgeEvent> events);
// Movements by the kind of the event.
std::vector<BridgeLine> lines_of_kinds(const Explanation& about, std::vector<BridgeEvent> events);

}  // namespace sogoc
