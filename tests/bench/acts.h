// The acts of a province as the peers of the bench read them: only what their answers need, and
// without the rules, which the lines are known to keep. The peers share this reader so that what is
// measured beside sogoc is their storing and asking. All of tests/bench/ is for one thread and ends
// the program when something is wrong: a measurement that goes on after a fault measures nothing.
#pragma once
#include <simdjson.h>

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "tests/bench/days.h"

namespace bench {

// As far as the peers' answers differ by them: `put` is any way into a cell, `out` any way out of
// it, `other` is passed over.
enum class Kind : std::uint8_t {
  other,
  established,
  unit_moved,
  split,
  taken_over,
  admitted,
  recognised,
  put,
  out,
  changed,
  evaluated,
  voided,
  amended
};
// Their numbers stand in the peers' tables.
enum Gender : std::uint8_t { unknown, female, male };
enum Status : std::uint8_t { official, probationary };

// A new cell of a split, with those who go to it.
struct Part {
  std::string unit;
  std::vector<std::string> members;
};

// One line. What a kind does not state is empty or 0.
struct Act {
  Kind kind = Kind::other;
  std::uint32_t position = 0;
  // Of an amendment: whether it states a new day.
  bool has_day = false;
  Day day = 0;
  std::string id;
  // The member or unit, the source of a split; of a correction the event.
  std::string subject;
  // The cell in which the member is afterwards; the parent of the unit.
  std::string place;
  // Kind of the unit; category; the details as they were given.
  std::string word;
  Gender gender = unknown;
  Status status = official;
  // Of an evaluation: a unit is rated, else a member.
  bool of_unit = false;
  int year = 0;
  std::vector<Part> parts;
  // Of an amendment that states one.
  std::unique_ptr<Act> body;
};

// Keeps a parser, which allocates for the longest line.
class ActReader {
 public:
  // Ends the program when the line is none that write_province prints.
  Act read(std::string_view line, std::uint32_t position);

 private:
  simdjson::dom::parser parser_;
};

// Says what is wrong and ends the program with 1.
[[noreturn]] void fail(const std::string& what);

}  // namespace bench
