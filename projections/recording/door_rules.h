// What is asked of a line before it is kept for ever, beside the rules that hold of every log: all
// of it is the door's, and no entry of a log is ever judged by it. What needs the state of a
// subject is asked in the rules of the kinds (World::object, World::warn).
#pragma once
#include <optional>
#include <vector>

#include "projections/knowledge/live_events.h"
#include "projections/recording/recording.h"

namespace sogoc {

// A figure that a target or a report names, in an amendment too, and that is none
// (figure.unknown). Pure but for `figures`.
std::optional<Rejection> unknown_figure(schema::Event::Reader content, const FigureRules& figures);

// Warnings on the days that the event states as facts: day.ahead when one lies more than a year
// after the civil day of recording, day.beforeFirst when the event is effective before all that
// was recorded earlier (`first`; not given: nothing was). Pure.
std::vector<Rejection> warnings_of_days(schema::Event::Reader content, Date recorded, Date first);

// Whether the amendment says nothing else than what is known: `live` is the event that it corrects,
// as it stands before. Pure.
bool changes_nothing(schema::EventAmended::Reader amendment, const LiveEvent& live);

}  // namespace sogoc
