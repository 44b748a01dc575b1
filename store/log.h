// The log: entries of bytes at positions 0..n-1 without gaps, the Merkle tree over them, and an
// index of their ids. Appended entries are staged until the caller commits the batch they are taken
// into. The layout is in store/README.md.
#pragma once
#include <cstdint>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "store/head_record.h"
#include "store/log_run.h"
#include "store/table.h"

namespace sogoc {

// What append is given. The views need to live during that call only.
struct Entry {
  std::string_view id;  // at most longest_id bytes; an empty one is not indexed
  std::string_view bytes;
};

// One thread; not copyable. `table` must outlive the log and is only read. Reading throws
// StoreError: io, or corrupt when entries, hashes or the head record are not what was written.
class Log {
 public:
  // Reads the head record; a table without one is an empty log.
  explicit Log(const Table& table);
  Log(const Log&) = delete;
  Log& operator=(const Log&) = delete;

  // Size, time and root include what is staged.
  std::uint64_t size() const { return head_.tree.size(); }
  // Microseconds since 1970 of the last entry; the least number when the log is empty.
  std::int64_t last_recorded() const { return head_.last_recorded; }
  Hash root() const { return head_.tree.root(); }
  // Without what is staged: as the table has it once the batches taken are committed.
  std::uint64_t taken_size() const { return taken_.tree.size(); }

  // Eight bytes of the head record for callers; a change is staged like an entry.
  std::uint64_t extra() const { return head_.extra; }
  void set_extra(std::uint64_t extra) { head_.extra = extra; }

  // Stages an entry and returns its position. Throws std::length_error when it is longer than
  // longest_entry_bytes or its id than longest_id, std::logic_error when an entry with the id is
  // staged or `recorded` goes back. The caller makes sure that the table has no such id either.
  std::uint64_t append(Entry entry, std::int64_t recorded);

  // Puts what is staged into `batch`: runs, ids, hash blocks, the head record; nothing when nothing
  // is staged. From here on the entries are read from the table: commit the batch before reading,
  // and discard the log when that fails.
  void take_changes(Batch& batch);

  std::optional<std::uint64_t> position_of(std::string_view id) const;
  // Throws std::out_of_range when position >= size().
  std::string entry(std::uint64_t position) const;
  // Entries of [from, to) in order until `visit` returns false; `to` beyond the size means the
  // size. The bytes live during the call only; `visit` must not change the log.
  using Visit = std::function<bool(std::uint64_t position, std::string_view bytes)>;
  void scan(std::uint64_t from, std::uint64_t to, const Visit& visit) const;

  // The root of the first `size` entries: costs one read for 256 entries that the trees of `size`
  // and of the whole log do not share. Throws std::out_of_range when size > this->size().
  Hash root_at(std::uint64_t size) const;
  // The root of the entries [from, to) as a tree of their own (RFC 6962 MTH): what the paths of
  // proofs consist of. Cheap when `from` is a multiple of 256 or the range is short.
  Hash range_root(std::uint64_t from, std::uint64_t to) const;
  // Recomputed from the entries.
  std::vector<Hash> leaf_hashes(std::uint64_t from, std::uint64_t to) const;

  // Recomputes the last at most 256 leaves and compares them with the head record: what a reader
  // that opened beside a writer must do. Throws StoreError corrupt.
  void check_tail() const;

 private:
  struct Staged {
    std::string id;
    std::string bytes;
    std::int64_t recorded;
    Hash leaf;
  };

  const Run& run_of(std::uint64_t position) const;
  MerkleFrontier range(std::uint64_t from, std::uint64_t to) const;
  MerkleFrontier blocks(std::uint64_t first, std::uint64_t end) const;
  void put_runs(Batch& batch) const;
  void put_hash_blocks(Batch& batch) const;

  const Table& table_;
  HeadRecord taken_;
  HeadRecord head_;
  std::vector<Staged> staged_;  // positions from taken_size() on
  std::map<std::string, std::uint64_t, std::less<>> staged_ids_;
  mutable Run last_read_;
};

}  // namespace sogoc
