#include "projections/figures/differences.h"

#include <algorithm>
#include <set>

#include "projections/rows/bytes.h"

namespace sogoc {
namespace {

SubjectClass counted_class(Population population) {
  switch (population) {
    case Population::units:
    case Population::village_cells:
    case Population::splits:
      return SubjectClass::unit;
    case Population::villages:
      return SubjectClass::village;
    default:
      return SubjectClass::member;
  }
}

// What is compared: an item of a stock by itself, of a flow together with its event.
using Key = std::pair<std::string, std::uint64_t>;

std::map<Key, int> tally(const Answered& answered) {
  std::map<Key, int> counts;
  const bool flow = answered.figure->kind != FigureKind::stock;
  for (const auto& item : answered.answer.counted) ++counts[{item.id, flow ? item.event : 0}];
  return counts;
}

// The places whose rows tell how a counted subject came to be counted, beside its own.
std::vector<Place> places_counted(Population population, const std::string& id) {
  switch (population) {
    case Population::village_cells:
      return {{Role::covered, id}};
    case Population::villages:
      return {{Role::residents, id}, {Role::merged, id}};
    default:
      return {};
  }
}

bool same_place(const MemberState& one, const MemberState& other) {
  return one.place == other.place && one.cell == other.cell && one.addressee == other.addressee;
}

// Where in the tree a unit stands and what is counted of it; its name is not.
bool same_place(const UnitState& one, const UnitState& other) {
  return one.phase == other.phase && one.kind == other.kind && one.parent == other.parent &&
         one.base == other.base;
}

// A subject's versions while its rows are read in the order of recording.
class Growing {
 public:
  explicit Growing(SubjectClass of) : of_(of) {}

  void lay(std::string_view bytes) {
    auto row = decode_subject_row(bytes, of_);
    if (row.added)
      live_[row.at] = std::move(row.after);
    else
      live_.erase(row.at);
  }
  std::vector<StatePtr> states(const std::vector<Moment>& moments) const {
    std::vector<StatePtr> states;
    for (auto moment : moments) {
      const auto at = live_.upper_bound(moment);
      states.push_back(at == live_.begin() ? nullptr : std::prev(at)->second);
    }
    return states;
  }

 private:
  const SubjectClass of_;
  std::map<Moment, StatePtr> live_;
};

class Causes {
 public:
  Causes(Asker& asker, const Answered& first, const Answered& second)
      : asker_(asker),
        first_(first),
        second_(second),
        from_(std::min(first.size, second.size)),
        to_(std::max(first.size, second.size)) {
    first_day_ = std::min(last_day(first), last_day(second)).value;
    last_day_ = std::max(last_day(first), last_day(second)).value;
    const bool by_status = second.figure->population == Population::people &&
                           second.figure->name != std::string_view("members");
    details_count_ = !second.query.where.empty() || by_status;
  }

  std::vector<std::uint64_t> of(const Subject& subject) {
    std::set<std::uint64_t> found;
    const std::vector moments{end_of(Date{last_day_})};
    recorded(subject, moments, found);
    passed(subject, found);
    for (const auto& place : places_counted(second_.figure->population, subject.id)) {
      recorded(place_stream(place), found);
      passed(place, found);
    }
    for (const auto& unit : units_above(subject, moments.back())) {
      recorded(unit, moments, found);
      passed(unit, found);
    }
    return {found.begin(), found.end()};
  }

  // The event, what corrected it between the two sizes, and what was recorded between them that
  // changed the person or the tree around its moment.
  std::vector<std::uint64_t> of_flow(const Subject& subject, std::uint64_t event) {
    std::set<std::uint64_t> found{event};
    collect_corrections(event, found);
    if (from_ == to_) return {found.begin(), found.end()};
    const Date effective = live_event(asker_.asked().source(), event, to_).effective;
    const Moment at{effective.value, event};
    const std::vector moments{Moment{at.day, at.rank - 1}, at, end_of(effective)};
    recorded(subject, moments, found);
    for (const auto& moment : moments)
      for (const auto& unit : units_above(subject, moment)) recorded(unit, moments, found);
    return {found.begin(), found.end()};
  }

 private:
  static Date last_day(const Answered& of) {
    return of.figure->kind == FigureKind::stock ? of.query.as_of : of.query.to;
  }

