// Puts input lines together into acts: consecutive lines with the same value of `act`. An act is
// recorded whole or not at all, so it must be complete before its first line is judged. Nothing is
// judged here: a line without a readable head is somebody's all the same, and refused where it is
// read.
#pragma once
#include <functional>
#include <span>
#include <string_view>
#include <vector>

#include "projections/recording/read_line.h"

namespace sogoc {

// What keeps two acts of one name apart that would follow each other: two empty lines. A single one
// says nothing, as people put them between lines of an act as well.
inline constexpr std::string_view act_border = "\n\n";

// Lines are compared with the line before, over file borders. An empty line is passed over, and the
// second of two in a row ends the act before it; a line
// without `act` is an act of its own, and so is one that is no JSON object, except between two
// lines of one act. For one thread at a time. Holds one act in memory. What `emit` throws comes out
// of add or finish, and then the object is spent.
class ActGrouper {
 public:
  // Receives each act in the order of its first line; the lines live during the call.
  using Emit = std::function<void(std::span<const ReadLine> act)>;
  explicit ActGrouper(Emit emit) : emit_(std::move(emit)) {}

  // Takes the next line of the input; emits the act before it when that is complete by now.
  void add(InputLine line);
  // Emits what is left: to be called once, after the last line.
  void finish();

 private:
  // An act of one line, which nothing waits for.
  void emit_one(ReadLine line);

  const Emit emit_;
  // Of the act that is being put together.
  std::string value_;
  std::vector<ReadLine> act_;
  // Lines behind it that nobody can read yet: part of it when it goes on, else acts of their own.
  std::vector<ReadLine> unreadable_;
  // Empty lines in a row, up to the line at hand.
  std::uint64_t empty_ = 0;
};

}  // namespace sogoc
