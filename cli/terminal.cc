#include "cli/terminal.h"

#include <sys/ioctl.h>
#include <unistd.h>

#include <algorithm>
#include <charconv>
#include <cstdlib>
#include <string_view>

#include "answers/writer.h"

namespace sogoc {
namespace {

std::string_view variable(const char* name) {
  const char* value = std::getenv(name);
  return value ? value : "";
}

// 0 when it is no whole number above 0.
std::size_t columns_asked() {
  constexpr std::size_t most = 10'000;
  const auto text = variable("COLUMNS");
  std::size_t columns = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), columns);
  const bool whole = error == std::errc() && end == text.data() + text.size();
  return whole ? std::min(columns, most) : 0;
}

}  // namespace

bool is_terminal(int descriptor) { return ::isatty(descriptor) != 0; }

TerminalSize terminal_size(int descriptor) {
  winsize size{};
  if (!is_terminal(descriptor) || ::ioctl(descriptor, TIOCGWINSZ, &size) != 0) return {};
  return {size.ws_col, size.ws_row};
}

std::size_t text_columns(int descriptor) {
  constexpr std::size_t narrowest = 20;
  auto columns = columns_asked();
  if (columns == 0) columns = terminal_size(descriptor).columns;
  return columns == 0 ? usual_columns : std::max(columns, narrowest);
}

bool draws_styles(Color asked, int descriptor) {
  if (asked != Color::automatic) return asked == Color::always;
  const auto terminal = variable("TERM");
  return is_terminal(descriptor) && !terminal.empty() && terminal != "dumb" &&
         variable("NO_COLOR").empty();
}

}  // namespace sogoc
