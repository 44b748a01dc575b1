// Why one member, unit or village is not counted in a figure, and where it would be.
#pragma once
#include "projections/figures/ask.h"
#include "projections/figures/failing.h"
#include "projections/why_not/nearest.h"

namespace sogoc {

struct WhyNot {
  Answered answered;  // what is asked; without its answer
  Subject subject;
  bool counted = false;
  std::vector<CountedItem> items;  // as what it counts
  std::vector<std::uint64_t> by;   // the events by which it is counted
  std::optional<Failing> failing;  // when it is not
  Nearest days, sizes;             // where it is, when it is not
};

// Nothing is recorded of it at K.
struct NeverRecorded {
  std::string id;
  SubjectClass of = SubjectClass::none;
  std::optional<std::uint64_t> first;            // the position at which something will be
  SubjectClass instead_of = SubjectClass::none;  // what the identifier names at K
};

// Whether it is counted is decided by the code of the figures, and so are the nearest days and
// sizes. Of ratings the class is taken from `where` subject, else from what the identifier names.
std::variant<WhyNot, NeverRecorded, NotFound, UsageError> why_not(Asker& asker,
                                                                  const Question& question,
                                                                  const std::string& id);

}  // namespace sogoc
