// Puts input lines together into acts: consecutive lines with the same value of `act`.
#pragma once
#include <functional>
#include <span>
#include <vector>

#include "projections/recording/read_line.h"

namespace sogoc {

// Lines are compared with the line before, over file borders. Empty lines are passed over; a line
// that is no JSON object is an act of its own, except between two lines of one act. One thread.
class ActGrouper {
 public:
  using Emit = std::function<void(std::span<const ReadLine> act)>;
  explicit ActGrouper(Emit emit) : emit_(std::move(emit)) {}

  void add(InputLine line);
  void finish();  // after the last line

 private:
  void emit_one(ReadLine line);

  const Emit emit_;
  std::string value_;  // of the act that is being put together
  std::vector<ReadLine> act_;
  std::vector<ReadLine> unreadable_;  // behind it; part of it when it goes on
};

}  // namespace sogoc
