// The Merkle tree over the log (RFC 6962 section 2.1, SHA-256): a frontier that grows by one leaf
// at a time, and the check of inclusion proofs. Links no database.
#pragma once
#include <array>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

namespace sogoc {

using Hash = std::array<std::uint8_t, 32>;
static_assert(sizeof(Hash) == 32);

Hash sha256(std::string_view bytes);

// SHA-256(0x00 || entry).
Hash leaf_hash(std::string_view entry);
// SHA-256(0x01 || left || right).
Hash node_hash(const Hash& left, const Hash& right);

// The roots of the complete subtrees of a growing tree: at most 64 hashes. Copyable; not
// synchronised.
class MerkleFrontier {
 public:
  MerkleFrontier() = default;
  // The frontier of a tree of `size` leaves from its complete subtrees, largest first. Throws
  // std::invalid_argument unless there is one for each set bit of `size`.
  MerkleFrontier(std::uint64_t size, std::vector<Hash> subtrees);

  void append(const Hash& leaf);
  std::uint64_t size() const { return size_; }
  const std::vector<Hash>& subtrees() const { return subtrees_; }
  Hash root() const;  // SHA-256 of the empty string when the tree is empty

 private:
  std::uint64_t size_ = 0;
  std::vector<Hash> subtrees_;  // largest first, one for each set bit of size_
};

// The audit path (RFC 6962 section 2.1.1), leaf to root, of `index` < leaves.size(). Recomputes
// hashes below: linear in the number of leaves.
std::vector<Hash> inclusion_proof(std::span<const Hash> leaves, std::uint64_t index);

// True when `proof` leads from `leaf` at `index` to `root` of a tree of `size` leaves; false for
// any index outside the tree and any proof that is too short, too long or different.
bool verify_inclusion(const Hash& leaf, std::uint64_t index, std::uint64_t size,
                      std::span<const Hash> proof, const Hash& root);

}  // namespace sogoc
