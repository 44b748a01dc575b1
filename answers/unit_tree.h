// The tree of units (projections/figures/unit_tree.h) in the form asked for. What writes it reads
// the register meanwhile, and throws what that throws. One thread, like `asker`.
#pragma once
#include <cstddef>
#include <optional>

#include "answers/writer.h"
#include "projections/figures/unit_tree.h"

namespace sogoc {

// Units of one parent in Vietnamese order of their names, then by identifier; those at most
// `depth` steps below the top, nothing: all. Text: a line each, set in by its depth, with
// identifier, kind, cells and members; the clocks above and the log below. JSON: one object with
// `units` in the same order (json/unit_tree.h); CSV: a row each.
void write_unit_tree(Writer& writer, Asker& asker, UnitTree tree,
                     std::optional<std::uint64_t> depth);

}  // namespace sogoc
