// The log: entries of bytes at positions 0..n-1 without gaps, the Merkle tree over them (RFC 6962),
// and an index of their ids. It knows neither what an entry means nor where the table keeps its
// bytes. Appended entries are staged in memory until the caller commits the batch they are taken
// into, together with the rows of projections: the log never writes by itself. An entry once taken
// is never rewritten. The layout is in store/README.md.
#pragma once
#include <cstdint>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "store/checked_blocks.h"
#include "store/head_record.h"
#include "store/log_run.h"
#include "store/table.h"

namespace sogoc {

// What append is given. The views need to live during that call only.
struct Entry {
  // At most longest_id bytes (keys.h); an empty one is not indexed and may occur many times.
  std::string_view id;
  // At most longest_entry_bytes (log_run.h); any bytes.
  std::string_view bytes;
};

// Not copyable. `table` must outlive the log and is only read. For one thread at a time, const
// functions too: the run that was read last is kept for the next question, and the table counts
// what it reads.
//
// Reading throws StoreError: io, or corrupt when entries, hashes or the head record are not what
// was written. A log stays usable after a read that failed; nothing of it was changed.
class Log {
 public:
  // First and last position of a block of the log.
  struct WrongBlock {
    std::uint64_t first = 0, last = 0;
    bool operator==(const WrongBlock&) const = default;
  };

  // Reads the head record; a table without one is an empty log, one with entries and no head record
  // is corrupt.
  explicit Log(const Table& table);
  Log(const Log&) = delete;
  Log& operator=(const Log&) = delete;

  // Size, time and root include what is staged. A position is below the size; the size is also the
  // number K of a view that knows all of it.
  std::uint64_t size() const { return head_.tree.size(); }
  // Microseconds since 1970 of the last entry; the least number when the log is empty. It never
  // goes back from one entry to the next.
  std::int64_t last_recorded() const { return head_.last_recorded; }
  // Of all entries; SHA-256 of nothing when there are none.
  Hash root() const { return head_.tree.root(); }
  // Without what is staged: as the table has it once the batches taken are committed.
  std::uint64_t taken_size() const { return taken_.tree.size(); }

  // Eight bytes of the head record for callers; a change is staged like an entry, and taken even
  // when no entry is.
  std::uint64_t extra() const { return head_.extra; }
  void set_extra(std::uint64_t extra) { head_.extra = extra; }

  // Stages an entry recorded at `recorded` (microseconds since 1970) and returns its position.
  // Throws std::length_error when it is longer than longest_entry_bytes or its id than longest_id,
  // std::logic_error when an entry with the id is staged or `recorded` goes back; then nothing is
  // staged.
  //
  // REQUIRES: the table has no such id either; position_of tells, and append does not ask again.
  std::uint64_t append(Entry entry, std::int64_t recorded);

  // Puts what is staged into `batch`: runs, ids, hash blocks, the head record; nothing when nothing
  // is staged. From here on the entries are read from the table: commit the batch before reading,
  // and discard the log when that fails, since it believes in entries that may not be there.
  void take_changes(Batch& batch);

  // The position of the entry with this id, staged or taken; nothing for an unknown, empty or too
  // long one. It trusts the index and does not read the entry.
  std::optional<std::uint64_t> position_of(std::string_view id) const;
  // A copy of the entry's bytes, staged or taken. Reads the whole run, and none when the run is the
  // one read last. Throws std::out_of_range when position >= size().
  //
  // The log is believed by its hashes only: the first time that an entry of a block is read, the
  // block is recomputed and compared, as check does. Entries that this object took itself are as
  // they were.
  std::string entry(std::uint64_t position) const;
  // The same without looking at hashes, for the opening entry, which every command reads.
  std::string unchecked_entry(std::uint64_t position) const;
  // Entries of [from, to) in order until `visit` returns false; `to` beyond the size means the
  // size, and an empty range visits nothing. The bytes live during the call only; `visit` may read
  // the log, must not change it, and what it throws comes out of scan.
  using Visit = std::function<bool(std::uint64_t position, std::string_view bytes)>;
  void scan(std::uint64_t from, std::uint64_t to, const Visit& visit) const;
  // The same without looking at hashes: for whoever looks for what is wrong.
  void unchecked_scan(std::uint64_t from, std::uint64_t to, const Visit& visit) const;

  // Recomputes all blocks that were there when the log was opened and are not checked yet, with
  // `progress` after each (positions so far). Throws StoreError corrupt at the first that is wrong,
  // naming its first and last position.
  void check(const std::function<void(std::uint64_t)>& progress = {}) const;

  // The root of the first `size` entries, staged ones included: costs one read for 256 entries that
  // the trees of `size` and of the whole log do not share. Throws std::out_of_range when size >
  // this->size().
  Hash root_at(std::uint64_t size) const;
  // The root of the entries [from, to) as a tree of their own (RFC 6962 section 2.1, MTH): what the
  // paths of proofs consist of. Cheap when `from` is a multiple of 256 or the range is short.
  // Throws std::out_of_range when from > to or to > size().
  Hash range_root(std::uint64_t from, std::uint64_t to) const;
  // Of [from, to), recomputed from the entries, one hash each. Throws as range_root does.
  std::vector<Hash> leaf_hashes(std::uint64_t from, std::uint64_t to) const;

  // All blocks whose entries cannot be read or do not have the hash recorded, in order; the whole
  // log when every block has its hash and the hashes do not give the root. Memory does not grow
  // with the log. `progress` as of check. Throws StoreError io.
  std::vector<WrongBlock> wrong_blocks(const std::function<void(std::uint64_t)>& progress) const;

  // Recomputes the last at most 256 leaves that were taken and compares them with the head record:
  // what a reader that opened beside a writer must do before it trusts what it sees. Throws
  // StoreError corrupt. It says nothing of entries before; `verify` recomputes those.
  void check_tail() const;

 private:
  struct Staged {
    std::string id;
    std::string bytes;
    std::int64_t recorded;
    Hash leaf;
  };

  std::shared_ptr<const Run> run_of(std::uint64_t position) const;
  void check_block(std::uint64_t n) const;
  void check_block_hashes() const;
  MerkleFrontier range(std::uint64_t from, std::uint64_t to) const;
  MerkleFrontier blocks(std::uint64_t first, std::uint64_t end) const;
  void put_runs(Batch& batch) const;
  void put_hash_blocks(Batch& batch) const;

  const Table& table_;
  // As it was opened: up to its size entries come from the table, and are checked.
  MerkleFrontier opened_;
  mutable CheckedBlocks checked_;
  HeadRecord taken_;
  HeadRecord head_;
  // Positions from taken_size() on.
  std::vector<Staged> staged_;
  std::map<std::string, std::uint64_t, std::less<>> staged_ids_;
  // The run read last, since entries are asked for one after the other.
  mutable LastRun last_read_;
};

}  // namespace sogoc
