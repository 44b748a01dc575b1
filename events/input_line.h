// Lines of text that people and programs hand in, from whatever they come: how long one may be, and
// what is kept of one that is longer.
#pragma once
#include <cstddef>
#include <cstdint>
#include <functional>
#include <istream>
#include <optional>
#include <string>
#include <string_view>

#include "events/words.h"

namespace sogoc {

// Longer than the line of any event or question, so that a file without line feeds does not fill
// the memory.
inline constexpr std::size_t longest_line = 16 << 20;

// A line without its line feed. A value.
struct TextLine {
  std::string text;
  // It is longer; nothing of it is kept then, for a part might read as a whole.
  bool too_long = false;

  // Adds the next bytes of the line. Pure.
  void append(std::string_view piece) {
    too_long = too_long || text.size() + piece.size() > longest_line;
    if (too_long)
      text = {};
    else
      text += piece;
  }
};

// The next line of a stream, nothing at its end. A stream that fails passes for one that ends: the
// caller looks at its state. Memory for one line of the length above at most.
std::optional<TextLine> next_line(std::istream& in);

// Whoever gives lines one after the other: nothing at the end.
using NextLine = std::function<std::optional<TextLine>()>;

// More than any file of questions or of assertions: what is read further comes from a pipe that
// does not end. A log that is imported has no such bound, for none of it is held.
inline constexpr std::uint64_t longest_input = 64 << 20;
// What is said of it, behind its name and a colon, and what to do.
extern const Words input_too_long, input_too_long_remedy;

// What is said of a line that is too long.
extern const Words line_too_long;

}  // namespace sogoc
