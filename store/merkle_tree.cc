#include "store/merkle_tree.h"

#include <openssl/sha.h>

#include <bit>
#include <cstring>
#include <stdexcept>
#include <string>
#include <utility>

namespace sogoc {
namespace {

Hash root_of(std::span<const Hash> leaves) {
  MerkleFrontier tree;
  for (const auto& leaf : leaves) tree.append(leaf);
  return tree.root();
}

}  // namespace

Hash sha256(std::string_view bytes) {
  Hash hash;
  SHA256(reinterpret_cast<const unsigned char*>(bytes.data()), bytes.size(), hash.data());
  return hash;
}

// 0 before a leaf and 1 before a node: without that, an entry of 64 bytes could pass for a node.
Hash leaf_hash(std::string_view entry) {
  std::string bytes(1, '\0');
  bytes += entry;
  return sha256(bytes);
}

Hash node_hash(const Hash& left, const Hash& right) {
  std::array<char, 65> bytes;
  bytes[0] = 1;
  std::memcpy(bytes.data() + 1, left.data(), left.size());
  std::memcpy(bytes.data() + 33, right.data(), right.size());
  return sha256({bytes.data(), bytes.size()});
}

MerkleFrontier::MerkleFrontier(std::uint64_t size, std::vector<Hash> subtrees)
    : size_(size), subtrees_(std::move(subtrees)) {
  if (subtrees_.size() != static_cast<std::size_t>(std::popcount(size)))
    throw std::invalid_argument("a frontier has one subtree for each set bit of its size");
}

void MerkleFrontier::append(const Hash& leaf) {
  Hash subtree = leaf;
  // Adding one to the size carries through its low ones: each carry joins two subtrees of equal
  // size, the older on the left.
  for (auto full = size_; full & 1; full >>= 1) {
    subtree = node_hash(subtrees_.back(), subtree);
    subtrees_.pop_back();
  }
  subtrees_.push_back(subtree);
  ++size_;
}

Hash MerkleFrontier::root() const {
  if (subtrees_.empty()) return sha256("");
  // From the smallest to the largest: the right side of every node is what is joined so far.
  Hash root = subtrees_.back();
  for (auto left = subtrees_.rbegin() + 1; left != subtrees_.rend(); ++left)
    root = node_hash(*left, root);
  return root;
}

std::vector<Hash> inclusion_proof(std::span<const Hash> leaves, std::uint64_t index) {
  if (leaves.size() <= 1) return {};
  // The left subtree is complete: the largest power of two below the number of leaves (RFC 6962).
  const auto half = std::bit_floor(leaves.size() - 1);
  const auto left = leaves.first(half), right = leaves.subspan(half);
  auto proof = index < half ? inclusion_proof(left, index) : inclusion_proof(right, index - half);
  proof.push_back(root_of(index < half ? right : left));
  return proof;
}

bool verify_inclusion(const Hash& leaf, std::uint64_t index, std::uint64_t size,
                      std::span<const Hash> proof, const Hash& root) {
  if (index >= size) return false;
  // The walk of RFC 9162 section 2.1.3.2: `index` and `last` are the places of the node and of the
  // last node of its level. A last node without a sibling rises until it has one on its left.
  Hash hash = leaf;
  auto last = size - 1;
  for (const auto& sibling : proof) {
    // The root is reached, and the proof goes on.
    if (last == 0) return false;
    if ((index & 1) || index == last) {
      hash = node_hash(sibling, hash);
      while (!(index & 1) && index != 0) index >>= 1, last >>= 1;
    } else {
      hash = node_hash(hash, sibling);
    }
    index >>= 1;
    last >>= 1;
  }
  // last > 0: the proof ended below the root.
  return last == 0 && hash == root;
}

}  // namespace sogoc
