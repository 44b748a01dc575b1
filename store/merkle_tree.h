// The Merkle tree over the log (RFC 6962 section 2.1, SHA-256): a frontier that grows by one leaf
// at a time, and the making and checking of inclusion proofs. Links no database. All functions are
// pure and safe from any thread.
#pragma once
#include <array>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

namespace sogoc {

// A SHA-256 digest, in the order of its bytes. Persisted as it is.
using Hash = std::array<std::uint8_t, 32>;
static_assert(sizeof(Hash) == 32);

// SHA-256 of a text in one piece; sha256.h takes it in several.
Hash sha256(std::string_view bytes);

// SHA-256(0x00 || entry). The leading byte keeps a leaf from passing for a node (RFC 6962).
Hash leaf_hash(std::string_view entry);
// SHA-256(0x01 || left || right).
Hash node_hash(const Hash& left, const Hash& right);

// The roots of the complete subtrees of a growing tree: at most 64 hashes, from which the root
// follows and to which a leaf can be added without reading any other. A value: copyable. Const
// functions are safe from several threads; a change needs the object alone.
class MerkleFrontier {
 public:
  MerkleFrontier() = default;
  // The frontier of a tree of `size` leaves from its complete subtrees, largest first. Throws
  // std::invalid_argument unless there is one for each set bit of `size`; that they belong to such
  // a tree cannot be checked.
  MerkleFrontier(std::uint64_t size, std::vector<Hash> subtrees);

  // Adds the hash of a leaf (leaf_hash) behind the others: at most 64 hashes, two on average.
  void append(const Hash& leaf);
  std::uint64_t size() const { return size_; }
  // Largest first, one for each set bit of size(); lives until the frontier changes.
  const std::vector<Hash>& subtrees() const { return subtrees_; }
  // MTH of RFC 6962; SHA-256 of the empty string when the tree is empty.
  Hash root() const;

 private:
  std::uint64_t size_ = 0;
  std::vector<Hash> subtrees_;  // largest first, one for each set bit of size_
};

// The audit path (RFC 6962 section 2.1.1) of the leaf at `index`, from leaf to root; empty for a
// tree of one leaf. Recomputes the hashes below: linear in the number of leaves.
//
// REQUIRES: index < leaves.size().
std::vector<Hash> inclusion_proof(std::span<const Hash> leaves, std::uint64_t index);

// True when `proof` leads from `leaf` at `index` to `root` of a tree of `size` leaves (the walk of
// RFC 9162 section 2.1.3.2); false for any index outside the tree and any proof that is too short,
// too long or different. Throws nothing, whatever it is given: it judges bytes of strangers.
bool verify_inclusion(const Hash& leaf, std::uint64_t index, std::uint64_t size,
                      std::span<const Hash> proof, const Hash& root);

}  // namespace sogoc
