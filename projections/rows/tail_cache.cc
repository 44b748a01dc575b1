#include "projections/rows/tail_cache.h"

namespace sogoc {

std::shared_ptr<const Tail> TailCache::find(const StreamName& name) const {
  const std::lock_guard lock(mutex_);
  const auto at = tails_.find(name);
  return at == tails_.end() ? nullptr : at->second;
}

void TailCache::keep(const StreamName& name, std::shared_ptr<const Tail> tail) {
  const std::lock_guard lock(mutex_);
  if (tails_.size() >= most_) tails_.clear();
  tails_.insert_or_assign(name, std::move(tail));
}

}  // namespace sogoc
