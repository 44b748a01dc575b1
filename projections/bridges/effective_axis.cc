#include "projections/bridges/effective_axis.h"

#include "projections/bridges/counts.h"

namespace sogoc {
namespace {

class EffectiveAxis {
 public:
  EffectiveAxis(Register& reg, View& view, const FigureDefinition& figure, const Query& query,
                Date from, Date to)
      : from_(end_of(from)),
        to_(end_of(to)),
        view_(view),
        candidates_(reg, figure, query),
        steps_(candidates_.effective(view, from_, to_)),
        evaluation_(view, query, figure),
        ages_(query.where.contains("ageBand")),
        bands_(ages_ || query.where.contains("seniorityBand")),
        query_(query) {}

  EffectsOfDays run() {
    // Who grows into a band may be touched by no event, so all who are there on the first day are
    // looked at. Whoever comes later comes by an event.
    if (bands_) counts_.look_first(evaluation_, everybody(), from_);
    for (const auto& [at, step] : steps_) pass(at, step);
    if (bands_) pass_bands(counts_.seen(), to_);
    return std::move(effects_);
  }

 private:
  void pass(Moment at, const Step& step) {
    // Ages are those of the day of the event on both sides, so the event itself passes no band.
    const auto before = just_before(at);
    const auto& touched = step.subjects.empty() ? step.units : step.subjects;
    const auto kind = touched.begin()->second.kind;
    std::set<std::string> subjects;
    for (const auto& [subject, touch] : step.subjects) subjects.insert(subject);
    // Under a unit that moves: those who are below it before, and those after.
    for (const auto moment : {before, at})
      subjects.merge(candidates_.under(view_, evaluation_, step.units, moment));
    std::set<ItemKey> items;
    for (const auto& subject : subjects) items.insert({subject, 0});
    // First what age did up to here; else it would be ascribed to the event.
    if (bands_) pass_bands(items, before);
    counts_.look_first(evaluation_, items, before);
    for (const auto& [item, change] : counts_.look_again(evaluation_, items, at))
      effects_.events.push_back({item, change, at.rank, at, kind});
  }

  // Nothing happened to them since they were looked at but that they grew older.
  void pass_bands(const std::set<ItemKey>& items, Moment at) {
    counts_.look_first(evaluation_, items, from_);
    for (const auto& [item, change] : counts_.look_again(evaluation_, items, at))
      (ages_ ? effects_.age : effects_.seniority).push_back({item, change, 0, at, 0});
  }

  std::set<ItemKey> everybody() {
    std::set<ItemKey> items;
    Tree tree(view_);
    for (const auto& unit : tree.units_in(query_.structure ? std::nullopt : query_.unit, from_))
      // Filters by a band are for stocks of people: those in a cell and those in transit.
      for (const auto role : {Role::members, Role::transit_from})
        for (const auto& [member, row] : view_.occupants_at({role, unit}, from_))
          items.insert({member, 0});
    return items;
  }

  const Moment from_, to_;
  View& view_;
  BridgeCandidates candidates_;
  const std::map<Moment, Step> steps_;
  Evaluation evaluation_;
  Counts counts_;
  const bool ages_, bands_;
  const Query& query_;
  EffectsOfDays effects_;
};

}  // namespace

EffectsOfDays effects_of_days(Register& reg, View& view, const FigureDefinition& figure,
                              const Query& query, Date from, Date to) {
  return EffectiveAxis(reg, view, figure, query, from, to).run();
}

}  // namespace sogoc
