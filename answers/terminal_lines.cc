#include "answers/terminal_lines.h"

#include <algorithm>
#include <utility>

#include "answers/pieces.h"
#include "events/shown.h"

namespace sogoc {
namespace {

// Without the escapes, which end with an `m`.
std::size_t width_of(std::string_view text) {
  std::string plain;
  while (!text.empty()) {
    const auto escape = std::min(text.find('\x1b'), text.size());
    plain += text.substr(0, escape);
    text.remove_prefix(escape);
    if (text.empty()) break;
    text.remove_prefix(std::min(text.find('m'), text.size() - 1) + 1);
  }
  return columns_of(plain);
}

}  // namespace

std::string broken_line(const std::string& line, std::size_t columns) {
  if (width_of(line) <= columns) return line;
  const auto begin = std::min(line.find_first_not_of(' '), line.size());
  const std::string further(std::min(begin + 4, columns / 2), ' ');
  auto made = line.substr(0, begin);
  auto width = begin;
  bool begins = true;
  for (const auto& piece : pieces_of(std::string_view(line).substr(begin))) {
    const auto wide = width_of(piece);
    if (!begins && width + 1 + wide > columns) {
      made.erase(made.find_last_not_of(' ') + 1);
      made += '\n' + further;
      width = further.size();
      begins = true;
    }
    if (begins && piece.empty()) continue;
    made += (begins ? "" : " ") + piece;
    width += wide + (begins ? 0 : 1);
    begins = false;
  }
  return made;
}

void TerminalLines::add(std::string_view text, std::string& out) {
  while (true) {
    const auto end = std::min(text.find('\n'), text.size());
    held_ += text.substr(0, end);
    if (end == text.size()) return;
    out += broken_line(std::exchange(held_, {}), columns_) + '\n';
    text.remove_prefix(end + 1);
  }
}

void TerminalLines::end(std::string& out) { out += std::exchange(held_, {}); }

}  // namespace sogoc
