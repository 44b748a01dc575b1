// Renewing the head file of a register that lost it, or that is shortened: what only a person may
// decide, since the head file is the one witness on this machine of what was acknowledged.
#pragma once
#include <cstdint>
#include <optional>
#include <string>

#include "store/diagnostics.h"
#include "store/merkle_tree.h"

namespace sogoc {

// What was found, and what became of it.
struct HeadRepair {
  // What the head file knew; nothing when it is missing or has no valid slot.
  std::optional<std::uint64_t> known_size;
  Hash known_root{};
  // What the log holds: this is what a new head file adopts.
  std::uint64_t size = 0;
  Hash root{};
  // What RocksDB says of its files, in English; empty: nothing is wrong with them.
  std::string damage;
  // Microseconds since 1970 of the last entry; the least number of an empty log.
  std::int64_t last_recorded = 0;

  // The last writer did not close before the machine was started anew (register_store.h).
  bool left_by_another_boot = false;

  enum class Outcome {
    // Log and head file agree: nothing was written.
    sound,
    // No acknowledged entry is known to be missing, but there was no head to compare with, or the
    // database was damaged behind it: both were written anew.
    renewed,
    // The log lacks entries that the head file knows, or has others; or the database is damaged and
    // there is no head. Nothing was written.
    shortened,
    // The same, and it was accepted: the loss is in the table, and a new head file was written.
    accepted,
  };
  Outcome outcome = Outcome::sound;
};

// Takes the register as a writer does. `accepted_size`: the size that is left, which whoever
// accepts the loss has to name; another than the log's is as good as none. The database is read up
// to where its write-ahead log is whole, so that a register that RocksDB calls damaged can be gone
// on with.
//
// Throws StoreError as RegisterStore::open_for_writing does, but never shortened; corrupt also when
// the log's own hashes do not agree. Durable when it returns.
HeadRepair repair_head(const std::string& directory, std::optional<std::uint64_t> accepted_size,
                       const Diagnostics& diagnostics = {});

}  // namespace sogoc
