#include "projections/bridges/recorded_axis.h"

#include <utility>

#include "projections/bridges/counts.h"

namespace sogoc {
namespace {

// Two readers walk along the log, one just before each act and one just behind it; what an item
// counted is kept, so that between two acts nothing is asked twice.
class RecordedAxis {
 public:
  RecordedAxis(Register& reg, const FigureDefinition& figure, const Query& query,
               std::uint64_t from, std::uint64_t to)
      : reg_(reg),
        day_(end_of(query.as_of)),
        candidates_(reg, figure, query),
        steps_(candidates_.recorded(from, to)),
        before_(reg, figure, query, from, to),
        after_(reg, figure, query, from, to) {}

  std::vector<Effect> run() {
    for (const auto& [act, step] : steps_) pass(act, step);
    return std::move(effects_);
  }

 private:
  // The register as known at one size after another.
  struct Reader {
    Reader(Register& reg, const FigureDefinition& figure, const Query& query, std::uint64_t from,
           std::uint64_t to)
        : view(reg.streams(), reg.plain_source(), from, to), evaluation(view, query, figure) {}
    void go_on_to(std::uint64_t size, bool units) {
      view.go_on_to(size);
      evaluation.went_on(units);
    }
    View view;
    Evaluation evaluation;
  };

  void pass(std::uint64_t act, const Step& step) {
    const bool units = !step.units.empty();
    // The reader before this act passes over the act before it, which may have changed units.
    before_.go_on_to(act, std::exchange(units_changed_, units));
    after_.go_on_to(reg_.act_end(act), units);
    // From both sides: who is under a moved unit may be so on one side only.
    auto items = items_at(before_, step);
    items.merge(items_at(after_, step));
    counts_.look_first(before_.evaluation, items, day_);
    for (const auto& [item, change] : counts_.look_again(after_.evaluation, items, day_))
      effects_.push_back({item, change, cause(step, item), {}, 0});
  }

  std::set<ItemKey> items_at(Reader& reader, const Step& step) {
    std::set<std::string> subjects;
    for (const auto& [subject, touch] : step.subjects) subjects.insert(subject);
    subjects.merge(candidates_.under(reader.view, reader.evaluation, step.units, day_));
    std::set<ItemKey> items;
    for (const auto& subject : subjects)
      for (auto& item : candidates_.items_of(reader.view, subject)) items.insert(std::move(item));
    return items;
  }

  // The nearest touch: one that moves the subject itself, then a unit of the same name, then its
  // details, else the first unit that the act touched.
  static std::uint64_t cause(const Step& step, const ItemKey& item) {
    const auto own = step.subjects.find(item.id);
    if (own != step.subjects.end() && (own->second.moves || step.units.empty()))
      return own->second.position;
    const auto unit = step.units.find(item.id);
    return unit != step.units.end()     ? unit->second.position
           : own != step.subjects.end() ? own->second.position
                                        : step.units.begin()->second.position;
  }

  Register& reg_;
  const Moment day_;
  BridgeCandidates candidates_;
  const std::map<std::uint64_t, Step> steps_;
  Reader before_, after_;       // the act
  bool units_changed_ = false;  // by the act that was passed last
  Counts counts_;
  std::vector<Effect> effects_;
};

}  // namespace

std::vector<Effect> effects_of_recording(Register& reg, const FigureDefinition& figure,
                                         const Query& query, std::uint64_t from, std::uint64_t to) {
  if (from == to) return {};
  return RecordedAxis(reg, figure, query, from, to).run();
}

}  // namespace sogoc
