// The ordered table that the log and the projections keep their bytes in, and a batch of changes to
// it. Two implementations: in memory, and in RocksDB (rocks_table.h).
#pragma once
#include <cstdint>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace sogoc {

// Changes that are applied together or not at all; the last change of a key wins.
struct Batch {
  std::map<std::string, std::optional<std::string>, std::less<>> changes;  // nothing: removed
  void put(std::string_view key, std::string value) {
    changes.insert_or_assign(std::string(key), std::move(value));
  }
  void remove(std::string_view key) { changes.insert_or_assign(std::string(key), std::nullopt); }
};

// Keys and values are any bytes of any length; order is that of unsigned bytes. One thread, const
// functions too: they count what they read. Two tables know nothing of each other. Input or output
// errors leave as StoreError (store_error.h).
class Table {
 public:
  virtual ~Table() = default;
  virtual std::optional<std::string> get(std::string_view key) const = 0;
  // Every pair whose key begins with `prefix` and is not below `from`, in order, until `visit`
  // returns false. The views hold during the visit; `visit` may read the table, not commit to it.
  using Visit = std::function<bool(std::string_view key, std::string_view value)>;
  virtual void scan(std::string_view prefix, std::string_view from, const Visit& visit) const = 0;
  // Applies the batch atomically; when it returns the batch is as durable as the table is.
  virtual void commit(const Batch& batch) = 0;
  // Bytes of keys and values that get and scan have returned so far.
  std::uint64_t bytes_read() const { return bytes_read_; }

 protected:
  mutable std::uint64_t bytes_read_ = 0;
};

}  // namespace sogoc
