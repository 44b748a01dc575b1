// The catalogue of figures: one row each. Everything that lists or computes figures reads it.
#pragma once
#include <cstdint>
#include <span>
#include <string_view>

#include "events/kinds/kind.h"
#include "projections/figures/population.h"

namespace sogoc {

// A yearly figure is asked for a period like a flow: the years whose 31 December lies in it.
enum class FigureKind : std::uint8_t { stock, flow, yearly };

// How a touch counts for a unit: the person was outside before and is not after; the reverse; or is
// inside before and after.
enum class Crossing : std::uint8_t { none, into, out_of, within };

struct FigureDefinition {
  const char* name;
  FigureKind kind;
  const Population* population;
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

// What `select` says of village cells, of villages and of splits.
inline constexpr std::uint64_t least_one = 1, exactly_one = 2, two_or_more = 3;
inline constexpr std::uint64_t all_villages = 1, without_members = 2, without_cell = 3;
inline constexpr std::uint64_t split_operations = 1, independent_cells = 2;

}  // namespace sogoc
