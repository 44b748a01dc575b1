#include "projections/figures/single_count.h"

namespace sogoc {
namespace {

using Which = schema::Body::Which;

void add_versions(View& view, const Subject& subject, const std::string& id,
                  std::set<ItemKey>& items) {
  for (const auto& version : view.timeline(subject)) items.insert({id, version.at.rank});
}

std::set<ItemKey> events_of(View& view, const FigureDefinition& figure, const Subject& subject,
                            const Dependencies& dependencies) {
  std::set<ItemKey> items;
  add_versions(view, subject, subject.id, items);
  // Moves of units carry people whom they do not touch.
  if (figure.select.has(Which::UNIT_MOVED) && subject.of == SubjectClass::member)
    for (const auto& each : dependencies.subjects)
      if (each.of == SubjectClass::unit) add_versions(view, each, subject.id, items);
  return items;
}

}  // namespace

std::vector<ItemKey> items_of(View& view, const FigureDefinition& figure, const Query& query,
                              const Subject& subject, const Dependencies& dependencies) {
  // A stock has one item a subject, whatever event it is counted by.
  if (figure.kind == FigureKind::stock) return {{subject.id, 0}};
  std::set<ItemKey> items;
  if (figure.kind == FigureKind::flow) {
    items = events_of(view, figure, subject, dependencies);
  } else {
    const bool of_member = subject.of == SubjectClass::member;
    for (const auto year : years_of(query)) {
      const auto id = evaluation_id(of_member, subject.id, year);
      // Nothing was ever rated in that year: its stream need not be looked for.
      if (!dependencies.subjects.contains({SubjectClass::evaluation, id})) continue;
      add_versions(view, {SubjectClass::evaluation, id}, subject.id, items);
    }
  }
  return {items.begin(), items.end()};
}

}  // namespace sogoc
