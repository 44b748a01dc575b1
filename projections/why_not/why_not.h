// Why one member, unit or village is not counted in a figure, and where it would be.
#pragma once
#include "projections/figures/ask.h"
#include "projections/figures/failing.h"
#include "projections/why_not/nearest.h"

namespace sogoc {

struct WhyNot {
  // What is asked; without its answer.
  Answered answered;
  Subject subject;
  bool counted = false;
  // When it is counted: as what it counts, and the events by which it is. Of a stock one event at
  // most: the last one at which its count changed; none for who came to be counted by growing
  // older.
  std::vector<CountedItem> items;
  std::vector<std::uint64_t> by;
  // When it is not: the first condition that fails, and where it is counted.
  std::optional<Failing> failing;
  Nearest days, sizes;
};

// Nothing is recorded of it at K.
struct NeverRecorded {
  std::string id;
  // The class that was looked for: of two, the one of which something will be recorded.
  SubjectClass of = SubjectClass::none;
  // A position of the act in which something will be recorded of it first; nothing: never, up to
  // the head.
  std::optional<std::uint64_t> first;
  // What the identifier names at K, when that is of another class.
  SubjectClass instead_of = SubjectClass::none;
  // When it is nothing at all: identifiers of the classes that were looked for, the nearest first.
  std::vector<std::string> nearest = {};
  // The same as people are told of them (NotFound::called).
  std::vector<std::string> called = {};
};

// Whether it is counted is decided by the code of the figures, and so are the nearest days and
// sizes. Of ratings the class is taken from `where` subject, else from what the identifier names.
//
// NotFound: the unit asked for is not known at K. UsageError: what asking the figure refuses, a
// figure that is measured and has no items, and an identifier of both a member and a unit where
// either may be meant. Throws what asking throws, and std::logic_error when it is not counted and
// no condition fails, which is a bug. For one thread at a time, like `asker`.
std::variant<WhyNot, NeverRecorded, NotFound, UsageError> why_not(Asker& asker,
                                                                  const Question& question,
                                                                  const std::string& id);

}  // namespace sogoc
