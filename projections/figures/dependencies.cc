#include "projections/figures/dependencies.h"

#include <vector>

#include "projections/figures/evaluation.h"
#include "projections/knowledge/structure.h"
#include "projections/rows/stored_rows.h"

namespace sogoc {
namespace {

using Which = schema::Body::Which;

// Follows what was ever recorded, from subject to subject, each once. Rows of all sizes are read,
// also of void versions: the nearest size may be one at which they were live.
class Finder {
 public:
  Finder(Register& reg, const FigureDefinition& figure, const Query& query)
      : reg_(reg), figure_(figure), query_(query) {}

  Dependencies run(const Subject& subject) {
    add(subject);
    if (figure_.kind == FigureKind::yearly) add_ratings(subject);
    if (query_.structure || figure_.kind == FigureKind::yearly) add_related();
    return std::move(found_);
  }

 private:
  void add(const Subject& subject) {
    // Also what ends the recursion: units lead to their parents, which may have been under each
    // other at different times.
    if (subject.id.empty() || !found_.subjects.insert(subject).second) return;
    if (subject.of == SubjectClass::unit && covers())
      found_.places.insert({Role::covered, subject.id});
    read(subject, [&](const SubjectRow& row) {
      if (subject.of == SubjectClass::unit) add_unit(state_as<UnitState>(row.after).parent);
      // A state of another class reads as an unknown one, whose identifiers are empty.
      const auto& member = state_as<MemberState>(row.after);
      add_unit(member.cell);
      add_unit(member.addressee);
      add_unit(state_as<VillageState>(row.after).commune);
      const auto& scheme = state_as<EvaluationState>(row.after).scheme;
      if (figure_.population->by_scheme) add({SubjectClass::scheme, scheme});
    });
    if (subject.of == SubjectClass::village && figure_.select == figure_.population->by_residence)
      add_residents(subject.id);
  }

  void add_unit(const std::string& unit) { add({SubjectClass::unit, unit}); }

  bool covers() const { return figure_.population->counts_owner; }

  // Of the villages that were merged into it too: who lives there is found where it was stated.
  void add_residents(const std::string& village) {
    if (!found_.places.insert({Role::residents, village}).second) return;
    const Place merged{Role::merged, village};
    found_.places.insert(merged);
    std::vector<std::string> villages;
    read_rows(reg_.streams(), merged, [&](PlaceRow& row) {
      villages.push_back(row.item);
      return true;
    });
    for (const auto& each : villages) add_residents(each);
  }

  void add_ratings(const Subject& subject) {
    for (const auto year : years_of(query_)) {
      const Place rated{Role::rated_in, std::to_string(year)};
      if (reg_.streams().chunks(place_stream(rated)) == 0) continue;
      const bool of_member = subject.of == SubjectClass::member;
      add({SubjectClass::evaluation, evaluation_id(of_member, subject.id, year)});
    }
  }

  // Acts on units lead from unit to unit: those that one act touched are followed to each other.
  void add_related() {
    find_links("");
    for (std::size_t before = 0; before != found_.subjects.size();) {
      before = found_.subjects.size();
      for (const auto& [event, units] : links_)
        for (const auto& unit : units)
          if (found_.subjects.contains({SubjectClass::unit, unit})) {
            for (const auto& other : units) add_unit(other);
            break;
          }
    }
  }

  // Over all units of the register, from the roots down.
  void find_links(const std::string& parent) {
    std::vector<std::string> children;
    read_rows(reg_.streams(), Place{Role::children, parent}, [&](PlaceRow& row) {
      if (linked_.insert(row.item).second) children.push_back(std::move(row.item));
      return true;
    });
    for (const auto& child : children) {
      read({SubjectClass::unit, child}, [&](const SubjectRow& row) {
        const auto kind = static_cast<Which>(row.kind);
        if (row.added && kind != Which::UNIT_ESTABLISHED && reorganises(kind))
          links_[row.at.rank].insert(child);
      });
      find_links(child);
    }
  }

  template <typename Visit>
  void read(const Subject& subject, Visit visit) {
    std::vector<SubjectRow> rows;
    read_rows(reg_.streams(), subject, [&](SubjectRow& row) {
      rows.push_back(row);
      return true;
    });
    for (const auto& row : rows) visit(row);
  }

  Register& reg_;
  const FigureDefinition& figure_;
  const Query& query_;
  Dependencies found_;
  std::set<std::string> linked_;
  std::map<std::uint64_t, std::set<std::string>> links_;  // units by the event that touched them
};

// Evaluations among the dependencies are those of the subject alone.
bool is_own(const Subject& each, const Subject& subject) {
  return each == subject || each.of == SubjectClass::evaluation;
}

}  // namespace

Dependencies dependencies_of(Register& reg, const FigureDefinition& figure, const Query& query,
                             const Subject& subject) {
  return Finder(reg, figure, query).run(subject);
}

std::set<Moment> moments_of(View& view, const Dependencies& dependencies) {
  std::set<Moment> moments;
  for (const auto& subject : dependencies.subjects)
    for (const auto& version : view.timeline(subject)) moments.insert(version.at);
  for (const auto& place : dependencies.places)
    for (const auto& row : view.rows(place)) moments.insert(row.at);
  return moments;
}

std::map<std::uint64_t, ActTouch> acts_of(Register& reg, const Dependencies& dependencies,
                                          const Subject& subject) {
  std::map<std::uint64_t, ActTouch> acts;
  const auto note = [&](std::uint64_t known, bool own, bool unit) {
    auto& touch = acts[reg.act_begin(known)];
    // A touch of the subject itself is told before one of what is around it; of equal ones the
    // last.
    if (own >= touch.own) touch.event = own > touch.own ? known : std::max(touch.event, known);
    touch.own = touch.own || own;
    touch.units = touch.units || unit;
  };
  for (const auto& each : dependencies.subjects)
    read_rows(reg.streams(), each, [&](SubjectRow& row) {
      note(row.known, is_own(each, subject), each.of == SubjectClass::unit);
      return true;
    });
  for (const auto& place : dependencies.places)
    read_rows(reg.streams(), place, [&](PlaceRow& row) {
      note(row.known, false, false);
      return true;
    });
  return acts;
}

}  // namespace sogoc
