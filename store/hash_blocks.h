// The Merkle tree cut into blocks of 256 leaves, whose roots the table keeps.
#pragma once
#include <bit>
#include <cstdint>

#include "store/merkle_tree.h"

namespace sogoc {

inline constexpr std::uint64_t block_leaves = 256;  // those of a tile
static_assert(std::has_single_bit(block_leaves), "blocks are complete subtrees");

// The part of a frontier that lies in the incomplete block at its end.
inline MerkleFrontier incomplete_block(const MerkleFrontier& tree) {
  const auto leaves = tree.size() % block_leaves;
  return {leaves, {tree.subtrees().end() - std::popcount(leaves), tree.subtrees().end()}};
}

}  // namespace sogoc
