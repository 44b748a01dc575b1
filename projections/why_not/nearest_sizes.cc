// Along the log: the figure is asked again, for one alone, after each act that may matter to it.
#include <algorithm>

#include "projections/why_not/nearest.h"

namespace sogoc {
namespace {

class Sizes {
 public:
  explicit Sizes(const CountOfOne& about)
      : about_(about),
        acts_(acts_of(about.reg, about.dependencies, about.subject)),
        first_(first_own()),
        view_(about.reg.streams(), about.reg.plain_source(), first_, about.reg.log().size()),
        count_(view_, about.figure, about.query) {}

  Nearest run() {
    std::optional<Near> before;
    bool was = false;
    for (const auto& [act, touch] : acts_) {
      if (act < first_) continue;
      const auto end = about_.reg.act_end(act);
      const bool is = counted_at(end, touch.units);
      // Before K the last act after which he was no longer counted; behind it the first after which
      // he is.
      if (end <= about_.view.size()) {
        if (was && !is) before = Near{{}, act, touch.event};
      } else if (is) {
        return both(before, Near{{}, end, touch.event});
      }
      was = is;
    }
    return both(before, std::nullopt);
  }

 private:
  // Who is not known is not counted.
  std::uint64_t first_own() const {
    const auto first =
        std::find_if(acts_.begin(), acts_.end(), [](const auto& act) { return act.second.own; });
    return first == acts_.end() ? about_.reg.log().size() : first->first;
  }

  bool counted_at(std::uint64_t size, bool units) {
    view_.go_on_to(size);
    count_.went_on(units);
    // Anew at each size: a later one knows more events of his.
    const auto items =
        items_of(view_, about_.figure, about_.query, about_.subject, about_.dependencies);
    return count_.counts(items, end_of(about_.query.as_of));
  }

  Nearest both(const std::optional<Near>& before, const std::optional<Near>& behind) const {
    Nearest near;
    if (before) near.push_back(*before);
    if (behind) near.push_back(*behind);
    return near;
  }

  const CountOfOne& about_;
  const std::map<std::uint64_t, ActTouch> acts_;
  const std::uint64_t first_;
  View view_;
  SingleCount count_;
};

}  // namespace

Nearest nearest_sizes(const CountOfOne& about) {
  const auto size = about.view.size();
  auto near = Sizes(about).run();
  std::stable_sort(near.begin(), near.end(), [&](const Near& one, const Near& other) {
    const auto distance = [&](const Near& each) {
      return each.size > size ? each.size - size : size - each.size;
    };
    return distance(one) < distance(other);
  });
  return near;
}

}  // namespace sogoc
