#include "store/merkle_tree.h"

#include <gtest/gtest.h>

#include <bit>
#include <string>

namespace sogoc {
namespace {

std::string hex(const Hash& hash) {
  std::string text;
  for (auto byte : hash) {
    text += "0123456789abcdef"[byte >> 4];
    text += "0123456789abcdef"[byte & 15];
  }
  return text;
}

std::vector<Hash> leaves(std::size_t count) {
  std::vector<Hash> result;
  for (std::size_t i = 0; i < count; ++i) result.push_back(leaf_hash(std::to_string(i)));
  return result;
}

// RFC 6962 word for word: split at the largest power of two below n.
Hash naive_root(std::span<const Hash> from) {
  if (from.size() == 1) return from[0];
  const auto half = std::bit_floor(from.size() - 1);
  return node_hash(naive_root(from.first(half)), naive_root(from.subspan(half)));
}

TEST(MerkleTree, GivesTheStandardRoots) {
  MerkleFrontier tree;
  EXPECT_EQ(hex(tree.root()), "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
  using namespace std::string_view_literals;
  tree.append(leaf_hash(""));
  EXPECT_EQ(hex(tree.root()), "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d");
  for (auto entry :
       {"\0"sv, "\x10"sv, " !"sv, "01"sv, "@ABC"sv, "PQRSTUVW"sv, "`abcdefghijklmno"sv})
    tree.append(leaf_hash(entry));
  EXPECT_EQ(hex(tree.root()), "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328");
}

TEST(MerkleTree, FrontierAgreesWithTheDefinitionAndProofsVerify) {
  for (std::size_t size = 1; size <= 70; ++size) {
    const auto all = leaves(size);
    MerkleFrontier tree;
    for (const auto& leaf : all) tree.append(leaf);
    ASSERT_EQ(tree.size(), size);
    ASSERT_EQ(tree.root(), naive_root(all));
    for (std::size_t index = 0; index < size; ++index)
      ASSERT_TRUE(
          verify_inclusion(all[index], index, size, inclusion_proof(all, index), tree.root()))
          << index << " of " << size;
  }
}

TEST(MerkleTree, RefusesWrongProofs) {
  const auto all = leaves(13);
  const auto root = naive_root(all);
  for (std::size_t index = 0; index < all.size(); ++index) {
    const auto proof = inclusion_proof(all, index);
    EXPECT_FALSE(verify_inclusion(all[index], index + 13, 13, proof, root));
    EXPECT_FALSE(verify_inclusion(all[(index + 1) % 13], index, 13, proof, root));
    auto longer = proof, shorter = proof, changed = proof;
    longer.push_back(root);
    shorter.pop_back();
    changed[0][5] ^= 1;
    for (const auto& wrong : {longer, shorter, changed})
      EXPECT_FALSE(verify_inclusion(all[index], index, 13, wrong, root));
  }
}

}  // namespace
}  // namespace sogoc
