#include "projections/bridges/lateness.h"

#include <algorithm>
#include <map>

namespace sogoc {
namespace {

constexpr LateClass classes[] = {{"upTo30Days", 30},
                                 {"upTo90Days", 90},
                                 {"upTo365Days", 365},
                                 {"moreThan365Days", std::nullopt}};

}  // namespace

std::span<const LateClass> late_classes() { return classes; }

const LateClass& late_class(int days) {
  return *std::find_if(std::begin(classes), std::end(classes),
                       [&](const LateClass& each) { return !each.up_to || days <= *each.up_to; });
}

std::optional<int> Lateness::days(std::uint64_t position) const {
  const auto event = in_.event(position);
  const Date effective{(*event).getEffective()};
  if (effective.value == 0 || (*event).getRecorded() == before_everything) return std::nullopt;
  const auto recorded = clock_.minute_of((*event).getRecorded()).day;
  return day_number(recorded) - day_number(effective);
}

std::vector<BridgeLine> by_lateness(const Register& in,
                                    const std::vector<BridgeLine>& corrections) {
  const Lateness lateness(in);
  std::map<std::string_view, BridgeLine> late;
  std::vector<BridgeLine> all, others;
  for (const auto& line : corrections) {
    if (line.name != "enteredLate" && line.name != "enteredOnTime") {
      others.push_back(line);
      continue;
    }
    for (const auto& event : line.events) {
      auto& into = late[late_class(lateness.days(event.position).value_or(0)).name];
      into.effect += event.effect;
      into.events.push_back(event);
    }
  }
  for (const auto& each : classes)
    if (const auto at = late.find(each.name); at != late.end()) {
      auto& events = at->second.events;
      // Of two lines, each of which goes one way.
      const bool backwards = events.size() > 1 && events[1].position < events[0].position;
      std::sort(events.begin(), events.end(), [&](const auto& one, const auto& other) {
        return backwards ? one.position > other.position : one.position < other.position;
      });
      at->second.name = each.name;
      all.push_back(std::move(at->second));
    }
  all.insert(all.end(), others.begin(), others.end());
  return all;
}

Words words_of_late_class(std::string_view name) {
  int from = 0;
  for (const auto& each : classes) {
    const auto below = std::to_string(from - 1);
    if (name == each.name) {
      if (!each.up_to)
        return {"entered more than " + below + " days late", "ghi chậm trên " + below + " ngày"};
      const auto to = std::to_string(*each.up_to);
      if (from == 0) return {"entered within " + to + " days", "ghi trong vòng " + to + " ngày"};
      const auto range = std::to_string(from) + "–" + to;
      return {"entered " + range + " days late", "ghi chậm " + range + " ngày"};
    }
    from = each.up_to.value_or(from) + 1;
  }
  return {"", ""};
}

}  // namespace sogoc
