// The head record: what the log holds, in the same batch as the entries themselves, so that the two
// cannot disagree after a crash.
//   size:u64 last_recorded:i64 extra:u64 subtree:32* checksum:8
// Numbers are big-endian; the subtrees are those of the Merkle frontier, largest first, one for
// each set bit of size; the checksum is the first 8 bytes of the SHA-256 of all before it.
// Persisted: golden bytes are held by tests/store/.
#pragma once
#include <cstdint>
#include <limits>
#include <string>
#include <string_view>

#include "store/merkle_tree.h"

namespace sogoc {

// A value; the one of an empty log is what a default makes.
struct HeadRecord {
  // Its size is that of the log: there is no second count that could differ.
  MerkleFrontier tree;
  // Microseconds since 1970 of the last entry; the least number while the log is empty.
  std::int64_t last_recorded = std::numeric_limits<std::int64_t>::min();
  // The callers' own, such as the generation of projections in force; the store reads nothing in
  // it.
  std::uint64_t extra = 0;
};

// The two are inverse to each other and pure. Decoding throws StoreError corrupt when the length is
// not the one that the size demands or the checksum is wrong.
std::string encode_head_record(const HeadRecord& head);
HeadRecord decode_head_record(std::string_view bytes);

}  // namespace sogoc
