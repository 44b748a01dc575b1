// The names of the lines of a bridge, and the line that an event belongs to. The names are
// printed in JSON, so they stay as they are.
#pragma once
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "events/words.h"
#include "projections/bridges/bridge.h"

namespace sogoc {

// The class of an event that was recorded between two sizes: enteredLate, enteredOnTime,
// dateAmended, detailsAmended, voided, revived. `day`: of the earlier size; what took effect before
// it was entered late. Reads the log, and throws what Register throws; for one thread at a time,
// like `reg`.
std::string class_of_correction(Register& reg, std::uint64_t position, Date day);

// The effective day of the event that a correction is of in the end, before and after it; nothing
// for other events. A void leaves the day as it is. Reads and throws like class_of_correction.
struct CorrectedDay {
  Date before, after;
};
std::optional<CorrectedDay> day_of_correction(Register& reg, std::uint64_t position);

// The causes of movements of one figure, as known at one size: the flow of the catalogue that
// counts such an event, inTransit for slips between two cells of the scope, detailsChanged,
// ageBandPassed, seniorityBandPassed, firstPeriodOnly, secondPeriodOnly, or the kind of the event.
// The bands and the periods are named by bridge_lines.cc. For one thread at a time; `view` and
// `figure` must outlive it. Throws what `view` throws.
class MovementCauses {
 public:
  MovementCauses(View& view, const FigureDefinition& figure, const Query& query);
  ~MovementCauses();
  // `at` is the moment of the event.
  //
  // REQUIRES: `event` has items.
  std::string of(const BridgeEvent& event, Moment at);

 private:
  class Passage;
  // Empty: no flow of people counts such an event.
  std::string of_people(const BridgeEvent& event, Moment at, std::uint16_t kind);

  View& view_;
  const FigureDefinition& figure_;
  // Of stocks of people; else null.
  std::unique_ptr<Passage> passage_;
};

// What a line is called, in both languages; empty for a kind of event, which has its words
// elsewhere. Pure, as is the next.
Words words_of_line(std::string_view name);
// The place of a line among those of its part: figures in the order of the catalogue, then the
// other names in a fixed order, then kinds of events, which share one place.
std::size_t rank_of_line(std::string_view name);

}  // namespace sogoc
