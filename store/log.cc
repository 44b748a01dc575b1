#include "store/log.h"

#include <algorithm>
#include <stdexcept>

#include "store/keys.h"
#include "store/store_error.h"

namespace sogoc {
namespace {

constexpr std::uint64_t block_size = 256;
constexpr std::size_t most_entries_of_run = 256, most_bytes_of_run = 256 * 1024;
constexpr std::size_t most_recent_runs = 64;
constexpr std::int64_t before_everything = -62135596800'000'000;

StoreError corrupt(const std::string& what) {
  return {StoreError::Reason::corrupt, what + "; run `sogoc verify`"};
}

// Entries as in a bundle of the tlog-tiles format: length as big-endian u16, then the bytes.
std::string encode_run(const std::vector<std::string>& entries) {
  std::string bytes;
  for (const auto& entry : entries) {
    bytes += static_cast<char>(entry.size() >> 8);
    bytes += static_cast<char>(entry.size());
    bytes += entry;
  }
  return bytes;
}

std::vector<std::string> decode_run(std::string_view bytes) {
  std::vector<std::string> entries;
  while (!bytes.empty()) {
    if (bytes.size() < 2) throw corrupt("a run of the log is cut off");
    const auto size = static_cast<std::size_t>(static_cast<std::uint8_t>(bytes[0])) << 8 |
                      static_cast<std::uint8_t>(bytes[1]);
    if (bytes.size() < 2 + size) throw corrupt("a run of the log is cut off");
    entries.emplace_back(bytes.substr(2, size));
    bytes.remove_prefix(2 + size);
  }
  return entries;
}

std::string text_of(const Hash& hash) { return {hash.begin(), hash.end()}; }

Hash hash_from(std::string_view bytes) {
  Hash hash;
  std::copy_n(bytes.begin(), hash.size(), hash.begin());
  return hash;
}

}  // namespace

Log::Log(const Table& table) : table_(table), last_recorded_(before_everything) {
  read_head();
  staged_->first = size();
  const auto whole = size() / block_size * block_size;
  scan(whole, size(), [&](std::uint64_t, std::string_view bytes) {
    block_.append(leaf_hash(bytes));
    return true;
  });
}

// The head record: size, last recorded, the frontier's hashes, and the first 8 bytes of the
// SHA-256 leaf hash of all that.
void Log::read_head() {
  const auto record = table_.get(head_key());
  if (!record) return;
  const std::string_view bytes = *record;
  if (bytes.size() < 24 || (bytes.size() - 24) % 32 != 0)
    throw corrupt("the head record has a wrong length");
  const auto body = bytes.substr(0, bytes.size() - 8);
  if (text_of(leaf_hash(body)).substr(0, 8) != bytes.substr(body.size()))
    throw corrupt("the head record's checksum is wrong");
  std::vector<Hash> subtrees;
  for (std::size_t at = 16; at < body.size(); at += 32)
    subtrees.push_back(hash_from(body.substr(at)));
  last_recorded_ = static_cast<std::int64_t>(from_big_endian(body.substr(8)));
  frontier_ = MerkleFrontier::restored(from_big_endian(body), std::move(subtrees));
}

std::string Log::head_record() const {
  std::string bytes = big_endian(size()) + big_endian(static_cast<std::uint64_t>(last_recorded_));
  for (const auto& hash : frontier_.subtrees()) bytes += text_of(hash);
  return bytes + text_of(leaf_hash(bytes)).substr(0, 8);
}

std::uint64_t Log::append(const LogEntry& entry, std::int64_t recorded) {
  if (entry.bytes.empty() || entry.bytes.size() > 65'535 || entry.id.empty() ||
      entry.id.size() > 64)
    throw std::length_error("an entry has 1 to 65,535 bytes and an identifier of 1 to 64");
  const auto position = size();
  const auto leaf = leaf_hash(entry.bytes);
  frontier_.append(leaf);
  block_.append(leaf);
  if (block_.size() == block_size) {
    staged_blocks_.emplace_back(position / block_size, block_.root());
    block_ = {};
  }
  staged_->entries.emplace_back(entry.bytes);
  staged_ids_.emplace(entry.id, position);
  last_recorded_ = recorded;
  return position;
}

std::optional<std::uint64_t> Log::position_of(std::string_view id) const {
  if (const auto at = staged_ids_.find(std::string(id)); at != staged_ids_.end())
    return at->second;
  const auto value = table_.get(id_key(id));
  if (!value) return std::nullopt;
  if (value->size() != 8) throw corrupt("the position of an identifier is damaged");
  return from_big_endian(*value);
}

std::shared_ptr<const Log::Run> Log::run_of(std::uint64_t position) const {
  if (staged_->holds(position)) return staged_;
  for (const auto& run : recent_)
    if (run->holds(position)) return run;
  const auto found = table_.last_up_to(run_prefix(), run_key(position));
  auto run = std::make_shared<Run>();
  if (found) *run = {first_of_run(found->first), decode_run(found->second)};
  if (!found || !run->holds(position))
    throw corrupt("position " + std::to_string(position) + " is missing in the log");
  if (recent_.size() == most_recent_runs) recent_.erase(recent_.begin());
  return recent_.emplace_back(std::move(run));
}

std::string Log::entry(std::uint64_t position) const {
  const auto run = run_of(position);
  return run->entries[position - run->first];
}

void Log::scan(std::uint64_t from, std::uint64_t to, const Visit& visit) const {
  while (from < to) {
    const auto run = run_of(from);
    for (; from < to && run->holds(from); ++from)
      if (!visit(from, run->entries[from - run->first])) return;
  }
}

Hash Log::root_at(std::uint64_t size) const {
  if (size == this->size()) return root();
  MerkleFrontier tree;
  for (std::uint64_t block = 0; block < size / block_size; ++block) {
    const auto staged = std::find_if(staged_blocks_.begin(), staged_blocks_.end(),
                                     [&](const auto& each) { return each.first == block; });
    if (staged != staged_blocks_.end()) {
      tree.append_subtree(staged->second, block_size);
      continue;
    }
    const auto value = table_.get(block_key(block));
    if (!value || value->size() != 32) throw corrupt("a hash of 256 entries is missing");
    tree.append_subtree(hash_from(*value), block_size);
  }
  scan(tree.size(), size, [&](std::uint64_t, std::string_view bytes) {
    tree.append(leaf_hash(bytes));
    return true;
  });
  return tree.root();
}

void Log::take_changes(Batch& batch) {
  if (staged_->entries.empty()) return;
  Run run{staged_->first, {}};
  std::size_t bytes = 0;
  const auto put = [&] {
    if (run.entries.empty()) return;
    batch.put(run_key(run.first), encode_run(run.entries));
    run = {run.first + run.entries.size(), {}};
    bytes = 0;
  };
  for (auto& entry : staged_->entries) {
    bytes += entry.size();
    run.entries.push_back(std::move(entry));
    if (run.entries.size() == most_entries_of_run || bytes >= most_bytes_of_run) put();
  }
  put();
  for (const auto& [id, position] : staged_ids_) batch.put(id_key(id), big_endian(position));
  for (const auto& [number, hash] : staged_blocks_) batch.put(block_key(number), text_of(hash));
  batch.put(head_key(), head_record());
  staged_ = std::make_shared<Run>(Run{size(), {}});
  staged_ids_.clear();
  staged_blocks_.clear();
}

}  // namespace sogoc
