#include "projections/figures/differences.h"

#include <algorithm>
#include <set>

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

class Causes {
 public:
  Causes(Asker& asker, const Answered& first, const Answered& second)
      : streams_(asker.asked().streams()),
        second_(second),
        from_(std::min(first.size, second.size)),
        to_(std::max(first.size, second.size)) {
    const auto last = [](const Answered& of) {
      return of.figure->kind == FigureKind::stock ? of.query.as_of : of.query.to;
    };
    first_day_ = std::min(last(first), last(second)).value;
    last_day_ = std::max(last(first), last(second)).value;
  }

  std::vector<std::uint64_t> of(const Subject& subject) {
    std::set<std::uint64_t> found;
    collect(subject, found);
    auto above = subject;
    for (int depth = 0; found.empty() && depth < 64; ++depth) {
      above = holder_of(above);
      if (above.id.empty()) break;
      collect(above, found);
    }
    return {found.begin(), found.end()};
  }

 private:
  void collect(const Subject& subject, std::set<std::uint64_t>& found) {
    std::set<std::uint64_t> recorded, passed;
    streams_.read(subject_stream(subject), [&](std::string_view bytes) {
      const auto row = decode_subject_row(bytes, subject.of);
      if (row.known >= from_ && row.known < to_ && row.at.day <= last_day_)
        recorded.insert(row.known);
      if (row.known < to_ && row.added && row.at.day > first_day_ && row.at.day <= last_day_)
        passed.insert(row.at.rank);
      return true;
    });
    found.insert(recorded.begin(), recorded.end());
    found.insert(passed.begin(), passed.end());
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

  const Streams& streams_;
  const Answered& second_;
  const std::uint64_t from_, to_;
  std::uint32_t first_day_ = 0, last_day_ = 0;
};

}  // namespace

std::vector<Difference> differences(Asker& asker, const Answered& first, const Answered& second) {
  auto effects = tally(second);
  for (const auto& [key, count] : tally(first)) effects[key] -= count;
  Causes causes(asker, first, second);
  std::vector<Difference> all;
  const bool other_period = second.figure->kind == FigureKind::flow && first.size == second.size;
  for (const auto& [key, effect] : effects) {
    if (effect == 0) continue;
    const Subject subject{counted_class(second.figure->population), key.first};
    all.push_back({key.first, effect, other_period ? std::vector{key.second} : causes.of(subject)});
  }
  return all;
}

}  // namespace sogoc
