// Append-only streams of rows on an ordered table. A stream is kept as full chunks of up to 128
// rows and one tail, so that appending rewrites one value however long the stream is; a prefix of a
// stream is what was known earlier.
//
//   chunk 0       number of full chunks, then the rows of the tail
//   chunk 1..n    the rows of a full chunk
//   a row         its length, then its bytes
#pragma once
#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "store/table.h"

namespace sogoc {

struct StreamName {
  std::uint8_t family = 0;  // see rows/families.h
  std::string id;           // up to 72 bytes, may be empty
  bool operator==(const StreamName&) const = default;
};

// One thread. `table` must outlive it; another writer of the same generation must not exist.
class Streams {
 public:
  Streams(const Table& table, std::uint8_t generation) : table_(table), generation_(generation) {}

  struct NameHash {
    std::size_t operator()(const StreamName& name) const {
      return std::hash<std::string>()(name.id) * 31 + name.family;
    }
  };

  // Staged until take_changes; seen by read at once.
  void append(const StreamName& name, std::string_view row);

  // Every row in the order of appending, until `visit` returns false. A row's view is valid during
  // the visit only; `visit` must not append.
  using Visit = std::function<bool(std::string_view row)>;
  void read(const StreamName& name, const Visit& visit) const;

  // The same for a stream whose rows begin with the position of recording: the rows from the act
  // on that begins at `from`. What it costs does not grow with the rows before.
  void read_from(const StreamName& name, std::uint64_t from, const Visit& visit) const;

  // How many values there are to read of the stream; 0 when it has no row.
  std::uint32_t chunks(const StreamName& name) const {
    const Tail& tail = tail_of(name);
    return tail.full_chunks + (tail.rows != 0);
  }

  // Moves what was appended into the batch. When the batch is not committed this object is spent.
  void take_changes(Batch& batch);

 private:
  struct Tail {
    std::uint32_t full_chunks = 0;
    std::uint32_t rows = 0;
    std::string bytes;
    bool changed = false;
  };
  Tail& tail_of(const StreamName& name) const;
  std::string key(const StreamName& name, std::uint32_t chunk) const;
  std::string full_chunk(const StreamName& name, std::uint32_t chunk) const;

  const Table& table_;
  const std::uint8_t generation_;
  mutable std::unordered_map<StreamName, Tail, NameHash> tails_;
  std::vector<std::pair<const StreamName*, Tail*>> changed_;
  Batch full_;  // full chunks that are not committed yet
};

}  // namespace sogoc
