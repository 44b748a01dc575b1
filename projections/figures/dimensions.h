// The dimensions that figures are divided and filtered by: one row each.
#pragma once
#include <optional>
#include <string_view>
#include <vector>

#include "projections/figures/fact.h"
#include "projections/figures/query.h"
#include "projections/knowledge/tree.h"

namespace sogoc {

// Groups, as bits: a figure allows the dimensions of its groups.
inline constexpr std::uint32_t of_people = 1, of_places = 2, of_bases = 4, of_time = 8,
                               of_causes = 16, of_coverage = 32, of_ratings = 64,
                               of_categories = 128;

struct Dimension {
  const char* name;
  std::uint32_t group;
  DimensionValue (*value)(const Fact&, Tree&);
  const char *label_en, *label_vi;
  // All that there are; null: any text, or for `villages` any number.
  std::vector<DimensionValue> (*values)() = nullptr;
};

std::span<const Dimension> dimensions();
// Null for a name that is none.
const Dimension* find_dimension(std::string_view name);

}  // namespace sogoc
