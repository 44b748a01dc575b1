// The ordered table that the log and the projections keep their bytes in, and a batch of changes to
// it. Two implementations: in memory (memory_table.h), and in RocksDB (rocks_table.h). It is the
// whole of what they ask of a database: one key, a range of keys upwards, and one atomic batch.
#pragma once
#include <atomic>
#include <cstdint>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace sogoc {

// Changes that are applied together or not at all; the last change of a key wins. Sorted by key, so
// that equal work makes equal batches. A value.
struct Batch {
  // Nothing as a value: the key is removed.
  std::map<std::string, std::optional<std::string>, std::less<>> changes;
  void put(std::string_view key, std::string value);
  void remove(std::string_view key);
};

// Keys and values are any bytes of any length; order is that of unsigned bytes. Const functions are
// safe to call from several threads, commit is not. Two tables know nothing of each other.
// Input or output errors leave as StoreError (store_error.h).
class Table {
 public:
  virtual ~Table() = default;
  // A copy of the value under the key; nothing when there is none.
  virtual std::optional<std::string> get(std::string_view key) const = 0;
  // Every pair whose key begins with `prefix` and is not below `from`, in order, until `visit`
  // returns false. An empty prefix means all keys. The views hold during the visit; `visit` may
  // read the table, not commit to it, and what it throws comes out of scan.
  using Visit = std::function<bool(std::string_view key, std::string_view value)>;
  virtual void scan(std::string_view prefix, std::string_view from, const Visit& visit) const = 0;
  // Applies the batch atomically; when it returns the batch is as durable as the table is. When it
  // throws, the implementation says what is known.
  virtual void commit(const Batch& batch) = 0;
  // Bytes of keys and values that get and scan have returned so far; absent keys cost nothing here.
  // A measure of work that does not depend on the machine: tests hold the cost of an act by it.
  std::uint64_t bytes_read() const { return bytes_read_.load(std::memory_order_relaxed); }

 protected:
  Table() = default;
  // A copy has read what the original has.
  Table(const Table& other) : bytes_read_(other.bytes_read()) {}
  Table& operator=(const Table& other) {
    bytes_read_ = other.bytes_read();
    return *this;
  }
  void count_read(std::uint64_t bytes) const {
    bytes_read_.fetch_add(bytes, std::memory_order_relaxed);
  }

 private:
  mutable std::atomic<std::uint64_t> bytes_read_ = 0;
};

}  // namespace sogoc
