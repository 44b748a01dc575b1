// Append-only streams of rows on an ordered table. A stream is kept as full chunks of up to 128
// rows and one tail, so that appending rewrites one value however long the stream is; a prefix of a
// stream is what was known earlier. Streams know lengths of rows and nothing of what is in them.
//
//   chunk 0       number of full chunks, then the rows of the tail
//   chunk 1..n    the rows of a full chunk
//   a row         its length, then its bytes
//
// A chunk is full with 128 rows or 2 kB. A full chunk is never written again. Nothing stands behind
// what is listed here: more bytes than that are damage.
#pragma once
#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "projections/rows/tail_cache.h"
#include "store/table.h"

namespace sogoc {

// The streams of one generation. `table` must outlive it; another writer of the same generation
// must not exist. Const functions are safe to call from several threads as long as none appends.
//
// Every function that reads throws StoreError from the table and CorruptRow for chunks that are
// missing or damaged; nothing of them is kept, so that the next call reads again.
class Streams {
 public:
  Streams(const Table& table, std::uint8_t generation);

  Streams(const Streams&) = delete;
  Streams& operator=(const Streams&) = delete;

  // Adds a row at the end: staged until take_changes; seen by read at once.
  void append(const StreamName& name, std::string_view row);

  // Every row in the order of appending, until `visit` returns false; none of a stream that was
  // never written. A row's view is valid during the visit only; `visit` may read other streams,
  // must not append, and what it throws comes out of read.
  using Visit = std::function<bool(std::string_view row)>;
  void read(const StreamName& name, const Visit& visit) const;

  // The same for a stream whose rows begin with the position of recording: the rows from the act on
  // that begins at `from`. Chunks are read from the last one back to the first that begins before
  // it, so what it costs does not grow with the rows before.
  //
  // REQUIRES: `from` is the beginning of an act, or behind all rows.
  void read_from(const StreamName& name, std::uint64_t from, const Visit& visit) const;

  // The id of every stream with that number that is committed, in order of length, then bytewise.
  // Reads their chunks as well.
  void read_ids(std::uint16_t number, const std::function<void(std::string_view id)>& visit) const;

  // Every row of every stream with that number that is committed, those of one stream together and
  // in the order of appending. One walk over all of them costs less than reading a quarter of them
  // one by one.
  using VisitOfAll = std::function<void(std::string_view id, std::string_view row)>;
  void read_all(std::uint16_t number, const VisitOfAll& visit) const;

  // How many values there are to read of the stream; 0 when it has no row. A measure of cost.
  std::uint32_t chunks(const StreamName& name) const {
    const auto tail = tail_of(name);
    return tail->full_chunks + (tail->rows != 0);
  }

  // Moves what was appended into the batch. Commit the batch before anything is read or appended
  // again: full chunks and tails may be read from the table from here on. When the batch is not
  // committed this object is spent.
  void take_changes(Batch& batch);

 private:
  std::shared_ptr<const Tail> tail_of(const StreamName& name) const;
  Tail& staged(const StreamName& name);
  std::string key(const StreamName& name, std::uint32_t chunk) const;
  std::string full_chunk(const StreamName& name, std::uint32_t chunk) const;

  const Table& table_;
  const std::uint8_t generation_;
  // Tails with what was appended since the last take_changes, in the order of the first row.
  std::unordered_map<StreamName, std::shared_ptr<Tail>, StreamNameHash> staged_;
  std::vector<StreamName> changed_;
  // Those that were read, or taken by a batch.
  mutable TailCache cache_;
  // Full chunks that are not committed yet: read from here until take_changes.
  Batch full_;
};

}  // namespace sogoc
