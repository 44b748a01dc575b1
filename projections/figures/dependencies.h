// What it may depend on whether one subject is counted in a figure: rather too much than too
// little.
#pragma once
#include <map>
#include <set>

#include "projections/figures/catalogue.h"
#include "projections/figures/query.h"
#include "projections/knowledge/register.h"

namespace sogoc {

// Whatever was ever recorded of them, also when it is void by now.
struct Dependencies {
  std::set<Subject> subjects;
  std::set<Place> places;
};

// `subject`: the member, unit or village of whom a figure that counts items is asked.
Dependencies dependencies_of(Register& reg, const FigureDefinition& figure, const Query& query,
                             const Subject& subject);

// The moments at which something of it changes, as known.
std::set<Moment> moments_of(View& view, const Dependencies& dependencies);

// What an act changes of it.
struct ActTouch {
  std::uint64_t event = 0;  // position of the one that touches the subject most nearly
  bool own = false;         // the subject itself or a rating of it
  bool units = false;       // the standing of units too
};

// By the beginning of the act, of the whole log.
std::map<std::uint64_t, ActTouch> acts_of(Register& reg, const Dependencies& dependencies,
                                          const Subject& subject);

}  // namespace sogoc
