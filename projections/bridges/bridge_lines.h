// Effects of single events put together to the lines of a bridge: effects to events, events to
// lines by class or cause, lines in their fixed order. All functions throw what reading the
// register throws, and are for one thread at a time, like it.
#pragma once
#include "projections/bridges/bridge.h"
#include "projections/bridges/effective_axis.h"

namespace sogoc {

// Which of the numbers of a figure a bridge is of.
enum class Part { itself, numerator, denominator };

// Of a figure over time: what only one of its periods counts.
struct EffectsOfPeriods {
  // Of the first with a minus.
  std::vector<Effect> first_only, second_only;
};

struct Effects {
  // In the order of recording.
  std::vector<Effect> recorded;
  // Of a stock those of the days.
  std::variant<EffectsOfDays, EffectsOfPeriods> between;
};

// What leads from the days of the first end to those of the second, as known at the second: of a
// stock always forward in time, of a figure over time from the first period to the second.
std::variant<EffectsOfDays, EffectsOfPeriods> effects_between(Asker& asker,
                                                              const Explanation& about);

// The lines of the two parts. Signs are turned when the ends go back. `component` is what is
// summed. `effects` go forward, along the recording as along the days.
std::vector<BridgeLine> correction_lines(Register& reg, const Explanation& about,
                                         const std::vector<Effect>& effects,
                                         int Contribution::*component);
std::vector<BridgeLine> movement_lines(const Explanation& about, const Effects& effects,
                                       int Contribution::*component);

// The same of events that were put together already, and of which the caller has turned the signs
// where that is due: corrections by their class.
std::vector<BridgeLine> lines_of_corrections(Register& reg, const Explanation& about,
                                             std::vector<BridgeEvent> events);
// Movements by the kind of the event.
std::vector<BridgeLine> lines_of_kinds(const Explanation& about, std::vector<BridgeEvent> events);

}  // namespace sogoc
