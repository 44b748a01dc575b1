// The time of recording of a group that takes long to judge.
#pragma once
#include "events/instant.h"

namespace sogoc {

// A reader who asks for a moment of two seconds ago takes what is not there for never recorded
// (projections/knowledge/clock_tolerance.h), and judging so many lines may take longer. So the
// lines are judged once to see how long it takes; then they are judged again with one time, which
// lies where that is expected to be over, and are written at that time while nobody opens the
// register (RegisterStore::commit_alone). However long the disk takes, nobody who opened it later
// finds the time past and the lines missing.
//
// Of one import; one thread. Instants are the machine's clock.
class CommitTime {
 public:
  // `judging`: what judging and preparing took the first time, in microseconds.
  explicit CommitTime(Instant judging) : expected_(judging + judging / 4 + least) {}

  // The time of the pass that begins now; it stands still.
  Instant begin();
  // Until then; or until a signal asks to stop (answers/interrupt.h).
  void wait() const;
  // Whether the clock says that time, or less than `late` more: else the next pass gets twice as
  // long as this one.
  bool in_time();

 private:
  static constexpr Instant least = 100'000, late = 500'000;

  Instant expected_, at_ = 0;
};

}  // namespace sogoc
