// What it may depend on whether one subject is counted in a figure: rather too much than too
// little. Where something of it changes, the figure's own code is asked again.
#pragma once
#include <map>
#include <set>

#include "projections/figures/catalogue.h"
#include "projections/figures/query.h"
#include "projections/knowledge/register.h"

namespace sogoc {

// Whatever was ever recorded of them, also when it is void by now. The subject itself, the units
// where it ever stood with all above these, and what the figure asks of it besides: residents of a
// village, villages of a cell, ratings and their schemes. With S, and of yearly figures, also the
// units that acts on units link to any of these.
struct Dependencies {
  std::set<Subject> subjects;
  std::set<Place> places;
};

// `subject`: the member, unit or village of whom a figure that counts items is asked. Reads rows of
// the whole log, whatever K. All functions here throw StoreError and CorruptRow; after that `reg`
// or `view` is spent. The thread rule is that of `reg` and `view`.
Dependencies dependencies_of(Register& reg, const FigureDefinition& figure, const Query& query,
                             const Subject& subject);

// The moments at which something of it changes, as known to the view, of all days.
std::set<Moment> moments_of(View& view, const Dependencies& dependencies);

// What an act changes of it.
struct ActTouch {
  // Position of the recording that touches the subject most nearly, the last of equally near ones.
  std::uint64_t event = 0;
  // The subject itself or a rating of it is touched.
  bool own = false;
  // A unit is touched: its standing in the tree may be another one.
  bool units = false;
};

// By the beginning of the act, of the whole log.
std::map<std::uint64_t, ActTouch> acts_of(Register& reg, const Dependencies& dependencies,
                                          const Subject& subject);

}  // namespace sogoc
