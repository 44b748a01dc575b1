// Which blocks of a log have been compared with their hashes already.
#pragma once
#include <cstdint>
#include <mutex>
#include <vector>

namespace sogoc {

// A bit a block, so a hundred million entries take 50 kB. Safe from several threads; two that check
// the same block at once do it twice.
class CheckedBlocks {
 public:
  bool has(std::uint64_t n) const {
    const std::lock_guard lock(mutex_);
    return n < blocks_.size() && blocks_[n];
  }
  void add(std::uint64_t n) {
    const std::lock_guard lock(mutex_);
    if (n >= blocks_.size()) blocks_.resize(n + 1);
    blocks_[n] = true;
  }
  // Whether the hashes of the blocks give the root of the log.
  bool has_root() const {
    const std::lock_guard lock(mutex_);
    return root_;
  }
  void add_root() {
    const std::lock_guard lock(mutex_);
    root_ = true;
  }

 private:
  mutable std::mutex mutex_;
  std::vector<bool> blocks_;
  bool root_ = false;
};

}  // namespace sogoc
