// The head record: what the log holds, in the same batch as the entries themselves.
//   size:u64 last_recorded:i64 extra:u64 subtree:32* checksum:8
// Numbers are big-endian; the subtrees are those of the Merkle frontier, largest first, one for
// each set bit of size; the checksum is the first 8 bytes of the SHA-256 of all before it.
#pragma once
#include <cstdint>
#include <limits>
#include <string>
#include <string_view>

#include "store/merkle_tree.h"

namespace sogoc {

struct HeadRecord {
  MerkleFrontier tree;  // its size is that of the log
  // Microseconds since 1970; the least number while the log is empty.
  std::int64_t last_recorded = std::numeric_limits<std::int64_t>::min();
  std::uint64_t extra = 0;  // the callers' own, such as the generation of projections
};

std::string encode_head_record(const HeadRecord& head);
// Throws StoreError corrupt when the length or the checksum is wrong.
HeadRecord decode_head_record(std::string_view bytes);

}  // namespace sogoc
