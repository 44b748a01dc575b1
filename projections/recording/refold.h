// The incremental fold of one act. Events are evaluated in fold order; when an event changes what a
// subject is over a stretch of the fold, every event that reads it in that stretch is evaluated
// again. The verdict is that of the whole fold of all live events (projections/README.md); tests
// compare it with a fold of everything.
#pragma once
#include <limits>
#include <map>
#include <optional>
#include <set>

#include "events/rejection.h"
#include "projections/knowledge/live_events.h"
#include "projections/recording/timelines.h"

namespace sogoc {

// The first event in fold order that meets a state which does not allow it, and what it breaks. It
// need not be one of the act's.
struct Broken {
  // Of the event; from the act's start on it is one that will not be recorded.
  std::uint64_t position = 0;
  Violation violation;
};

// A violation names its value as it is, a rejection as JSON text. Pure.
Rejection rejection_of(const Violation& violation);

// What an event of the act, or one that it corrects, is warned of.
struct FoldWarning {
  // Of the event of the act that says so last; nothing: of the act as a whole.
  std::optional<std::uint64_t> position;
  Violation violation;
};

// Who asks for the verdict. A log that is replayed is judged by its hard rules alone: what was
// recorded before a rule of the door was made stays valid.
enum class Judge : std::uint8_t { door, replay };

// One act, once. `timelines` are those of the head before the act; nothing is written to them
// before write_rows. `timelines` and `source` must outlive it. For one thread at a time, since
// asking reads on. Reading throws what these throw, and then, and after a broken event, the object
// can only be destroyed.
class Refold {
 public:
  // Events below `size` are known to `source`; those from `act_start` on are of this act.
  Refold(Timelines& timelines, const EventSource& source, std::uint64_t act_start,
         std::uint64_t size, Judge judge)
      : timelines_(timelines), source_(source), act_start_(act_start), size_(size), judge_(judge) {}

  // The event at this moment is new, gone or different because of what was recorded at `cause`,
  // which its rows will name as `known`. Of several causes of one moment the first counts. A moment
  // of the event's old day and one of its new day are both enqueued when an amendment moves it.
  void enqueue(Moment moment, std::uint64_t cause) {
    said_.insert(moment);
    ask_again(moment, cause);
  }

  // Evaluates until nothing is left or an event is broken; then nothing may be written. Last come
  // the rules over whole years, so a rating breaks its year only when nothing else is broken. What
  // it costs follows the events that can notice the act, not the register.
  //
  // At the door an event with an objection (world.h) is broken too: one of the act, or one of the
  // log that had no objection of this rule and value before the act.
  std::optional<Broken> run();

  // After a run without a broken event, at the door: what the act's events, and those that it
  // corrects, are warned of and were not before, in fold order; then the cells that the act leaves
  // without a village and the villages that it leaves without a cell, each as all that is known has
  // it in the end. Once.
  std::vector<FoldWarning> warnings();

  // The subject as the act has it so far. The reference holds until run or write_rows.
  const Timeline& timeline(const Subject& subject);

  // Writes what has changed as signed rows, and brings `timelines` up to it. After a run without a
  // broken event, once; the events of the act are in the log by then.
  void write_rows();

 private:
  class EventWorld;
  // A subject that the act may change, as it was and as it is so far.
  struct Changed {
    // As the timelines have it.
    const Timeline* before;
    Timeline now;
  };
  // What the rows of an evaluated event need besides its versions.
  struct Evaluated {
    std::uint64_t cause = 0;
    std::uint16_t kind = 0;
  };
  static constexpr Moment end_of_time{std::numeric_limits<std::uint32_t>::max(), 0};

  void ask_again(Moment moment, std::uint64_t cause) { queue_.try_emplace(moment, cause); }
  // What the objections and warnings of an evaluation come to.
  std::optional<Broken> judge_at_door(const Moment& moment, const EventWorld& world);
  // The rules by which the event was objected to, or warned of, with the values, as the log was
  // before the act.
  std::set<std::pair<std::string, std::string>> noted_before(std::uint64_t position);
  void warn_of_bare_places(const Subject& village, const Changed& changed);
  // Those at the place just before the moment, as the act has it so far.
  std::set<std::string> occupants(const Place& place, Moment moment);
  // Takes the versions of one event out, asks its rule when it is live at this moment, and puts in
  // what the rule writes.
  std::optional<Broken> evaluate(Moment moment);
  // The rules that need a whole timeline, on what is there when the queue is empty.
  std::optional<Broken> judge_years();
  void collect_ratings(const Subject& changed, std::map<Moment, Subject>& out);
  // Whose version at the moment may be out of date: those that the event, or a correction of it,
  // names, and those that it is noted to imply.
  std::set<Subject> subjects_touched_before(Moment moment);
  // Puts in, replaces or takes out the version at the moment, and propagates when that changes what
  // holds from there on.
  void set_version(const Subject& subject, Moment moment, std::optional<Version> version);
  // Enqueues everybody who could notice that the subject `is` what it was not between `moment` and
  // `until`.
  void propagate(const Subject& subject, Moment moment, const StatePtr& was, const StatePtr& is,
                 Moment until);
  // Notes on what the verdict of an event rests, so that later acts find it.
  void remember_reads(Moment moment, const EventWorld& world);
  // Writes the rows of one subject, and of one version of it: its own and those of its places.
  void write_subject(const Subject& subject, const Changed& changed);
  void write_version(const Subject& subject, const StatePtr& prior, const Version& version,
                     bool added);

  Timelines& timelines_;
  const EventSource& source_;
  const std::uint64_t act_start_, size_;
  const Judge judge_;
  // The moments that were enqueued from outside: what the act itself says.
  std::set<Moment> said_;
  std::vector<FoldWarning> warnings_;
  // Moments to be evaluated, with the cause. Nothing is put in before the moment that is evaluated,
  // so the front is always the next in fold order.
  std::map<Moment, std::uint64_t> queue_;
  std::map<Moment, Evaluated> evaluated_;
  std::map<Subject, Changed> changed_;
  // Changed subjects ever found there, before or now.
  std::map<Place, std::set<std::string>> placed_;
  // What the evaluated rules read, to be written beside the rows.
  std::map<Subject, std::set<Moment>> new_dependents_;
  std::map<Place, std::set<Moment>> new_list_dependents_;
  std::map<std::uint64_t, std::set<Subject>> new_implied_;
};

}  // namespace sogoc
