// Every version of what was recorded of an event or a subject, on both time axes.
#pragma once
#include <string>
#include <vector>

#include "projections/knowledge/register.h"
#include "projections/rows/rows.h"

namespace sogoc {

// How an event stood from the recording at `known` on.
struct EventVersion {
  std::uint64_t known = 0;
  LiveEvent event;
};

// Copyable; holds what it views. Of an event it has `of_event`, of a subject `of_subject`.
struct History {
  std::string id;
  std::vector<RecordedEvent> events;   // with all that corrects them, in the order of recording
  std::vector<EventVersion> of_event;  // each says something else than the one before
  std::vector<SubjectRow> of_subject;  // of the subject and what is related to it, one by one
};

// The subject, the population of a unit, and the ratings that it ever had, by year. Whatever is not
// live at some K has an empty timeline there.
std::vector<Subject> with_related(const Streams& streams, const Subject& subject);

// Both throw CorruptRow for a damaged row and StoreError for a damaged table. One thread.
// `position` is that of an event of the register.
History history_of(Register& in, std::uint64_t position);
// Empty for a subject of which nothing was ever recorded.
History history_of(Register& in, const Subject& subject);

}  // namespace sogoc
