#include "store/log.h"

#include <algorithm>
#include <bit>
#include <stdexcept>
#include <utility>

#include "store/big_endian.h"
#include "store/keys.h"
#include "store/store_error.h"

namespace sogoc {
namespace {

constexpr std::uint64_t block_leaves = 256;
static_assert(std::has_single_bit(block_leaves), "blocks are complete subtrees");

[[noreturn]] void corrupt(const std::string& what) {
  throw StoreError(StoreError::Reason::corrupt, what);
}

std::string as_bytes(const Hash& hash) {
  return {reinterpret_cast<const char*>(hash.data()), hash.size()};
}

Hash as_hash(std::string_view bytes) {
  Hash hash;
  if (bytes.size() != hash.size()) corrupt("a hash block has a wrong length");
  std::copy(bytes.begin(), bytes.end(), hash.begin());
  return hash;
}

// The tree of complete blocks with the leaves of an incomplete one behind them.
MerkleFrontier joined(const MerkleFrontier& blocks, const MerkleFrontier& leaves) {
  auto subtrees = blocks.subtrees();
  subtrees.insert(subtrees.end(), leaves.subtrees().begin(), leaves.subtrees().end());
  return {blocks.size() * block_leaves + leaves.size(), std::move(subtrees)};
}

// The part of a frontier that lies in the incomplete block at its end.
MerkleFrontier incomplete_block(const MerkleFrontier& tree) {
  const auto leaves = tree.size() % block_leaves;
  return {leaves, {tree.subtrees().end() - std::popcount(leaves), tree.subtrees().end()}};
}

}  // namespace

Log::Log(const Table& table) : table_(table) {
  if (const auto bytes = table.get(head_key())) {
    taken_ = head_ = decode_head_record(*bytes);
    return;
  }
  table.scan(log_run_prefix(), {}, [](std::string_view, std::string_view) -> bool {
    corrupt("the log has entries but no head record");
  });
}

std::uint64_t Log::append(Entry entry, std::int64_t recorded) {
  if (entry.bytes.size() > longest_entry_bytes || entry.id.size() > longest_id)
    throw std::length_error("an entry of the log or its id is too long");
  if (recorded < head_.last_recorded) throw std::logic_error("recorded goes back");
  const auto position = size();
  if (!entry.id.empty() && !staged_ids_.emplace(entry.id, position).second)
    throw std::logic_error("an entry with this id is staged");
  staged_.push_back(
      {std::string(entry.id), std::string(entry.bytes), recorded, leaf_hash(entry.bytes)});
  head_.tree.append(staged_.back().leaf);
  head_.last_recorded = recorded;
  return position;
}

void Log::abandon_staged(std::uint64_t size) {
  if (size < taken_size() || size > this->size())
    throw std::logic_error("only staged entries can be abandoned");
  while (taken_size() + staged_.size() > size) {
    staged_ids_.erase(staged_.back().id);
    staged_.pop_back();
  }
  head_.tree = taken_.tree;
  for (const auto& entry : staged_) head_.tree.append(entry.leaf);
  head_.last_recorded = staged_.empty() ? taken_.last_recorded : staged_.back().recorded;
}

void Log::put_runs(Batch& batch) const {
  RunWriter run;
  auto position = taken_size();
  for (const auto& entry : staged_) {
    run.add(entry.bytes);
    if (run.full()) batch.put(log_run_key(position), run.take());
    ++position;
  }
  if (!run.empty()) batch.put(log_run_key(position - 1), run.take());
}

void Log::put_hash_blocks(Batch& batch) const {
  auto block = incomplete_block(taken_.tree);
  auto n = taken_size() / block_leaves;
  for (const auto& entry : staged_) {
    block.append(entry.leaf);
    if (block.size() < block_leaves) continue;
    batch.put(hash_block_key(n++), as_bytes(block.root()));
    block = {};
  }
}

void Log::take_changes(Batch& batch) {
  if (staged_.empty() && head_.extra == taken_.extra) return;
  put_runs(batch);
  put_hash_blocks(batch);
  for (const auto& [id, position] : staged_ids_) {
    std::string value;
    append_big_endian(value, position);
    batch.put(id_index_key(id), std::move(value));
  }
  batch.put(head_key(), encode_head_record(head_));
  taken_ = head_;
  staged_.clear();
  staged_ids_.clear();
}

std::optional<std::uint64_t> Log::position_of(std::string_view id) const {
  if (const auto at = staged_ids_.find(id); at != staged_ids_.end()) return at->second;
  if (id.empty() || id.size() > longest_id) return std::nullopt;
  const auto value = table_.get(id_index_key(id));
  if (!value) return std::nullopt;
  if (value->size() != sizeof(std::uint64_t)) corrupt("an entry of the id index is damaged");
  const auto position = read_big_endian<std::uint64_t>(*value);
  if (position >= taken_size()) corrupt("the id index names a position beyond the log");
  return position;
}

const Run& Log::run_of(std::uint64_t position) const {
  if (last_read_.holds(position)) return last_read_;
  last_read_ = {};
  table_.scan(log_run_prefix(), log_run_key(position),
              [&](std::string_view key, std::string_view value) {
                last_read_ = Run(parse_log_run_key(key), value);
                return false;
              });
  if (!last_read_.holds(position))
    corrupt("the log has no entry at position " + std::to_string(position));
  return last_read_;
}

std::string Log::entry(std::uint64_t position) const {
  if (position >= size()) throw std::out_of_range("a position beyond the log");
  if (position >= taken_size()) return staged_[position - taken_size()].bytes;
  return std::string(run_of(position).entry(position));
}

void Log::scan(std::uint64_t from, std::uint64_t to, const Visit& visit) const {
  to = std::min(to, size());
  auto position = from;
  bool wanted = true;
  const auto visit_run = [&](std::string_view key, std::string_view value) {
    const Run run(parse_log_run_key(key), value);
    if (!run.holds(position))
      corrupt("the log has no entry at position " + std::to_string(position));
    const auto end = std::min({to, taken_size(), run.end()});
    while (wanted && position < end) {
      wanted = visit(position, run.entry(position));
      ++position;
    }
    return wanted && position < std::min(to, taken_size());
  };
  if (position < std::min(to, taken_size()))
    table_.scan(log_run_prefix(), log_run_key(position), visit_run);
  if (wanted && position < std::min(to, taken_size()))
    corrupt("the log ends before position " + std::to_string(position));
  for (; wanted && position < to; ++position)
    wanted = visit(position, staged_[position - taken_size()].bytes);
}

std::vector<Hash> Log::leaf_hashes(std::uint64_t from, std::uint64_t to) const {
  if (from > to || to > size()) throw std::out_of_range("a range beyond the log");
  std::vector<Hash> hashes;
  hashes.reserve(to - from);
  scan(from, to, [&](std::uint64_t, std::string_view bytes) {
    hashes.push_back(leaf_hash(bytes));
    return true;
  });
  return hashes;
}

// A tree over the roots of the blocks [first, end).
MerkleFrontier Log::blocks(std::uint64_t first, std::uint64_t end) const {
  MerkleFrontier tree;
  const auto in_table = std::min(end, taken_size() / block_leaves);
  auto n = first;
  if (n < in_table)
    table_.scan(hash_block_prefix(), hash_block_key(n),
                [&](std::string_view key, std::string_view value) {
                  if (parse_hash_block_key(key) != n) return false;
                  tree.append(as_hash(value));
                  return ++n < in_table;
                });
  if (n < in_table) corrupt("hash block " + std::to_string(n) + " is missing");
  for (; n < end; ++n) {
    MerkleFrontier block;
    for (const auto& leaf : leaf_hashes(n * block_leaves, (n + 1) * block_leaves))
      block.append(leaf);
    tree.append(block.root());
  }
  return tree;
}

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
  const int shared_bits = std::countl_zero(size ^ this->size());
  const auto shared = shared_bits == 0 ? 0 : size & ~(~std::uint64_t{0} >> (shared_bits - 1) >> 1);
  std::vector<Hash> subtrees(known.begin(), known.begin() + std::popcount(shared));
  const auto rest = range(shared, size);
  subtrees.insert(subtrees.end(), rest.subtrees().begin(), rest.subtrees().end());
  return MerkleFrontier(size, std::move(subtrees)).root();
}

void Log::check_tail() const {
  const auto size = taken_size();
  if (size == 0) return;
  const auto start = (size - 1) / block_leaves * block_leaves;
  MerkleFrontier tail;
  for (const auto& leaf : leaf_hashes(start, size)) tail.append(leaf);
  const auto expected =
      tail.size() < block_leaves ? incomplete_block(taken_.tree) : blocks(start / block_leaves,
                                                                         size / block_leaves);
  if (tail.root() != expected.root()) corrupt("the last entries do not have the hashes recorded");
}

}  // namespace sogoc
