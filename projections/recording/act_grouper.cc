#include "projections/recording/act_grouper.h"

#include <iterator>

namespace sogoc {

void ActGrouper::add(InputLine given) {
  const bool blank = given.text.find_first_not_of(" \t\r") == std::string::npos;
  if (blank && !given.too_long) {
    if (++empty_ == act_border.size()) finish();
    return;
  }
  empty_ = 0;
  auto line = read_line(std::move(given));
  const auto& head = line.head;
  // Held back: whether it stands inside the act or behind it is known with the next readable line.
  // Dropping it from the act would record the act without a line that was meant to be in it.
  if (!head.object && !act_.empty()) {
    unreadable_.push_back(std::move(line));
    return;
  }
  if (!act_.empty() && head.act == value_) {
    std::move(unreadable_.begin(), unreadable_.end(), std::back_inserter(act_));
    unreadable_.clear();
    act_.push_back(std::move(line));
    return;
  }
  // Another value, or none: the act before is complete.
  finish();
  if (head.act.empty()) return emit_one(std::move(line));
  value_ = head.act;
  act_.push_back(std::move(line));
}

void ActGrouper::finish() {
  if (!act_.empty()) emit_(act_);
  act_.clear();
  // They stood behind the last line of the act, each for itself.
  auto own = std::move(unreadable_);
  unreadable_.clear();
  for (auto& line : own) emit_one(std::move(line));
}

void ActGrouper::emit_one(ReadLine line) { emit_(std::span(&line, 1)); }

}  // namespace sogoc
