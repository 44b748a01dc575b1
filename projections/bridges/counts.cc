#include "projections/bridges/counts.h"

namespace sogoc {
namespace {

std::map<ItemKey, Contribution> counted(Evaluation& evaluation, const std::set<ItemKey>& items,
                                        Moment at) {
  std::map<ItemKey, Contribution> result;
  if (items.empty()) return result;
  // Those that do not count are in the result too, as zero, so that they are known to be looked at.
  for (const auto& item : items) result.try_emplace(item);
  const std::vector<ItemKey> all(items.begin(), items.end());
  for (const auto& item : evaluation.counted_of(all, at)) {
    // Items of stocks are asked for without an event, and some populations answer with one.
    auto found = result.find({item.id, item.event});
    if (found == result.end()) found = result.find({item.id, 0});  // of a stock
    if (found == result.end()) continue;
    found->second =
        item.share ? Contribution{item.share->excellent, item.share->base} : Contribution{1, 0};
  }
  return result;
}

}  // namespace

void Counts::look_first(Evaluation& evaluation, const std::set<ItemKey>& items, Moment at) {
  std::set<ItemKey> unseen;
  for (const auto& item : items)
    if (!now_.contains(item)) unseen.insert(item);
  now_.merge(counted(evaluation, unseen, at));
}

std::map<ItemKey, Contribution> Counts::look_again(Evaluation& evaluation,
                                                   const std::set<ItemKey>& items, Moment at) {
  std::map<ItemKey, Contribution> changes;
  for (const auto& [item, is] : counted(evaluation, items, at)) {
    // Of an item that comes for the first time this is zero.
    auto& was = now_[item];
    if (was != is) changes[item] = {is.value - was.value, is.base - was.base};
    was = is;
  }
  return changes;
}

std::set<ItemKey> Counts::seen() const {
  std::set<ItemKey> items;
  for (const auto& [item, is] : now_) items.insert(item);
  return items;
}

}  // namespace sogoc
