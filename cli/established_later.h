// Units and villages that a refused line did not find, and that a later line of the same input
// establishes: the lines only stand in the wrong order.
#pragma once
#include <functional>
#include <map>
#include <span>
#include <string>

#include "projections/recording/read_line.h"
#include "projections/recording/recording.h"

namespace sogoc {

// For one input; one thread. Remembers so many of them only, and then no more.
class EstablishedLater {
 public:
  void refused(std::span<const ReadLine> act, const Refusal& refusal);
  // `tell`: for each one that was asked for before, with the line that asked first.
  using Tell =
      std::function<void(const Subject& missed, const InputLine& refused, const InputLine& later)>;
  void recorded(std::span<const ReadLine> act, const Tell& tell);

 private:
  static constexpr std::size_t most = 10'000;
  // Where each was missed first; without the text.
  std::map<Subject, InputLine> missed_;
};

}  // namespace sogoc
