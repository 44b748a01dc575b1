// The last few of something that is dear to make.
#pragma once
#include <algorithm>
#include <cstddef>
#include <deque>

namespace sogoc {

// Keeps the `most` that were used last and lets go of the one used longest ago. What is handed out
// is a copy, so Held is a shared_ptr: whoever still uses one that was let go keeps it alive. For
// one thread at a time.
template <typename Held>
class Recent {
 public:
  explicit Recent(std::size_t most) : most_(most) {}

  // The one for which `same` holds, else what `make` returns. Throws what `make` throws; then
  // nothing is kept of it.
  template <typename Same, typename Make>
  Held take(Same same, Make make) {
    const auto found = std::find_if(newest_first_.begin(), newest_first_.end(), same);
    Held held = found == newest_first_.end() ? make() : *found;
    if (found != newest_first_.end()) newest_first_.erase(found);
    newest_first_.push_front(held);
    if (newest_first_.size() > most_) newest_first_.pop_back();
    return held;
  }

 private:
  const std::size_t most_;
  std::deque<Held> newest_first_;
};

}  // namespace sogoc
