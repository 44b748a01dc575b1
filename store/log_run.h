// A run of the log: consecutive entries under one key, as an entry bundle of tlog-tiles has them,
// each (length:u16 big-endian, bytes). Keys decide the speed of import, and a key an entry would be
// the most of them. A run holds at least one entry; which position it begins at follows from the
// key, its last position, and the number of entries in it.
#pragma once
#include <cstdint>
#include <functional>
#include <memory>
#include <mutex>
#include <string>
#include <string_view>
#include <vector>

namespace sogoc {

// Longest entry in bytes: what two bytes of length can say. Persisted.
inline constexpr std::size_t longest_entry_bytes = 65'535;
// Where the writer ends a run; a reader takes runs of any size.
inline constexpr std::size_t most_entries_of_run = 256;
// A run with as many bytes takes no more: a reader of one entry reads its whole run.
inline constexpr std::size_t full_run_bytes = 8 * 1024;

// Writes runs. Copyable; each for one thread at a time.
class RunWriter {
 public:
  // Full is a hint for the caller, who takes the run then: add goes on beyond it.
  bool full() const { return count_ >= most_entries_of_run || bytes_.size() >= full_run_bytes; }
  bool empty() const { return count_ == 0; }
  // REQUIRES: the entry has at most longest_entry_bytes; the length of a longer one would be cut.
  void add(std::string_view entry);
  // The bytes of the run so far, under which the caller puts the key of its last position; leaves
  // the writer empty.
  std::string take();

 private:
  std::string bytes_;
  std::size_t count_ = 0;
};

// A run that was read, with the places of its entries. Movable, not copyable: views into it live as
// long as it is neither changed, moved nor destroyed. Const functions are safe from several
// threads. A default one holds no position.
class Run {
 public:
  Run() = default;
  // Copies `bytes`, the value under the key of the position `last`. Throws StoreError corrupt when
  // the lengths do not fill the bytes exactly, when there is no entry or more of them than
  // positions up to `last`. It does not know whether an entry is the one recorded: only its hash
  // tells.
  Run(std::uint64_t last, std::string_view bytes);
  Run(const Run&) = delete;
  Run& operator=(const Run&) = delete;
  Run(Run&&) = default;
  Run& operator=(Run&&) = default;

  // The positions [first(), end()) that the run holds.
  std::uint64_t first() const { return end_ - offsets_.size(); }
  std::uint64_t end() const { return end_; }
  bool holds(std::uint64_t position) const { return first() <= position && position < end_; }
  // The bytes of one entry, a view into the run. REQUIRES: holds(position).
  std::string_view entry(std::uint64_t position) const;

 private:
  std::uint64_t end_ = 0;
  std::string bytes_;
  // Of the lengths in bytes_, one an entry.
  std::vector<std::size_t> offsets_;
};

// The run that was read last. Safe to use from several threads.
class LastRun {
 public:
  // Null when it does not hold the position.
  std::shared_ptr<const Run> find(std::uint64_t position) const {
    const std::lock_guard lock(mutex_);
    return run_ && run_->holds(position) ? run_ : nullptr;
  }
  void keep(std::shared_ptr<const Run> run) {
    const std::lock_guard lock(mutex_);
    run_ = std::move(run);
  }

 private:
  mutable std::mutex mutex_;
  std::shared_ptr<const Run> run_;
};

}  // namespace sogoc
