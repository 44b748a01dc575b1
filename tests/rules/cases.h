// Reads given/when/then cases from the text files of this folder. The form of a case:
//
//   rejects member.notInCell: somebody moves out of a cell that he is not in
//     given 2016-01-01 memberAdmitted {"member":"m","cell":"C1"}
//     when 2016-02-01 memberMoved {"member":"m","from":"C2","to":"C1"}
//     then from "C2"
//
// A block `background` at the head of a file is recorded before each of its cases. An event line is
// DAY KIND BODY [ENVELOPE], the day `-` where an event has none, or an input line as it is: one
// that begins with `{`, or anything behind the word `raw`. `and` continues the act of the line
// before; four spaces continue its text, and @x*N@ stands for N times the letter x. Unless the
// envelope gives them, ids are b1.., g1.., w1.. and `recorded` is that of the line before. `then`
// names the field at fault and its value; `breaks ID` an event outside the act.
//
// A case that begins with `clock TIME TIME` runs under the machine's clock, which says the first
// time as `given` is recorded and the second as `when` is; `hold` and `accept` behind them are the
// options of these names.
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "events/instant.h"

namespace sogoc {

// What the act under `when` is expected to do: to be refused by the rule; to be recorded; to be
// recorded although it comes close to what the rule forbids. `warns`: to be recorded with a warning
// of the rule, and to be refused for it when recording is strict.
enum class Outcome { rejects, warns, accepts, quiet };

// The clock of a case that is not simulated.
struct MachineClock {
  Instant given = 0, when = 0;
  bool hold = false, accept = false;
};

// One case. Its input lines are whole JSON texts, ready to be recorded.
struct Case {
  std::string file;
  int line = 0;
  Outcome outcome = Outcome::accepts;
  // The code of the rule, and what the case is about, from its first line.
  std::string rule, sentence;
  // Input lines, background included; each must be accepted.
  std::vector<std::string> given;
  // Of one act.
  std::vector<std::string> when;
  // Of a refusal: the field at fault and its value; `breaks`: the id of an event outside the act
  // that would break, empty when it is one of the act's.
  std::string field, value, breaks;
  std::optional<MachineClock> clock;
};

// All cases of the folder in order of file and line. A line that cannot be read throws
// std::runtime_error with its place.
std::vector<Case> read_cases(const std::string& folder);

}  // namespace sogoc
