// A run of the log: consecutive entries under one key, as an entry bundle of tlog-tiles has them,
// each (length:u16 big-endian, bytes). Keys decide the speed of import, and a key an entry would be
// the most of them.
#pragma once
#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace sogoc {

inline constexpr std::size_t longest_entry_bytes = 65'535;
inline constexpr std::size_t most_entries_of_run = 256;
// A run with as many bytes takes no more: a reader of one entry reads its whole run.
inline constexpr std::size_t full_run_bytes = 8 * 1024;

// Writes runs. Copyable.
class RunWriter {
 public:
  bool full() const { return count_ >= most_entries_of_run || bytes_.size() >= full_run_bytes; }
  bool empty() const { return count_ == 0; }
  // REQUIRES: the entry has at most longest_entry_bytes.
  void add(std::string_view entry);
  std::string take();  // leaves the writer empty

 private:
  std::string bytes_;
  std::size_t count_ = 0;
};

// A run that was read. Views into it live as long as it is neither changed nor moved.
class Run {
 public:
  Run() = default;
  // Throws StoreError corrupt when the lengths do not fill the bytes exactly, when there is no
  // entry or more of them than positions up to `last`.
  Run(std::uint64_t last, std::string_view bytes);
  Run(const Run&) = delete;
  Run& operator=(const Run&) = delete;
  Run(Run&&) = default;
  Run& operator=(Run&&) = default;

  std::uint64_t first() const { return end_ - offsets_.size(); }
  std::uint64_t end() const { return end_; }
  bool holds(std::uint64_t position) const { return first() <= position && position < end_; }
  std::string_view entry(std::uint64_t position) const;  // REQUIRES: holds(position)

 private:
  std::uint64_t end_ = 0;
  std::string bytes_;
  std::vector<std::size_t> offsets_;  // of the lengths
};

}  // namespace sogoc
