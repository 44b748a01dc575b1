// The table in memory: for tests, rebuilding and verifiers that link no database.
#pragma once
#include "store/table.h"

namespace sogoc {

// Nothing of it outlives the process, and commit is as durable as that. It never throws StoreError;
// the contracts are those of Table. For one thread at a time, const functions too: they count bytes
// read. A scan sees the table itself, not a state of it, which is why `visit` must not commit.
class MemoryTable final : public Table {
 public:
  std::optional<std::string> get(std::string_view key) const override {
    const auto at = pairs_.find(key);
    if (at == pairs_.end()) return std::nullopt;
    count_read(key.size() + at->second.size());
    return at->second;
  }

  void scan(std::string_view prefix, std::string_view from, const Visit& visit) const override {
    for (auto at = pairs_.lower_bound(from < prefix ? prefix : from);
         at != pairs_.end() && at->first.starts_with(prefix); ++at) {
      count_read(at->first.size() + at->second.size());
      if (!visit(at->first, at->second)) return;
    }
  }

  void commit(const Batch& batch) override {
    for (const auto& [key, value] : batch.changes)
      if (value)
        pairs_.insert_or_assign(key, *value);
      else
        pairs_.erase(key);
  }

 private:
  // std::string compares bytes as unsigned, which is the order of RocksDB too.
  std::map<std::string, std::string, std::less<>> pairs_;
};

}  // namespace sogoc