  // The acts recorded between the two sizes that changed what counts of the subject at a moment.
  void recorded(const Subject& subject, const std::vector<Moment>& moments,
                std::set<std::uint64_t>& found) {
    if (from_ == to_) return;
    Growing growing(subject.of);
    std::optional<std::uint64_t> act;
    std::set<std::uint64_t> causes;
    std::vector<StatePtr> before;
    const auto finish = [&] {
      const auto after = growing.states(moments);
      for (std::size_t i = 0; i < before.size(); ++i)
        if (matters(subject.of, before[i], after[i])) found.insert(causes.begin(), causes.end());
      causes.clear();
      before.clear();
    };
    asker_.asked().streams().read(subject_stream(subject), [&](std::string_view bytes) {
      const auto known = decode_subject_row(bytes, subject.of).known;
      if (known >= to_) return false;
      if (known >= from_) {
        const auto start = (*asker_.asked().event(known)).getActStart();
        if (act != start) {
          if (act) finish();
          before = growing.states(moments);
          act = start;
        }
        causes.insert(known);
      }
      growing.lay(bytes);
      return true;
    });
    if (act) finish();
  }

  // Place rows begin with known, flags and day.
  void recorded(const StreamName& stream, std::set<std::uint64_t>& found) {
    asker_.asked().streams().read(stream, [&](std::string_view bytes) {
      RowReader row(bytes);
      const auto known = row.number();
      row.number();
      if (known >= from_ && known < to_ && row.number() <= last_day_) found.insert(known);
      return true;
    });
  }

  bool in_days(Moment at) const { return at.day > first_day_ && at.day <= last_day_; }

  // The versions that begin between the two days and matter, as known at the second size.
  void passed(const Subject& subject, std::set<std::uint64_t>& found) {
    StatePtr before;
    for (const auto& version : second_.knowledge->timeline(subject)) {
      if (in_days(version.at) && matters(subject.of, before, version.after))
        found.insert(version.at.rank);
      before = version.after;
    }
  }

  void passed(const Place& place, std::set<std::uint64_t>& found) {
    for (const auto& row : second_.knowledge->rows(place))
      if (in_days(row.at)) found.insert(row.at.rank);
  }

  bool matters(SubjectClass of, const StatePtr& before, const StatePtr& after) const {
    if (of == SubjectClass::member) {
      const auto &was = state_as<MemberState>(before), &is = state_as<MemberState>(after);
      return !same_place(was, is) ||
             (details_count_ && (was.status != is.status || was.attributes != is.attributes));
    }
    if (of == SubjectClass::unit)
      return !same_place(state_as<UnitState>(before), state_as<UnitState>(after));
    return !same_state(before, after);
  }

  void collect_corrections(std::uint64_t position, std::set<std::uint64_t>& found) {
    for (auto correction : asker_.asked().source().corrections_of(position)) {
      if (correction >= from_ && correction < to_) found.insert(correction);
      collect_corrections(correction, found);
    }
  }

  // The units in which the subject stands at the moment, as known at either size.
  std::set<Subject> units_above(const Subject& subject, Moment moment) {
    std::set<Subject> units;
    for (const auto* answered : {&first_, &second_})
      for (auto above = holder_of(*answered->knowledge, subject, moment);
           !above.id.empty() && units.insert(above).second;
           above = holder_of(*answered->knowledge, above, moment)) {
      }
    return units;
  }

  static Subject holder_of(Knowledge& knowledge, const Subject& subject, Moment moment) {
    const auto state = knowledge.state_at(subject, moment);
    switch (subject.of) {
      case SubjectClass::member:
        return {SubjectClass::unit, state_as<MemberState>(state).cell};
      case SubjectClass::village:
        return {SubjectClass::unit, state_as<VillageState>(state).commune};
      default:
        return {SubjectClass::unit, state_as<UnitState>(state).parent};
    }
  }

  Asker& asker_;
  const Answered &first_, &second_;
  const std::uint64_t from_, to_;
  std::uint32_t first_day_ = 0, last_day_ = 0;
  bool details_count_ = false;  // status or attributes decide what is counted
};

}  // namespace

std::vector<Difference> differences(Asker& asker, const Answered& first, const Answered& second) {
  auto effects = tally(second);
  for (const auto& [key, count] : tally(first)) effects[key] -= count;
  Causes causes(asker, first, second);
  std::vector<Difference> all;
  const bool flow = second.figure->kind != FigureKind::stock;
  for (const auto& [key, effect] : effects) {
    if (effect == 0) continue;
    const Subject subject = second.figure->kind == FigureKind::yearly  // of a unit or of a member
                                ? subject_of((*asker.asked().event(key.second)).getBody())
                                : Subject{counted_class(second.figure->population), key.first};
    all.push_back(
        {key.first, effect, flow ? causes.of_flow(subject, key.second) : causes.of(subject)});
  }
  return all;
}

}  // namespace sogoc
