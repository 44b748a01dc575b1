#include "projections/bridges/target_bridges.h"

#include <algorithm>
#include <tuple>

#include "projections/bridges/bridge_ends.h"
#include "projections/bridges/bridge_lines.h"
#include "projections/bridges/count_bridges.h"
#include "projections/bridges/measured_bridges.h"
#include "projections/bridges/recorded_axis.h"
#include "projections/figures/amounts/measures.h"
#include "projections/rows/stored_rows.h"

namespace sogoc {
namespace {

// An act that changed the target.
struct TargetChange {
  std::uint64_t begin = 0, end = 0, position = 0;
};

void turn(std::vector<BridgeEvent>& events) {
  for (auto& event : events) {
    event.effect = -event.effect;
    for (auto& item : event.items) item.effect = -item.effect;
  }
  std::reverse(events.begin(), events.end());
}

// One target. Along the recording, between two acts that changed it, its terms are fixed and what
// it counts is a figure like any other; at such an act all that the old terms count is exchanged
// for what the new ones count.
class TargetBridges {
 public:
  TargetBridges(Asker& asker, const Explanation& about, const std::string& id)
      : asker_(asker),
        about_(about),
        subject_{SubjectClass::target, id},
        first_day_(about.from.answered.query.as_of),
        last_day_(about.closing.answered.query.as_of),
        backwards_(about.opening.answered.size < about.from.answered.size),
        back_in_days_(last_day_ < first_day_) {
    std::tie(low_, high_) = std::minmax({about.from.answered.size, about.opening.answered.size});
    find_changes();
  }

  std::vector<Bridge> run() {
    std::vector<Bridge> bridges;
    if (auto bridge = numerator()) bridges.push_back(std::move(*bridge));
    bridges.push_back(denominator());
    for (auto& bridge : bridges) bridge.target = subject_.id;
    return bridges;
  }

 private:
  TargetState target(std::uint64_t size, Moment at) {
    const auto state = asker_.view(size)->state_at(subject_, at);
    const auto& target = state_as<TargetState>(state);
    const auto& unit = about_.from.answered.query.unit;
    // A target of another unit is none for this question, also where only one state of knowledge
    // has it so.
    return target.set && (!unit || target.unit == *unit) ? target : TargetState();
  }

  void find_changes() {
    auto& reg = asker_.asked();
    // By act: of several rows of one act the last names the event.
    std::map<std::uint64_t, std::uint64_t> acts;
    read_rows_from(reg.streams(), subject_, low_, [&](const SubjectRow& row) {
      if (row.known < high_) acts[reg.act_begin(row.known)] = row.known;
      return true;
    });
    for (const auto& [begin, position] : acts)
      changes_.push_back({begin, reg.act_end(begin), position});
  }

  std::int64_t value(std::uint64_t size, Moment at) {
    return static_cast<std::int64_t>(target(size, at).value);
  }
  std::uint64_t size_of(const BridgeEnd& end) const { return end.answered.size; }

  Bridge denominator() {
    Bridge bridge;
    bridge.part = "denominator";
    bridge.thousandths = true;
    const auto first = end_of(first_day_), last = end_of(last_day_);
    const auto known = size_of(about_.closing);
    bridge.from = value(size_of(about_.from), first);
    bridge.opening = value(known, first);
    bridge.closing = value(known, last);
    const auto note = [&](std::vector<BridgeEvent>& events, std::uint64_t position,
                          std::int64_t effect) {
      if (effect != 0) events.push_back({position, effect, {{{subject_.id, 0}, effect}}, 0});
    };
    std::vector<BridgeEvent> recorded, passed;
    for (const auto& change : changes_)
      note(recorded, change.position, value(change.end, first) - value(change.begin, first));
    const auto view = asker_.view(known);
    // Along the days the versions are the revisions of the target, as known at the second end.
    for (const auto& version : view->timeline(subject_))
      if (version.at > std::min(first, last) && version.at <= std::max(first, last))
        note(passed, version.at.rank,
             value(known, version.at) - value(known, just_before(version.at)));
    if (backwards_) turn(recorded);
    if (back_in_days_) turn(passed);
    bridge.corrections = lines_of_corrections(asker_.asked(), about_, std::move(recorded));
    bridge.movements = lines_of_kinds(about_, std::move(passed));
    return bridge;
  }

  // What the target counts up to the day, with the terms and the view of a size.
  std::optional<Answered> counted(std::uint64_t size, Date day) {
    const auto target = this->target(size, end_of(day));
    auto asked = about_.from.answered.query;
    asked.as_of = day;
    const auto query = query_of_target(target, asked);
    if (!target.set || !query) return std::nullopt;
    Answered answered = about_.closing.answered;
    answered.size = size;
    answered.view = asker_.view(size);
    answered.query = *query;
    answered.figure = find_figure(query->figure);
    return answered;
  }

