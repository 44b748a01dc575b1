// The catalogue of figures: one row each. Everything that lists or computes figures reads it, so a
// new figure on a population that exists is one row in catalogue.cc. What is here never changes and
// may be read from any thread.
#pragma once
#include <cstdint>
#include <span>
#include <string_view>

#include "events/kinds/kind.h"
#include "projections/figures/population.h"
#include "projections/figures/selection.h"

namespace sogoc {

// Counted on a day, over a period, or of years: a yearly figure is asked for a period like a flow,
// and is of the years whose 31 December lies in it.
enum class FigureKind : std::uint8_t { stock, flow, yearly };

// How a touch counts for a unit: the person was outside before and is not after; the reverse; or is
// inside before and after. Inside is in a cell of the unit, or in transit with both ends in it.
enum class Crossing : std::uint8_t { none, into, out_of, within };

struct FigureDefinition {
  // As it is asked for and printed. Stable: reports and targets name it.
  const char* name;
  FigureKind kind;
  const Population* population;
  // `none` for all but flows of people.
  Crossing crossing;
  // What of the population counts. A set of enumerators: of stocks of people Status, of flows of
  // people schema::Body::Which, of units UnitKind. Of village cells, villages and splits one of the
  // constants below; nothing where the population is the figure.
  Selection select;
  // Of leavings the one that counts; NOT_GIVEN: every one.
  LeavingCause cause;
  // Groups of dimensions that it allows, as bits; see dimensions.h.
  std::uint32_t dimensions;
  const char *label_en, *label_vi;
  // What is counted, as it stands beside every answer.
  const char *definition_en, *definition_vi;
};

// All figures, in the order in which they are listed and in which bridges order their lines.
std::span<const FigureDefinition> catalogue();
// Null for a name that is none.
const FigureDefinition* find_figure(std::string_view name);

// What `select` says of village cells (how many villages a cell covers), of villages and of splits.
inline constexpr auto least_one = Selection::of(1), exactly_one = Selection::of(2),
                      two_or_more = Selection::of(3);
inline constexpr auto all_villages = Selection::of(1), without_members = Selection::of(2),
                      without_cell = Selection::of(3);
inline constexpr auto split_operations = Selection::of(1), independent_cells = Selection::of(2);

}  // namespace sogoc
