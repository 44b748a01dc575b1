// One input line on its way to the recorder: read once, then carried along.
#pragma once
#include <cstdint>
#include <string>
#include <variant>

#include "events/json/reader.h"

namespace sogoc {

struct InputLine {
  std::string file;          // as the user named it
  std::uint64_t number = 1;  // from 1
  std::string text;          // without the line feed
};

// Copyable.
struct ReadLine : InputLine {
  LineHead head;
  std::variant<Event, Rejection> event;  // without what the register assigns; or the first fault
  BesideContent beside;
};

// Thread-safe.
ReadLine read_line(InputLine line);

}  // namespace sogoc
