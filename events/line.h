// What an input line says before any register judges it: to which act it belongs, under which
// identifier a refusal names it, and the event that it is or why it is none. It can be read ahead,
// on another thread than the one that records.
#pragma once
#include <string>
#include <string_view>
#include <variant>

#include "events/entry.h"

namespace sogoc {

struct LineHead {
  bool object = false;  // false: the line is no JSON object
  std::string act;      // empty: an act of its own
  std::string id;       // empty: none that can be read
};

struct ReadLine {
  LineHead head;
  std::variant<Event, Rejection> event;
  BesideContent beside;
};

// Thread-safe.
LineHead read_line_head(std::string_view line);
ReadLine read_line(std::string_view line);

}  // namespace sogoc
