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

struct Question {
  enum class Figure { members, admissions, evaluations };
  enum class By { nothing, gender, district, category };
  Figure figure = Figure::members;
  bool series = false;  // at each end of a month from `from` to `to`
  By by = By::nothing;
  std::string unit;                  // a province or a district; empty: all
  Day from = 0, to = 0;              // of a stock both are the day
  std::uint32_t known = 0xffffffff;  // the size of the log
};

struct Answer {
  std::int64_t value = 0;                     // of a series: at the end
  std::map<std::string, std::int64_t> cells;  // of a series "day key"
};

// Reads standard input until it ends.
void answer_groups(int repeat, const std::function<Answer(const Question&)>& answer);

}  // namespace bench
