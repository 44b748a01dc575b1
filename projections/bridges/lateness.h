// How late an event was recorded: in days from the one on which it took effect to the one on which
// it was entered, in classes.
#pragma once
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "events/words.h"
#include "projections/bridges/bridge.h"
#include "projections/knowledge/civil_time.h"
#include "projections/knowledge/register.h"

namespace sogoc {

// Constant, lives as long as the program. The names are printed in JSON, so they stay.
struct LateClass {
  const char* name;
  std::optional<int> up_to;  // days, included; none: whatever is more
};
// By days; the last one has no border. The one place where the borders stand.
std::span<const LateClass> late_classes();
// That of the days; those recorded before their day are in the first.
const LateClass& late_class(int days);

// Reads events of `in`, which must outlive it: StoreError. One thread, like `in`.
class Lateness {
 public:
  explicit Lateness(const Register& in) : in_(in), clock_(in.facts().time_zone) {}
  // Civil days of the register's zone from the effective day, as it was recorded, to that of the
  // recording; below zero for what was recorded ahead. None: a correction, or the opening.
  std::optional<int> days(std::uint64_t position) const;

 private:
  const Register& in_;
  const LocalClock clock_;
};

// The lines enteredLate and enteredOnTime (causes.h) as one line for each class that has events,
// named after it; first and in the order of the classes. The other lines follow as they were. The
// events of a line stay in the order of recording, which is turned when the bridge goes back.
std::vector<BridgeLine> by_lateness(const Register& in, const std::vector<BridgeLine>& corrections);

// What a list of such events is headed with, made of the borders; empty: there is no such class.
Words words_of_late_class(std::string_view name);

}  // namespace sogoc
