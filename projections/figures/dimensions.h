// The dimensions that figures are divided and filtered by: one row each, in dimensions.cc. A value
// that is not known is a value of its own (monostate), never left out of a sum.
#pragma once
#include <optional>
#include <string_view>
#include <vector>

#include "projections/figures/fact.h"
#include "projections/figures/query.h"
#include "projections/knowledge/tree.h"

namespace sogoc {

// Groups, as bits: a figure allows the dimensions of its groups. Attributes of people; unit:LEVEL;
// base; month, quarter, year; cause; villages; scheme and subject of ratings; category.
inline constexpr std::uint32_t of_people = 1, of_places = 2, of_bases = 4, of_time = 8,
                               of_causes = 16, of_coverage = 32, of_ratings = 64,
                               of_categories = 128;

// Never changes, lives as long as the program.
struct Dimension {
  // As it is asked for: a stable name, and the key of the answer's cells.
  const char* name;
  std::uint32_t group;
  // The value of a fact. Places are read from the tree, of the moment Fact::tree; what it throws
  // comes out.
  //
  // REQUIRES: the fact has what the group needs: of_people a person (`status` alone does not),
  // of_ratings and of_categories a rating, of_time a counting day.
  DimensionValue (*value)(const Fact&, Tree&);
  const char *label_en, *label_vi;
  // All values that there are but "not known"; null: any text, or for `villages` any number.
  std::vector<DimensionValue> (*values)() = nullptr;
  // The value grows with the day on which it is asked: the same person has another one later.
  bool grows = false;
};

// All dimensions, in the order in which they are listed. Safe from any thread, as is the next.
std::span<const Dimension> dimensions();
// Null for a name that is none.
const Dimension* find_dimension(std::string_view name);

}  // namespace sogoc
