#include "projections/papers/breaking.h"

#include <algorithm>
#include <map>
#include <stdexcept>

#include "projections/bridges/causes.h"
#include "projections/papers/value_segments.h"

namespace sogoc {
namespace {

// Goes back through the log in windows that grow, so that what broke lately is found soon.
class Search {
 public:
  Search(Asker& asker, const Answered& broken, const Statement& statement)
      : reg_(asker.asked()),
        query_(broken.query),
        statement_(statement),
        segments_(reg_, *broken.figure, broken.query),
        after_(given_by(broken.answer)) {
    // The answer itself is the nearest so far.
    add_near(broken.size, after_);
    upper_ = broken.size;
  }

  Breaking run() {
    // Figures break lately or never: windows of growing width read little for the former and the
    // whole log for the latter, each part of it once.
    for (std::uint64_t span = 4096; upper_ > 1 && !found_.held_at; span *= 4) {
      // Position 0 opens the register, so size 1 is the earliest at which anything can be asked.
      const auto lower = begin_of_act(upper_ > span + 1 ? upper_ - span : 1);
      const auto steps = segments_.back_from(upper_, lower);
      for (auto step = steps.begin(); step != steps.end() && !found_.held_at; ++step) pass(*step);
      upper_ = lower;
    }
    if (!found_.held_at) choose_nearest();
    found_.events = changed_.size();
    return std::move(found_);
  }

 private:
  std::uint64_t begin_of_act(std::uint64_t size) const {
    return std::max<std::uint64_t>(1, std::min<std::uint64_t>(size, reg_.act_begin(size)));
  }

  // Over one act, to the size before it.
  void pass(const ValueStep& step) {
    // An act changes the figure when its value is another one, or when its events have effects that
    // cancel out: both are told.
    const bool otherwise = step.before != after_ || step.known_before != known_after_;
    if (otherwise || step.counts) note(step.events);
    after_ = step.before;
    known_after_ = step.known_before;
    // Before the unit was known nothing held and nothing was near.
    if (!step.known_before) return;
    add_near(step.size, step.before);
    if (!holds(statement_, step.before) || !really_holds(step.size)) return;
    // The value changed and no event is its cause: the effects do not add up.
    if (step.events.empty()) throw std::logic_error("a figure that no event changes");
    note(step.events);
    found_.held_at = step.size;
    found_.first_recorded = with_day(step.events.front());
    // Of the events that changed it since, the earliest day; of one day the first recorded, which
    // comes first in the map.
    for (const auto& [position, event] : changed_)
      if (found_.first_effective.position == 0 || event.day < found_.first_effective.day)
        found_.first_effective = event;
  }

  // By position: an event may be met by its effect and as the one that holds.
  void note(const std::vector<BreakingEvent>& events) {
    for (const auto& event : events) changed_.emplace(event.position, with_day(event));
  }

  BreakingEvent with_day(BreakingEvent event) const {
    event.day = first_day_changed(reg_, event.position);
    return event;
  }

  // Asked at that size itself: the segments follow the numbers only.
  std::optional<Given> asked_at(std::uint64_t size) const {
    View view(reg_.streams(), reg_.plain_source(), size);
    const auto outcome = evaluate(view, query_);
    const auto* answer = std::get_if<Answer>(&outcome);
    return answer ? std::optional(given_by(*answer)) : std::nullopt;
  }

  bool really_holds(std::uint64_t size) const {
    const auto given = asked_at(size);
    return given && holds(statement_, *given);
  }

  static Fine distance(Fine apart) { return apart < 0 ? -apart : apart; }

  void add_near(std::uint64_t size, const Given& given) {
    if (const auto apart = difference(statement_, given)) near_.push_back({distance(*apart), size});
  }

  void choose_nearest() {
    // Nearest first, and of equally near ones the latest.
    std::sort(near_.begin(), near_.end(), [](const auto& one, const auto& other) {
      return one.first != other.first ? one.first < other.first : one.second > other.second;
    });
    for (const auto& [apart, size] : near_) {
      const auto given = asked_at(size);
      const auto really = given ? difference(statement_, *given) : std::nullopt;
      // The numbers say so and the figure does not: the next nearest is tried.
      if (!really || distance(*really) != apart) continue;
      found_.nearest = Breaking::Nearest{size, *given};
      return;
    }
  }

  Register& reg_;
  const Query& query_;
  const Statement& statement_;
  ValueSegments segments_;
  Given after_;
  bool known_after_ = true;
  std::uint64_t upper_ = 0;
  std::map<std::uint64_t, BreakingEvent> changed_;  // by position
  std::vector<std::pair<Fine, std::uint64_t>> near_;
  Breaking found_;
};

}  // namespace

Date first_day_changed(Register& reg, std::uint64_t position) {
  // A correction has no day of its own: what it moves is first seen at the earlier of two.
  if (const auto day = day_of_correction(reg, position)) return std::min(day->before, day->after);
  return live_event(reg.source(), position, position + 1).effective;
}

Breaking find_breaking(Asker& asker, const Answered& broken, const Statement& statement) {
  return Search(asker, broken, statement).run();
}

}  // namespace sogoc
