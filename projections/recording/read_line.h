// One input line on its way to the recorder: read once, then carried along.
#pragma once
#include <cstdint>
#include <string>
#include <variant>

#include "events/json/reader.h"

namespace sogoc {

// A line as it came, with where it stood.
struct InputLine {
  // As the user named it.
  std::string file;
  // From 1.
  std::uint64_t number = 1;
  // Without its line feed.
  std::string text;
  // It was longer than is kept of a line (events/input_line.h): there is no text of it.
  bool too_long = false;
};

// Copyable.
struct ReadLine : InputLine {
  LineHead head;
  std::variant<Event, Rejection> event;  // without what the register assigns; or the first fault
  BesideContent beside;
};

// Why a line that is too long is refused. Pure.
Rejection too_long();

// Thread-safe.
ReadLine read_line(InputLine line);

}  // namespace sogoc
