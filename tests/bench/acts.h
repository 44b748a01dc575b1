// The acts of a province as the peers of the bench read them: only what their answers need, and
// without the rules, which the lines are known to keep.
#pragma once
#include <simdjson.h>

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "tests/bench/days.h"

namespace bench {

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
enum Gender : std::uint8_t { unknown, female, male };
enum Status : std::uint8_t { official, probationary };

struct Part {
  std::string unit;
  std::vector<std::string> members;
};

struct Act {
  Kind kind = Kind::other;
  std::uint32_t position = 0;
  bool has_day = false;
  Day day = 0;
  std::string id;
  std::string subject;  // the member or unit, the source of a split; of a correction the event
  std::string place;    // the cell in which the member is afterwards; the parent of the unit
  std::string word;     // kind of the unit; category; the details as they were given
  Gender gender = unknown;
  Status status = official;
  bool of_unit = false;  // an evaluation
  int year = 0;
  std::vector<Part> parts;
  std::unique_ptr<Act> body;  // of an amendment that states one
};

class ActReader {
 public:
  // Ends the program when the line is none that write_province prints.
  Act read(std::string_view line, std::uint32_t position);

 private:
  simdjson::dom::parser parser_;
};

[[noreturn]] void fail(const std::string& what);

}  // namespace bench
