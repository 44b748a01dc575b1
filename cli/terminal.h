// What is known of the terminals that the streams lead to: the one place that asks for it. Answers
// are told (Writer::columns, SafeStream::paint).
#pragma once
#include <cstddef>
#include <cstdint>

namespace sogoc {

bool is_terminal(int descriptor);

// 0: not known, as of what is no terminal.
struct TerminalSize {
  std::size_t columns = 0, rows = 0;
};
TerminalSize terminal_size(int descriptor);

// How wide texts on the stream are: COLUMNS, where it is a whole number above 0; else as wide as
// its terminal; else usual_columns, so that what goes to a file or a pipe is the same everywhere.
// At least 20.
std::size_t text_columns(int descriptor);

// The values are used as indexes of the words of `--color`.
enum class Color : std::uint8_t { automatic, always, never };
// Whether styles are drawn on the stream: when it is a terminal that knows them (TERM is set and
// not `dumb`) and NO_COLOR is not set or empty (no-color.org), unless it is said otherwise.
bool draws_styles(Color asked, int descriptor);

}  // namespace sogoc
