// One event or one subject with all that is known of it at a size of the log.
#pragma once
#include <string>
#include <vector>

#include "projections/knowledge/register.h"
#include "projections/knowledge/view.h"

namespace sogoc {

struct Correction {
  RecordedEvent recorded;
  bool live = true;  // false: it is void itself
};

// Copyable; holds what it views.
struct ShownEvent {
  LiveEvent event;
  std::vector<Correction> corrections;  // those that name it, in the order of recording
};

// As it stands for a reader who knows what was recorded below `size`; `position` lies below it.
// Throws StoreError for a damaged table.
ShownEvent shown_event(const EventSource& source, std::uint64_t position, std::uint64_t size);

// A member or village that a cell holds.
struct HeldByCell {
  std::string id, name;
  StatePtr state;
};

// An event that touches the subject, on the day on which it does.
struct TouchingEvent {
  RecordedEvent recorded;
  Date effective;
};

// Copyable; holds what it views.
struct ShownSubject {
  Subject subject;
  Date day;
  std::uint64_t size = 0;  // K
  StatePtr state;          // at the end of the day; null: not known yet on that day
  // Whose own fields are shown: of a scheme or report the event that made it, of a member all that
  // took effect by the day. Empty for others and without a state.
  std::vector<LiveEvent> said;
  std::vector<StatePtr> ratings;              // that took effect by the day, by year
  StatePtr population;                        // of a unit; null: not known
  bool is_cell = false;                       // on that day
  std::vector<HeldByCell> villages, members;  // of a cell on that day, by identifier
  std::vector<TouchingEvent> events;  // of it, its ratings and population at K, in fold order
};

// What is known of the subject at the size of the view. Throws CorruptRow for a damaged row,
// StoreError for a damaged table. One thread.
ShownSubject shown_subject(View& view, const Subject& subject, Date day);

}  // namespace sogoc
