// Lines that are said to people at a terminal, as they come: what is wider than it is broken
// between its pieces (answers/pieces.h), so that a command can be copied whole.
#pragma once
#include <cstddef>
#include <string>
#include <string_view>

namespace sogoc {

// Takes texts that were shown() and escapes of SafeStream, which take no column. Copyable. One
// thread.
class TerminalLines {
 public:
  explicit TerminalLines(std::size_t columns) : columns_(columns) {}
  // Appends to `out` the lines that end with the text; what stands behind them is held.
  void add(std::string_view text, std::string& out);
  // Appends what is held as it is: a question whose answer stands behind it.
  void end(std::string& out);

 private:
  std::size_t columns_;
  std::string held_;
};

// One line, without its line feed, as lines of at most `columns` where it can be: further ones
// stand four columns further in. Pure.
std::string broken_line(const std::string& line, std::size_t columns);

}  // namespace sogoc
