#include "projections/figures/listed.h"

#include <algorithm>
#include <map>

#include "projections/knowledge/member_name.h"
#include "projections/knowledge/subject_names.h"

namespace sogoc {
namespace {

Moment last_moment(const Answered& answered) {
  const auto& query = answered.query;
  return end_of(answered.figure->kind == FigureKind::stock ? query.as_of : query.to);
}

// When the item stands where it is said to: of a flow the moment of its event.
Moment moment_of(const Answered& answered, const Subject& subject, std::uint64_t event) {
  if (answered.figure->kind == FigureKind::flow)
    for (const auto& version : answered.view->timeline(subject))
      if (version.at.rank == event) return version.at;
  return last_moment(answered);
}

// Whoever died or was expelled is in no cell: he is listed with the one that he was in.
StatePtr last_in_a_cell(View& view, const Subject& member, Moment moment) {
  StatePtr last, in_a_cell;
  for (const auto& version : view.timeline(member)) {
    if (version.at > moment) break;
    last = version.after;
    if (!state_as<MemberState>(last).cell.empty()) in_a_cell = last;
  }
  return in_a_cell ? in_a_cell : last;
}

class Lists {
 public:
  explicit Lists(const Answered& answered)
      : answered_(answered), view_(*answered.view), last_(last_moment(answered)) {}

  ListedItem item(const CountedItem& counted) {
    ListedItem item;
    item.subject = {counted.of, counted.id};
    item.event = counted.event;
    const auto moment = moment_of(answered_, item.subject, counted.event);
    // Counted by the day of the decision, someone may be admitted behind the last day.
    item.name = name_of(view_, item.subject, std::max(moment, last_));
    if (counts_ratings(*answered_.figure)) item.rating = rating(counted.event);
    const bool member = item.subject.of == SubjectClass::member;
    item.state =
        member ? last_in_a_cell(view_, item.subject, moment) : view_.state_at(item.subject, moment);
    if (member) {
      item.cell = unit(state_as<MemberState>(item.state).cell, moment);
      item.addressee = unit(state_as<MemberState>(item.state).addressee, moment);
    }
    if (item.subject.of == SubjectClass::unit)
      item.above = unit(state_as<UnitState>(item.state).parent, moment);
    if (item.subject.of != SubjectClass::village) return item;
    const auto& village = state_as<VillageState>(item.state);
    item.above = unit(village.commune, moment);
    item.cell = unit(village.cell, moment);
    return item;
  }

 private:
  std::optional<ListedRating> rating(std::uint64_t position) {
    const auto event = view_.event(position);
    if (event.body().which() != schema::Body::EVALUATION_DECIDED) return std::nullopt;
    const auto body = event.body().getEvaluationDecided();
    ListedRating made{body.getYear(), body.getScheme().cStr(), body.getCategory().cStr(), ""};
    const auto [at, added] = categories_.try_emplace({made.scheme, made.category});
    if (added) at->second = category_name(view_, made.scheme, made.category);
    made.category_name = at->second;
    return made;
  }

  NamedUnit unit(const std::string& id, Moment moment) {
    return {id, id.empty() ? "" : view_.unit_at(id, std::max(moment, last_)).name};
  }

  const Answered& answered_;
  View& view_;
  const Moment last_;
  std::map<std::pair<std::string, std::string>, std::string> categories_;  // by scheme and code
};

}  // namespace

std::variant<Answered, NotFound, UsageError> listing_of(Asker& asker, const Question& question) {
  const auto* figure = find_figure(question.figure);
  if (figure && figure->population->measured())
    return UsageError{{question.figure + " is measured and counts nobody who could be listed",
                       question.figure + " là số đo, không có danh sách"},
                      in_the_register("sogoc explain " + question.figure)};
  return asker.ask(question);
}

Subject subject_counted(View& view, const FigureDefinition& figure, const std::string& id,
                        std::uint64_t event) {
  const auto& population = *figure.population;
  if (population.value == Value::targets) return {SubjectClass::target, id};
  if (population.subjects.empty()) return {SubjectClass::unit, id};
  if (population.subjects.size() == 1) return {population.subjects.front(), id};
  // A rating says whether it is a unit's or a member's; both may bear one identifier.
  return {subject_of(view.event(event).body()).of, id};
}

bool counts_ratings(const FigureDefinition& figure) {
  return figure.population->subjects.size() > 1;
}

std::string name_counted(const Answered& answered, const std::string& id, std::uint64_t event) {
  const auto subject = subject_counted(*answered.view, *answered.figure, id, event);
  const auto moment = moment_of(answered, subject, event);
  return name_of(*answered.view, subject, std::max(moment, last_moment(answered)));
}

std::vector<ListedItem> listed_items(const Answered& answered) {
  Lists lists(answered);
  std::vector<ListedItem> items;
  items.reserve(answered.answer.counted.size());
  for (const auto& counted : answered.answer.counted) items.push_back(lists.item(counted));
  return items;
}

}  // namespace sogoc
