#include "store/head_keeper.h"

#include <system_error>
#include <utility>

#include "store/clock.h"
#include "store/store_error.h"

namespace sogoc {
namespace {

constexpr auto longest_delay = std::chrono::milliseconds(800);  // with its sync below a second

std::thread started(auto&& run) {
  try {
    return std::thread(run);
  } catch (const std::system_error& error) {
    throw StoreError(StoreError::Reason::no_resources,
                     Said{"the system gives no thread: ", "hệ thống không cấp luồng: "} +
                         system_words(error.code().value()));
  }
}

}  // namespace

HeadKeeper::HeadKeeper(HeadFile file, const Diagnostics& diagnostics)
    : file_(std::move(file)), diagnostics_(diagnostics), thread_(started([this] { run(); })) {}

HeadKeeper::~HeadKeeper() {
  {
    const std::lock_guard lock(mutex_);
    stop_ = true;
  }
  changed_.notify_all();
  thread_.join();
}

void HeadKeeper::committed(const MerkleFrontier& tree) {
  const std::lock_guard lock(mutex_);
  if (tree.size() == file_.head().size) return;
  const bool was_synced = file_.synced();
  file_.note(tree.size(), tree.root(), now_in_microseconds());
  if (!was_synced) return;
  since_ = std::chrono::steady_clock::now();
  changed_.notify_all();
}

void HeadKeeper::sync() {
  const std::lock_guard lock(mutex_);
  failed_ = nullptr;
  write_synced();
}

void HeadKeeper::check() {
  const std::lock_guard lock(mutex_);
  if (failed_) std::rethrow_exception(failed_);
}

void HeadKeeper::write_synced() {
  if (file_.synced()) return;
  const auto head = file_.head();
  file_.write(head.size, head.root, now_in_microseconds());
}

void HeadKeeper::run() {
  std::unique_lock lock(mutex_);
  while (!stop_) {
    if (file_.synced() || failed_) {
      changed_.wait(lock);
      continue;
    }
    if (changed_.wait_until(lock, since_ + longest_delay, [this] { return stop_; })) return;
    if (file_.synced()) continue;
    try {
      write_synced();
    } catch (const StoreError& error) {  // the next commit tells it to somebody
      diagnostics_.error("head file not written", {{"why", error.what()}});
      failed_ = std::current_exception();
    }
  }
}

}  // namespace sogoc
