// The incremental fold of one act. Events are evaluated in fold order; when an event changes what a
// subject is over a stretch of the fold, every event that reads it in that stretch is evaluated
// again. The verdict is that of the whole fold of all live events (projections/README.md).
#pragma once
#include <limits>
#include <map>
#include <optional>
#include <set>

#include "projections/knowledge/live_events.h"
#include "projections/recording/timelines.h"

namespace sogoc {

// The first event in fold order that meets a state which does not allow it.
struct Broken {
  std::uint64_t position = 0;
  Violation violation;
};

// One act. `timelines` are those of the head before the act; nothing is written to them before
// write_rows. One thread.
class Refold {
 public:
  // Events below `size` are known to `source`; those from `act_start` on are of this act.
  Refold(Timelines& timelines, const EventSource& source, std::uint64_t act_start,
         std::uint64_t size)
      : timelines_(timelines), source_(source), act_start_(act_start), size_(size) {}

  // The event at this moment is new, gone or different because of what was recorded at `cause`.
  void enqueue(Moment moment, std::uint64_t cause) { queue_.try_emplace(moment, cause); }

  // Evaluates until nothing is left or an event is broken; then nothing may be written. Last come
  // the rules over whole years.
  std::optional<Broken> run();

  // Writes what has changed as signed rows. After a run without a broken event, once.
  void write_rows();

 private:
  class EventWorld;
  struct Changed {
    const Timeline* before;  // as the timelines have it
    Timeline now;
  };
  struct Evaluated {
    std::uint64_t cause = 0;
    std::uint16_t kind = 0;
  };
  static constexpr Moment end_of_time{std::numeric_limits<std::uint32_t>::max(), 0};

  const Timeline& timeline(const Subject& subject);
  std::set<std::string> occupants(const Place& place, Moment moment);
  std::optional<Broken> evaluate(Moment moment);
  std::optional<Broken> judge_years();
  void collect_ratings(const Subject& changed, std::map<Moment, Subject>& out);
  std::set<Subject> subjects_touched_before(Moment moment);
  void set_version(const Subject& subject, Moment moment, std::optional<Version> version);
  void propagate(const Subject& subject, Moment moment, const StatePtr& was, const StatePtr& is,
                 Moment until);
  void remember_reads(Moment moment, const EventWorld& world);
  void write_subject(const Subject& subject, const Changed& changed);
  void write_version(const Subject& subject, const StatePtr& prior, const Version& version,
                     bool added);

  Timelines& timelines_;
  const EventSource& source_;
  const std::uint64_t act_start_, size_;
  std::map<Moment, std::uint64_t> queue_;  // with the cause
  std::map<Moment, Evaluated> evaluated_;
  std::map<Subject, Changed> changed_;
  std::map<Place, std::set<std::string>> placed_;  // changed subjects ever found there
  std::map<Subject, std::set<Moment>> new_dependents_;
  std::map<Place, std::set<Moment>> new_list_dependents_;
  std::map<std::uint64_t, std::set<Subject>> new_implied_;
};

}  // namespace sogoc
