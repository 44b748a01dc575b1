#include "projections/explain/recorded_axis.h"

#include "projections/explain/counts.h"

namespace sogoc {
namespace {

class RecordedAxis {
 public:
  RecordedAxis(Register& of, const FigureDefinition& figure, const Query& query, std::uint64_t from,
               std::uint64_t to)
      : of_(of),
        day_(end_of(query.as_of)),
        influences_(of, figure, query),
        steps_(influences_.recorded(from, to)),
        knowledge_(of.streams(), of.source(), from, to),
        evaluation_(knowledge_, query, figure),
        counts_(evaluation_),
        to_(to) {}

  std::vector<Effect> run() {
    for (const auto& [act, step] : steps_) pass(act, step);
    return std::move(effects_);
  }

 private:
  void pass(std::uint64_t act, const Step& step) {
    go_on_to(act, false);
    auto items = items_at(step);
    counts_.look_first(items, day_);
    go_on_to(end_of_act(act), !step.units.empty());
    items.merge(items_at(step));
    for (const auto& [item, change] : counts_.look_again(items, day_))
      effects_.push_back({item, change, cause(step, item), {}});
  }

  void go_on_to(std::uint64_t size, bool units) {
    knowledge_.go_on_to(size);
    evaluation_.went_on(units);
  }

  std::uint64_t end_of_act(std::uint64_t act) const {
    auto end = act + 1;
    while (end < to_ && (*of_.event(end)).getActStart() == act) ++end;
    return end;
  }

  std::set<ItemKey> items_at(const Step& step) {
    std::set<std::string> subjects;
    for (const auto& [subject, touch] : step.subjects) subjects.insert(subject);
    subjects.merge(influences_.under(knowledge_, evaluation_, step.units, day_));
    std::set<ItemKey> items;
    for (const auto& subject : subjects)
      for (auto& item : influences_.items_of(knowledge_, subject)) items.insert(std::move(item));
    return items;
  }

  static std::uint64_t cause(const Step& step, const ItemKey& item) {
    const auto own = step.subjects.find(item.id);
    if (own != step.subjects.end() && (own->second.moves || step.units.empty()))
      return own->second.position;
    const auto unit = step.units.find(item.id);
    return unit != step.units.end()     ? unit->second.position
           : own != step.subjects.end() ? own->second.position
                                        : step.units.begin()->second.position;
  }

  Register& of_;
  const Moment day_;
  Influences influences_;
  const std::map<std::uint64_t, Step> steps_;
  Knowledge knowledge_;
  Evaluation evaluation_;
  Counts counts_;
  const std::uint64_t to_;
  std::vector<Effect> effects_;
};

}  // namespace

std::vector<Effect> effects_of_recording(Register& of, const FigureDefinition& figure,
                                         const Query& query, std::uint64_t from, std::uint64_t to) {
  if (from == to) return {};
  return RecordedAxis(of, figure, query, from, to).run();
}

}  // namespace sogoc
