#include "store/log.h"

#include <algorithm>
#include <stdexcept>
#include <utility>

#include "store/big_endian.h"
#include "store/hash_blocks.h"
#include "store/keys.h"
#include "store/store_error.h"

namespace sogoc {
namespace {

[[noreturn]] void corrupt(const Said& what) { throw StoreError(StoreError::Reason::corrupt, what); }

std::string as_bytes(const Hash& hash) {
  return {reinterpret_cast<const char*>(hash.data()), hash.size()};
}

}  // namespace

Log::Log(const Table& table) : table_(table) {
  if (const auto bytes = table.get(head_key())) {
    taken_ = head_ = decode_head_record(*bytes);
    opened_ = head_.tree;
    return;
  }
  // No head record is right only as long as nothing was ever committed: otherwise the record was
  // lost, and an empty log would overwrite entries that are there.
  table.scan(log_run_prefix(), {}, [](std::string_view, std::string_view) -> bool {
    corrupt(
        Said{"the log has entries but no head record", "nhật ký có mục mà không có bản ghi đầu"});
  });
}

std::uint64_t Log::append(Entry entry, std::int64_t recorded) {
  // Everything is judged before anything changes, so that a log that refused is as it was before.
  if (entry.bytes.size() > longest_entry_bytes || entry.id.size() > longest_id)
    throw std::length_error("an entry of the log or its id is too long");
  if (recorded < head_.last_recorded) throw std::logic_error("recorded goes back");
  const auto position = size();
  if (!entry.id.empty() && !staged_ids_.emplace(entry.id, position).second)
    throw std::logic_error("an entry with this id is staged");
  staged_.push_back(
      {std::string(entry.id), std::string(entry.bytes), recorded, leaf_hash(entry.bytes)});
  // The frontier grows at once: size and root answer for staged entries too, taken_ for the others.
  head_.tree.append(staged_.back().leaf);
  head_.last_recorded = recorded;
  return position;
}

// A commit group begins a run of its own: the last one in the table is never read back or
// rewritten.
void Log::put_runs(Batch& batch) const {
  RunWriter run;
  auto position = taken_size();
  for (const auto& entry : staged_) {
    run.add(entry.bytes);
    // The key is the position of the last entry, which is this one.
    if (run.full()) batch.put(log_run_key(position), run.take());
    ++position;
  }
  if (!run.empty()) batch.put(log_run_key(position - 1), run.take());
}

// Only blocks that these entries complete are written. The incomplete one at the end is in the
// frontier of the head record, which is where the next group takes it up again.
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

// All that belongs to the entries goes into one batch, so that a crash leaves all or nothing of it.
// Afterwards they count as taken whether or not the batch is committed: hence the contract.
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
  // Neither can have been recorded, and the builder of the key would call it a bug.
  if (id.empty() || id.size() > longest_id) return std::nullopt;
  const auto value = table_.get(id_index_key(id));
  if (!value) return std::nullopt;
  if (value->size() != sizeof(std::uint64_t))
    corrupt(Said{"an entry of the id index is damaged", "một mục của bảng mã bị hỏng"});
  const auto position = read_big_endian<std::uint64_t>(*value);
  if (position >= taken_size())
    corrupt(
        Said{"the id index names a position beyond the log", "bảng mã nêu vị trí ngoài nhật ký"});
  return position;
}

std::shared_ptr<const Run> Log::run_of(std::uint64_t position) const {
  if (auto run = last_read_.find(position)) return run;
  std::shared_ptr<const Run> read;
  // The first run not below the position, and no more. A gap shows as one that begins above it.
  table_.scan(log_run_prefix(), log_run_key(position),
              [&](std::string_view key, std::string_view value) {
                read = std::make_shared<const Run>(parse_log_run_key(key), value);
                return false;
              });
  if (!read || !read->holds(position))
    corrupt(Said{"the log has no entry at position ", "nhật ký không có mục tại vị trí "} +
            std::to_string(position));
  last_read_.keep(read);
  return read;
}

std::string Log::entry(std::uint64_t position) const {
  if (position < opened_.size()) check_block(position / block_leaves);
  return unchecked_entry(position);
}

std::string Log::unchecked_entry(std::uint64_t position) const {
  if (position >= size()) throw std::out_of_range("a position beyond the log");
  if (position >= taken_size()) return staged_[position - taken_size()].bytes;
  return std::string(run_of(position)->entry(position));
}

void Log::scan(std::uint64_t from, std::uint64_t to, const Visit& visit) const {
  unchecked_scan(from, to, [&](std::uint64_t position, std::string_view bytes) {
    // Before the first entry of a block is believed; the run in hand stays as it is meanwhile.
    if (position < opened_.size() && (position == from || position % block_leaves == 0))
      check_block(position / block_leaves);
    return visit(position, bytes);
  });
}

void Log::unchecked_scan(std::uint64_t from, std::uint64_t to, const Visit& visit) const {
  to = std::min(to, size());
  auto position = from;
  bool wanted = true;
  const auto visit_run = [&](std::string_view key, std::string_view value) {
    // A run of its own, not the one kept for entry(): `visit` may ask for other entries meanwhile.
    const Run run(parse_log_run_key(key), value);
    // Runs follow each other without a gap; each must begin where the one before ended.
    if (!run.holds(position))
      corrupt(Said{"the log has no entry at position ", "nhật ký không có mục tại vị trí "} +
              std::to_string(position));
    const auto end = std::min({to, taken_size(), run.end()});
    while (wanted && position < end) {
      wanted = visit(position, run.entry(position));
      ++position;
    }
    return wanted && position < std::min(to, taken_size());
  };
  if (position < std::min(to, taken_size()))
    table_.scan(log_run_prefix(), log_run_key(position), visit_run);
  // The head record promised more entries than the table has.
  if (wanted && position < std::min(to, taken_size()))
    corrupt(Said{"the log ends before position ", "nhật ký hết trước vị trí "} +
            std::to_string(position));
  for (; wanted && position < to; ++position)
    wanted = visit(position, staged_[position - taken_size()].bytes);
}

}  // namespace sogoc
