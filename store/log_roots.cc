// Roots of sizes and ranges of the log: from its hash blocks as far as these go, from leaves
// beyond.
#include <algorithm>
#include <bit>
#include <stdexcept>
#include <utility>

#include "store/hash_blocks.h"
#include "store/keys.h"
#include "store/log.h"
#include "store/store_error.h"

namespace sogoc {
namespace {

[[noreturn]] void corrupt_roots(const Said& what) {
  throw StoreError(StoreError::Reason::corrupt, what);
}

Hash as_hash(std::string_view bytes) {
  Hash hash;
  if (bytes.size() != hash.size())
    corrupt_roots(Said{"a hash block has a wrong length", "một khối mã băm sai độ dài"});
  std::copy(bytes.begin(), bytes.end(), hash.begin());
  return hash;
}

// The tree of complete blocks with the leaves of an incomplete one behind them.
MerkleFrontier joined(const MerkleFrontier& blocks, const MerkleFrontier& leaves) {
  auto subtrees = blocks.subtrees();
  subtrees.insert(subtrees.end(), leaves.subtrees().begin(), leaves.subtrees().end());
  return {blocks.size() * block_leaves + leaves.size(), std::move(subtrees)};
}

}  // namespace

// The range is checked here for all functions of this file: each of them ends in this one.
std::vector<Hash> Log::leaf_hashes(std::uint64_t from, std::uint64_t to) const {
  if (from > to || to > size()) throw std::out_of_range("a range beyond the log");
  std::vector<Hash> hashes;
  hashes.reserve(to - from);
  unchecked_scan(from, to, [&](std::uint64_t, std::string_view bytes) {
    hashes.push_back(leaf_hash(bytes));
    return true;
  });
  return hashes;
}

// A tree over the roots of the blocks [first, end): its leaves stand for 256 entries each. Blocks
// that only staged entries complete are not in the table yet and are hashed anew.
MerkleFrontier Log::blocks(std::uint64_t first, std::uint64_t end) const {
  MerkleFrontier tree;
  const auto in_table = std::min(end, taken_size() / block_leaves);
  auto n = first;
  if (n < in_table)
    table_.scan(hash_block_prefix(), hash_block_key(n),
                [&](std::string_view key, std::string_view value) {
                  // A missing block ends the scan, and is told below.
                  if (parse_hash_block_key(key) != n) return false;
                  tree.append(as_hash(value));
                  return ++n < in_table;
                });
  if (n < in_table)
    corrupt_roots(Said{"hash block ", "khối mã băm "} + std::to_string(n) +
                  Said{" is missing", " bị thiếu"});
  for (; n < end; ++n) {
    MerkleFrontier block;
    for (const auto& leaf : leaf_hashes(n * block_leaves, (n + 1) * block_leaves))
      block.append(leaf);
    tree.append(block.root());
  }
  return tree;
}

// Blocks are subtrees of a tree that begins at `from` only when `from` is a multiple of 256; in any
// other range leaves pair differently, and all of them are hashed.
MerkleFrontier Log::range(std::uint64_t from, std::uint64_t to) const {
  MerkleFrontier complete, leaves;
  if (from % block_leaves == 0 && from < to) {
    complete = blocks(from / block_leaves, to / block_leaves);
    from = to - to % block_leaves;
  }
  for (const auto& leaf : leaf_hashes(from, to)) leaves.append(leaf);
  return complete.size() == 0 ? leaves : joined(complete, leaves);
}

Hash Log::range_root(std::uint64_t from, std::uint64_t to) const { return range(from, to).root(); }

Hash Log::root_at(std::uint64_t size) const {
  if (size > this->size()) throw std::out_of_range("a size beyond the log");
  // The subtrees on the left that both trees have are in the frontier already.
  const auto& known = head_.tree.subtrees();
  // `shared` is the longest common beginning of both sizes in binary, with zeros behind: down to
  // the first bit in which they differ, their trees have the same complete subtrees. Two shifts,
  // since shifting by 64 is undefined.
  const int shared_bits = std::countl_zero(size ^ this->size());
  const auto shared = shared_bits == 0 ? 0 : size & ~(~std::uint64_t{0} >> (shared_bits - 1) >> 1);
  std::vector<Hash> subtrees(known.begin(), known.begin() + std::popcount(shared));
  const auto rest = range(shared, size);
  subtrees.insert(subtrees.end(), rest.subtrees().begin(), rest.subtrees().end());
  return MerkleFrontier(size, std::move(subtrees)).root();
}

// The roots of all complete blocks are a beginning of the frontier.
void Log::check_block_hashes() const {
  if (checked_.has_root()) return;
  const auto complete = blocks(0, opened_.size() / block_leaves).subtrees();
  if (!std::equal(complete.begin(), complete.end(), opened_.subtrees().begin()))
    corrupt_roots(Said{
        "the hashes of the log's blocks do not give its root: sogoc verify names the block",
        "mã băm các khối của nhật ký không cho ra gốc của nó: sogoc verify cho biết khối nào"});
  checked_.add_root();
}

void Log::check_block(std::uint64_t n) const {
  if (checked_.has(n)) return;
  const auto first = n * block_leaves, end = std::min(first + block_leaves, opened_.size());
  MerkleFrontier leaves;
  for (const auto& leaf : leaf_hashes(first, end)) leaves.append(leaf);
  const bool complete = end - first == block_leaves;
  if (complete) check_block_hashes();
  const auto expected = complete ? blocks(n, n + 1) : incomplete_block(opened_);
  if (leaves.root() != expected.root())
    corrupt_roots(Said{"the entries ", "các mục "} + std::to_string(first) + Said{" to ", " đến "} +
                  std::to_string(end - 1) +
                  " of the log do not have the hash recorded: one of them was changed");
  checked_.add(n);
}

void Log::check(const std::function<void(std::uint64_t)>& progress) const {
  for (std::uint64_t n = 0; n * block_leaves < opened_.size(); ++n) {
    check_block(n);
    if (progress) progress(std::min((n + 1) * block_leaves, opened_.size()));
  }
}

std::vector<Log::WrongBlock> Log::wrong_blocks(
    const std::function<void(std::uint64_t)>& progress) const {
  std::vector<WrongBlock> wrong;
  const auto size = opened_.size();
  for (std::uint64_t first = 0; first < size; first += block_leaves) {
    const auto end = std::min(first + block_leaves, size);
    try {
      MerkleFrontier leaves;
      for (const auto& leaf : leaf_hashes(first, end)) leaves.append(leaf);
      const auto n = first / block_leaves;
      const auto expected =
          end - first == block_leaves ? blocks(n, n + 1) : incomplete_block(opened_);
      if (leaves.root() != expected.root()) wrong.push_back({first, end - 1});
    } catch (const StoreError& error) {
      if (error.reason() != StoreError::Reason::corrupt) throw;
      wrong.push_back({first, end - 1});
    }
    if (progress) progress(end);
  }
  if (!wrong.empty() || size == 0) return wrong;
  const auto complete = blocks(0, size / block_leaves).subtrees();
  if (!std::equal(complete.begin(), complete.end(), opened_.subtrees().begin()))
    wrong.push_back({0, size - 1});
  return wrong;
}

void Log::check_tail() const {
  const auto size = taken_size();
  if (size == 0) return;
  // The block that holds the last entry, complete or not: its leaves are all that the frontier or
  // one hash block can be compared with.
  const auto start = (size - 1) / block_leaves * block_leaves;
  MerkleFrontier tail;
  for (const auto& leaf : leaf_hashes(start, size)) tail.append(leaf);
  const auto expected = tail.size() < block_leaves
                            ? incomplete_block(taken_.tree)
                            : blocks(start / block_leaves, size / block_leaves);
  if (tail.root() != expected.root())
    corrupt_roots(Said{"the last entries do not have the hashes recorded",
                       "các mục cuối không có mã băm đã ghi"});
}

}  // namespace sogoc
