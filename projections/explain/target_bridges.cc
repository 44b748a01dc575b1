#include "projections/explain/target_bridges.h"

#include <algorithm>

#include "projections/explain/bridge_ends.h"
#include "projections/explain/bridge_lines.h"
#include "projections/explain/causes.h"
#include "projections/explain/measured_bridges.h"
#include "projections/figures/measures.h"

namespace sogoc {
namespace {

using Ends = std::array<const BridgeEnd*, 3>;  // from, opening, closing

class TargetBridges {
 public:
  TargetBridges(Asker& asker, const Explanation& about, const std::string& id)
      : asker_(asker),
        about_(about),
        ends_{&about.from, &about.opening, &about.closing},
        subject_{SubjectClass::target, id} {}

  std::vector<Bridge> run() {
    std::vector<Bridge> bridges;
    if (auto bridge = numerator()) bridges.push_back(std::move(*bridge));
    bridges.push_back(denominator());
    for (auto& bridge : bridges) bridge.target = subject_.id;
    return bridges;
  }

 private:
  TargetState target(const BridgeEnd& end) {
    auto& knowledge = *end.answered.knowledge;
    const auto state = knowledge.state_at(subject_, end_of(end.answered.query.as_of));
    const auto& target = state_as<TargetState>(state);
    const auto& unit = end.answered.query.unit;
    return target.set && (!unit || target.unit == *unit) ? target : TargetState();
  }

  std::int64_t value(const BridgeEnd& end) { return static_cast<std::int64_t>(target(end).value); }

  // The last event of the target that was recorded between the two sizes.
  std::uint64_t recorded_between(std::uint64_t low, std::uint64_t high) {
    std::uint64_t last = low;
    asker_.asked().streams().read_from(subject_stream(subject_), low, [&](std::string_view bytes) {
      const auto known = decode_subject_row(bytes, subject_.of).known;
      if (known < high) last = std::max(last, known);
      return true;
    });
    return last;
  }

  // The last event of the target that takes effect between the days of opening and closing.
  std::uint64_t effective_between() {
    const auto& end = about_.closing.answered;
    const auto [first, last] = std::minmax({about_.from.answered.query.as_of, end.query.as_of});
    std::uint64_t rank = 0;
    for (const auto& version : end.knowledge->timeline(subject_))
      if (version.at > end_of(first) && version.at <= end_of(last)) rank = version.at.rank;
    return rank;
  }

  void add_terms_recorded(std::int64_t effect, std::vector<BridgeLine>& lines) {
    if (effect == 0) return;
    const auto [low, high] = std::minmax({about_.from.answered.size, about_.opening.answered.size});
    add(lines_of_corrections(asker_.asked(), about_, {event(recorded_between(low, high), effect)}),
        lines);
  }

  void add_terms_passed(std::int64_t effect, std::vector<BridgeLine>& lines) {
    if (effect == 0) return;
    const auto rank = effective_between();
    if (rank != 0) return add(lines_of_kinds(about_, {event(rank, effect)}), lines);
    BridgeLine line{"periodOver", effect, {}, {{{subject_.id, 0}, effect}}};  // by no event
    add({std::move(line)}, lines);
  }

  BridgeEvent event(std::uint64_t position, std::int64_t effect) {
    return {position, effect, {{{subject_.id, 0}, effect}}};
  }

  static void add(std::vector<BridgeLine> more, std::vector<BridgeLine>& lines) {
    for (auto& line : more) {
      const auto same = std::find_if(lines.begin(), lines.end(),
                                     [&](const auto& each) { return each.name == line.name; });
      if (same == lines.end()) {
        lines.push_back(std::move(line));
        continue;
      }
      same->effect += line.effect;
      for (auto& each : line.events) same->events.push_back(std::move(each));
      for (auto& each : line.members) same->members.push_back(std::move(each));
    }
  }

  Bridge denominator() {
    Bridge bridge;
    bridge.part = "denominator";
    bridge.thousandths = true;
    bridge.from = value(*ends_[0]);
    bridge.opening = value(*ends_[1]);
    bridge.closing = value(*ends_[2]);
    add_terms_recorded(bridge.opening - bridge.from, bridge.corrections);
    add_terms_passed(bridge.closing - bridge.opening, bridge.movements);
    return bridge;
  }

  // What the target counts, with the terms of one end and the knowledge of another.
  std::optional<Answered> counted(const BridgeEnd& terms, const BridgeEnd& known) {
    const auto target = this->target(terms);
    const auto query = query_of_target(target, terms.answered.query);
    if (!target.set || !query) return std::nullopt;
    Answered answered = known.answered;
    answered.query = *query;
    answered.figure = find_figure(query->figure);
    return answered;
  }

  std::int64_t count(const std::optional<Answered>& answered) {
    if (!answered) return 0;
    const auto outcome = evaluate(*answered->knowledge, answered->query);
    const auto* answer = std::get_if<Answer>(&outcome);
    return answer ? answer->value : 0;
  }

  static bool same_terms(const Query& one, const Query& other) {
    return one.figure == other.figure && one.unit == other.unit;
  }

  std::optional<Bridge> numerator() {
    const auto first = counted(*ends_[0], *ends_[0]), restated = counted(*ends_[0], *ends_[1]),
               opening = counted(*ends_[1], *ends_[1]), closing = counted(*ends_[2], *ends_[2]);
    for (const auto* each : {&first, &opening, &closing})
      if (*each && measured((*each)->figure->population)) return std::nullopt;
    Bridge bridge;
    bridge.part = "numerator";
    bridge.from = count(first);
    bridge.opening = count(opening);
    bridge.closing = count(closing);
    if (first) bridge.corrections = bridge_between(*first, *restated).corrections;
    add_terms_recorded(bridge.opening - count(restated), bridge.corrections);
    if (opening && closing && same_terms(opening->query, closing->query))
      bridge.movements = bridge_between(*opening, *closing).movements;
    else
      add_terms_passed(bridge.closing - bridge.opening, bridge.movements);
    return bridge;
  }

  Bridge bridge_between(const Answered& from, const Answered& to) {
    return count_bridges(asker_, ends_between(from, to)).front();
  }

  Asker& asker_;
  const Explanation& about_;
  const Ends ends_;
  const Subject subject_;
};

}  // namespace

std::vector<Bridge> target_bridges(Asker& asker, const Explanation& about) {
  std::set<std::string> ids;
  for (const auto* end : {&about.from, &about.opening, &about.closing})
    for (const auto& item : end->answered.answer.counted) ids.insert(item.id);
  std::vector<Bridge> bridges;
  for (const auto& id : ids)
    for (auto& bridge : TargetBridges(asker, about, id).run()) bridges.push_back(std::move(bridge));
  return bridges;
}

}  // namespace sogoc
