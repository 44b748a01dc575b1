// The log: entries at positions 0, 1, 2 … without gaps, their identifiers, and the RFC 6962 tree
// over them, kept on an ordered table. Knows bytes, not events.
//
// Acts are staged one by one and become durable when the batch of take_changes is committed; until
// then they are seen through this object only.
#pragma once
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "store/merkle_tree.h"
#include "store/table.h"

namespace sogoc {

struct LogEntry {
  std::string_view id;     // 1 to 64 bytes, new
  std::string_view bytes;  // 1 to 65,535
};

// One thread. `table` must outlive it. Damaged records throw StoreError of reason corrupt.
class Log {
 public:
  explicit Log(const Table& table);

  std::uint64_t size() const { return frontier_.size(); }
  Hash root() const { return frontier_.root(); }
  // The `recorded` of the last entry; that before everything when the log is empty.
  std::int64_t last_recorded() const { return last_recorded_; }

  // Stages an entry and returns its position. The caller has made sure that the identifier is new.
  std::uint64_t append(const LogEntry& entry, std::int64_t recorded);

  std::optional<std::uint64_t> position_of(std::string_view id) const;
  // `position` is below size().
  std::string entry(std::uint64_t position) const;
  // Entries from `from` below `to` in order, until `visit` returns false.
  using Visit = std::function<bool(std::uint64_t position, std::string_view bytes)>;
  void scan(std::uint64_t from, std::uint64_t to, const Visit& visit) const;
  // The root of the tree over the first `size` entries, at most size(): reads one hash for 256
  // entries and at most 255 entries.
  Hash root_at(std::uint64_t size) const;

  // Puts what was staged into the batch. When the batch is not committed this object is spent.
  void take_changes(Batch& batch);

 private:
  struct Run {
    std::uint64_t first = 0;
    std::vector<std::string> entries;
    bool holds(std::uint64_t position) const {
      return position >= first && position < first + entries.size();
    }
  };
  std::shared_ptr<const Run> run_of(std::uint64_t position) const;
  void read_head();
  std::string head_record() const;

  const Table& table_;
  MerkleFrontier frontier_;
  MerkleFrontier block_;  // of the 256 entries that are not complete
  std::int64_t last_recorded_;
  std::shared_ptr<Run> staged_ = std::make_shared<Run>();
  std::unordered_map<std::string, std::uint64_t> staged_ids_;
  std::vector<std::pair<std::uint64_t, Hash>> staged_blocks_;
  mutable std::vector<std::shared_ptr<const Run>> recent_;  // runs that were read lately
};

}  // namespace sogoc
