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
  const bool flow = answered.figure->kind == FigureKind::flow;
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

class Causes {
 public:
  Causes(Asker& asker, const Answered& first, const Answered& second)
      : asker_(asker),
        second_(second),
        from_(std::min(first.size, second.size)),
        to_(std::max(first.size, second.size)) {
    first_day_ = std::min(last_day(first), last_day(second)).value;
    last_day_ = std::max(last_day(first), last_day(second)).value;
    details_count_ = !second.query.where.empty() || second.figure->select != 0;
  }

  std::vector<std::uint64_t> of(const Subject& subject) {
    std::set<std::uint64_t> found;
    recorded(subject_stream(subject), found);
    passed(subject, found);
    for (const auto& place : places_counted(second_.figure->population, subject.id)) {
      recorded(place_stream(place), found);
      passed(place, found);
    }
    auto above = subject;
    for (int depth = 0; found.empty() && depth < 64; ++depth) {
      above = holder_of(above);
      if (above.id.empty()) break;
      recorded(subject_stream(above), found);
      passed(above, found);
    }
    return {found.begin(), found.end()};
  }

  // The event itself and what corrected it between the two sizes.
  std::vector<std::uint64_t> of_flow(std::uint64_t event) {
    std::set<std::uint64_t> found{event};
    collect_corrections(event, found);
    return {found.begin(), found.end()};
  }

 private:
  static Date last_day(const Answered& of) {
    return of.figure->kind == FigureKind::stock ? of.query.as_of : of.query.to;
  }

  // What was recorded between the two sizes with effect by the later day. Subject and place rows
  // begin alike: known, flags, day.
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

  void passed(const Place& place, std::set<std::uint64_t>& found) {
    for (const auto& row : second_.knowledge->rows(place))
      if (in_days(row.at)) found.insert(row.at.rank);
  }

  void collect_corrections(std::uint64_t position, std::set<std::uint64_t>& found) {
    for (auto correction : asker_.asked().source().corrections_of(position)) {
      if (correction >= from_ && correction < to_) found.insert(correction);
      collect_corrections(correction, found);
    }
  }

  // The unit that the subject is counted with on the second day.
  Subject holder_of(const Subject& subject) {
    const auto state = second_.knowledge->state_at(subject, end_of(Date{last_day_}));
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
  const Answered& second_;
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
  const bool flow = second.figure->kind == FigureKind::flow;
  for (const auto& [key, effect] : effects) {
    if (effect == 0) continue;
    const Subject subject{counted_class(second.figure->population), key.first};
    all.push_back({key.first, effect, flow ? causes.of_flow(key.second) : causes.of(subject)});
  }
  return all;
}

}  // namespace sogoc
