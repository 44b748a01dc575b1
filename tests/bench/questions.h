// The questions that the peers of the bench answer, and how they are put to them: one JSON object a
// line, an empty line behind each group. A group is answered one line an answer, then a line with
// the nanoseconds that the whole group took, each time that it was repeated.
#pragma once
#include <cstdint>
#include <functional>
#include <map>
#include <string>

#include "tests/bench/days.h"

namespace bench {

// As much of sogoc's questions as is measured. A value.
struct Question {
  enum class Figure { members, admissions, evaluations };
  enum class By { nothing, gender, district, category };
  Figure figure = Figure::members;
  // At each end of a month from `from` to `to`.
  bool series = false;
  By by = By::nothing;
  // A province or a district; empty: all.
  std::string unit;
  // Of a stock both are the day.
  Day from = 0, to = 0;
  // The size of the log; by default all of it.
  std::uint32_t known = 0xffffffff;
};

// What is compared with sogoc's answer, so that nobody is fast by being wrong.
struct Answer {
  // Of a series: at the end.
  std::int64_t value = 0;
  // Of a series "day key".
  std::map<std::string, std::int64_t> cells;
};

// Reads groups from standard input until it ends, asks `answer` each question of a group in order,
// the whole group `repeat` times, and prints the last answers with the times. A line that is no
// question ends the program.
void answer_groups(int repeat, const std::function<Answer(const Question&)>& answer);

}  // namespace bench
