// Losses that somebody accepted: the head file knew entries that the log no longer had, and a
// person decided to go on without them. They stay in the table from then on, so that nobody takes
// what is left for all there ever was.
//   key 'x' n:u64, value: time:i64 known_size:u64 known_root:32 left_size:u64 left_root:32
//   checksum:8
// Numbers are big-endian; the checksum is the first 8 bytes of the SHA-256 of all before it.
#pragma once
#include <cstdint>
#include <vector>

#include "store/merkle_tree.h"
#include "store/table.h"

namespace sogoc {

// A value.
struct Loss {
  // When it was accepted: microseconds since 1970 by the machine's clock, for people.
  std::int64_t accepted = 0;
  // What the head file knew.
  std::uint64_t known_size = 0;
  Hash known_root{};
  // What was left of the log.
  std::uint64_t left_size = 0;
  Hash left_root{};
  bool operator==(const Loss&) const = default;
};

// In the order in which they were accepted; nearly always none. Throws StoreError: io, or corrupt
// for bytes that are no loss.
std::vector<Loss> losses_of(const Table& table);
// Puts one more into the batch, behind those of the table.
void put_loss(const Table& table, const Loss& loss, Batch& batch);

}  // namespace sogoc