  std::set<ItemKey> items(const std::optional<Answered>& answered) {
    std::set<ItemKey> found;
    if (!answered) return found;
    const auto outcome = evaluate(*answered->view, answered->query);
    const auto* answer = std::get_if<Answer>(&outcome);
    const bool stock = answered->figure->kind == FigureKind::stock;
    // Without one the unit is not known at that size, and counts nothing.
    if (answer)
      for (const auto& item : answer->counted) found.insert({item.id, stock ? 0 : item.event});
    return found;
  }

  // All that one counts and the other does not, as the effect of one event.
  std::vector<Effect> exchanged(const std::optional<Answered>& was,
                                const std::optional<Answered>& is, std::uint64_t position) {
    const auto before = items(was), after = items(is);
    std::vector<Effect> effects;
    for (const auto& item : before)
      if (!after.contains(item)) effects.push_back({item, {-1, 0}, position, {}, 0});
    for (const auto& item : after)
      if (!before.contains(item)) effects.push_back({item, {1, 0}, position, {}, 0});
    return effects;
  }

  std::vector<Effect> recorded_effects() {
    std::vector<Effect> effects;
    const auto add = [&](std::vector<Effect> more) {
      std::move(more.begin(), more.end(), std::back_inserter(effects));
    };
    // From one change of terms to the next with the terms in between.
    auto from = low_;
    const auto up_to = [&](std::uint64_t size) {
      if (const auto terms = counted(from, first_day_))
        add(effects_of_recording(asker_.asked(), *terms->figure, terms->query, from, size));
    };
    for (const auto& change : changes_) {
      up_to(change.begin);
      add(exchanged(counted(change.begin, first_day_), counted(change.end, first_day_),
                    change.position));
      from = change.end;
    }
    up_to(high_);
    return effects;
  }

  // Asked of every state of the target, since a correction may have turned it to a measured figure.
  bool counts_items() {
    std::vector<std::optional<Answered>> all = {counted(low_, first_day_),
                                                counted(high_, first_day_),
                                                counted(size_of(about_.closing), last_day_)};
    for (const auto& change : changes_) all.push_back(counted(change.end, first_day_));
    return std::none_of(all.begin(), all.end(), [](const auto& each) {
      return each && each->figure->population->measured();
    });
  }

  // A figure that is measured has parts of its own, which are not those of the target.
  std::optional<Bridge> numerator() {
    if (!counts_items()) return std::nullopt;
    const auto known = size_of(about_.closing);
    const auto opening = counted(known, first_day_), closing = counted(known, last_day_);
    const auto count = [&](const auto& of) { return static_cast<std::int64_t>(items(of).size()); };
    // Without a stated period nothing is said of what was reached.
    if (!opening && !closing && !counted(size_of(about_.from), first_day_) && changes_.empty())
      return std::nullopt;
    Bridge bridge;
    bridge.part = "numerator";
    bridge.from = count(counted(size_of(about_.from), first_day_));
    bridge.opening = count(opening);
    bridge.closing = count(closing);
    bridge.corrections =
        correction_lines(asker_.asked(), about_, recorded_effects(), &Contribution::value);
    // The same figure of the same unit on both days: its own movements. A period that moved on
    // shows in them.
    if (opening && closing && opening->query.figure == closing->query.figure &&
        opening->query.unit == closing->query.unit)
      bridge.movements = count_bridges(asker_, ends_between(*opening, *closing)).front().movements;
    else
      bridge.movements = terms_passed(opening, closing);
    return bridge;
  }

  // The terms changed between the days, by an event or because their period began or was over.
  std::vector<BridgeLine> terms_passed(const std::optional<Answered>& opening,
                                       const std::optional<Answered>& closing) {
    const auto& view = about_.closing.answered.view;
    const auto [from, to] = std::minmax({end_of(first_day_), end_of(last_day_)});
    std::uint64_t rank = 0;
    for (const auto& version : view->timeline(subject_))
      if (version.at > from && version.at <= to) rank = version.at.rank;
    BridgeEvent event{rank, 0, {}, 0};
    for (const auto& each : exchanged(opening, closing, rank)) {
      event.items.push_back({each.item, each.change.value});
      event.effect += each.change.value;
    }
    if (event.items.empty()) return {};
    if (rank != 0) return lines_of_kinds(about_, {event});
    return {{"periodOver", event.effect, {}, std::move(event.items)}};
  }

  Asker& asker_;
  const Explanation& about_;
  const Subject subject_;
  const Date first_day_, last_day_;
  const bool backwards_, back_in_days_;
  std::uint64_t low_ = 0, high_ = 0;
  std::vector<TargetChange> changes_;
};

}  // namespace

std::vector<Bridge> target_bridges(Asker& asker, const Explanation& about) {
  std::set<std::string> ids;
  // Of all three, for a target may be voided at the second end or set only there.
  for (const auto* end : {&about.from, &about.opening, &about.closing})
    for (const auto& item : end->answered.answer.counted) ids.insert(item.id);
  std::vector<Bridge> bridges;
  for (const auto& id : ids)
    for (auto& bridge : TargetBridges(asker, about, id).run()) bridges.push_back(std::move(bridge));
  return bridges;
}

}  // namespace sogoc
