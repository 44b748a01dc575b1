// The life of a generation of rows: made beside the one in force, compared with it, put in force,
// and the others taken away. A rebuild that is cut short anywhere leaves the old one in force.
#pragma once
#include <map>
#include <optional>
#include <string>

#include "projections/keeping/replay.h"

namespace sogoc {

// The number behind it; 0 is none.
std::uint8_t next_generation(std::uint8_t generation);

// Removes its rows, in several commits: its keys are too many for one. Throws StoreError.
void remove_generation(Table& table, std::uint8_t generation);

// Removes the rows that are not in force: old ones, and what rebuilds left that were cut short.
// Damaged ones may stay, for nobody reads them: then why they cannot be read is returned. Throws
// StoreError of other reasons.
std::optional<Words> remove_all_but(Table& table, std::uint8_t generation);

// The new rows beside the old ones.
struct ComparedGenerations {
  std::uint64_t size = 0;  // of the log
  bool same = false;       // the rows, to the byte; false also where the old ones are damaged
  bool comparable = true;  // false: the old rows are of another layout, and nothing is compared
  std::size_t figures = 0;
  std::string differing;  // names of figures that differ, joined by commas
};

// Compares rows, and every figure of the catalogue over all roots and days. The old rows may be
// damaged: the very reason to rebuild.
ComparedGenerations compare_generations(Register& reg, const Table& table, std::uint8_t old,
                                        std::uint8_t next);

// One commit.
void put_in_force(std::uint8_t generation, Register& reg, Table& table);

}  // namespace sogoc
