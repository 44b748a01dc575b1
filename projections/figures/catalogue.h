// The catalogue of figures: one row each. Everything that lists or computes figures reads it.
#pragma once
#include <cstdint>
#include <span>
#include <string_view>

#include "events/kinds/kind.h"

namespace sogoc {

// A yearly figure is asked for a period like a flow: the years whose 31 December lies in it.
enum class FigureKind : std::uint8_t { stock, flow, yearly };

// What is gone through to count a figure.
enum class Population : std::uint8_t {
  people,          // in a cell on the day
  in_transit,      // open transfers with both ends inside
  people_flow,     // touches of people by events of the figure's kinds
  units,           // active on the day
  village_cells,   // cells by the number of villages that they cover
  villages,        // registered on the day
  splits,          // cellSplit events
  ratings,         // evaluations of the years
  excellent,       // those that are excellent among those that their scheme's cap is taken of
  population,      // people who live there, as recorded
  per_population,  // members among them
  targets,         // what was reached of each target set for the unit
};

// What a figure's value is: a number of facts, or an amount or percentage that may be a bound.
inline bool measured(Population population) { return population >= Population::excellent; }

// How a touch counts for a unit: the person was outside before and is not after; the reverse; or is
// inside before and after.
enum class Crossing : std::uint8_t { none, into, out_of, within };

struct FigureDefinition {
  const char* name;
  FigureKind kind;
  Population population;
  Crossing crossing;
  // Bits, by population: statuses; event kinds (1 << Which); unit kinds; least and most villages;
  // see catalogue.cc.
  std::uint64_t select;
  LeavingCause cause;
  std::uint32_t dimensions;  // groups of dimensions that it allows, see dimensions.h
  const char *label_en, *label_vi;
  const char *definition_en, *definition_vi;
};

std::span<const FigureDefinition> catalogue();
// Null for a name that is none.
const FigureDefinition* find_figure(std::string_view name);

// For Population::village_cells and villages: what `select` says.
inline constexpr std::uint64_t least_one = 1, exactly_one = 2, two_or_more = 3;
inline constexpr std::uint64_t all_villages = 1, without_members = 2, without_cell = 3;
inline constexpr std::uint64_t split_operations = 1, independent_cells = 2;

}  // namespace sogoc
