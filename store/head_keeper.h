// Keeps the head file behind the commits of one writer: at once in the slot that is not synced, and
// within a second, also while the writer idles, in a synced one. It does so from a thread of its
// own: at most one commit a second waits for that sync.
#pragma once
#include <chrono>
#include <condition_variable>
#include <exception>
#include <mutex>
#include <thread>

#include "store/head_file.h"

namespace sogoc {

// Safe from several threads. Neither copyable nor movable. Throws StoreError io when the file
// system fails; after a failure in the background nothing is synced until sync is called, and check
// throws it: the synced slots tell of an earlier state, never of a later one.
class HeadKeeper {
 public:
  // Takes over the file that the writer has opened. Throws no_resources when the system gives no
  // thread.
  HeadKeeper(HeadFile file, const Diagnostics& diagnostics);
  // Stops the thread; what was not synced yet stays noted.
  ~HeadKeeper();
  HeadKeeper(const HeadKeeper&) = delete;
  HeadKeeper& operator=(const HeadKeeper&) = delete;

  // The log has this tree, durably. Survives the death of the process when it returns.
  //
  // REQUIRES: the tree is not smaller than that of an earlier call.
  void committed(const MerkleFrontier& tree);
  // Brings a synced slot up to what was committed; nothing when it is up to date.
  void sync();
  // Throws what failed in the background.
  void check();

 private:
  void run();
  void write_synced();

  std::mutex mutex_;
  std::condition_variable changed_;
  HeadFile file_;
  const Diagnostics diagnostics_;
  // Since when the head is noted and not synced.
  std::chrono::steady_clock::time_point since_ = std::chrono::steady_clock::now();
  bool stop_ = false;
  std::exception_ptr failed_;
  // Last, so that it begins when the rest is made.
  std::thread thread_;
};

}  // namespace sogoc
