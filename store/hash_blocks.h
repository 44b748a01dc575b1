// The Merkle tree cut into blocks of 256 leaves, whose roots the table keeps. A complete block
// never changes, so the root at any size costs one read a block instead of one a leaf. 256 is the
// width of a tile of tlog-tiles (height 8): a block is the subtree below one hash of the next
// level.
#pragma once
#include <bit>
#include <cstdint>

#include "store/merkle_tree.h"

namespace sogoc {

// Leaves of a block. Persisted in keys (keys.h): never changed.
inline constexpr std::uint64_t block_leaves = 256;
static_assert(std::has_single_bit(block_leaves), "blocks are complete subtrees");

// The part of a frontier that lies in the incomplete block at its end, as a tree of its own: what
// is needed to go on with that block. Empty when the size is a multiple of 256. Right because a
// frontier keeps its subtrees largest first and those below 256 leaves are the last ones.
inline MerkleFrontier incomplete_block(const MerkleFrontier& tree) {
  const auto leaves = tree.size() % block_leaves;
  return {leaves, {tree.subtrees().end() - std::popcount(leaves), tree.subtrees().end()}};
}

}  // namespace sogoc
