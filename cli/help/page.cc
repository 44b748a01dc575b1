#include "cli/help/page.h"

#include <algorithm>
#include <ostream>
#include <sstream>
#include <vector>

#include "answers/pieces.h"
#include "events/shown.h"

namespace sogoc {
namespace {

constexpr std::size_t beside = 30, written_columns = 80;
// Half of a narrower page would be empty.
constexpr std::size_t least_for_beside = 60;

// What is not divided, and what stands in brackets when it has its place on a line.
std::vector<std::string> pieces_for(const std::string& line, std::size_t room) {
  std::vector<std::string> pieces;
  bool open = false;
  for (const auto& each : pieces_of(line)) {
    if (each.empty()) continue;
    if (open && columns_of(pieces.back() + ' ' + each) <= room)
      pieces.back() += ' ' + each;
    else
      pieces.push_back(each);
    open = pieces.back().front() == '[' && each.back() != ']';
  }
  return pieces;
}

// The first piece stands where the stream is, at column `at`; further lines at `indent`.
void print_pieces(const Page& page, const std::string& line, std::size_t at, std::size_t indent) {
  bool begins = true;
  for (const auto& piece : pieces_for(line, page.columns - std::min(page.columns, indent))) {
    const auto columns = columns_of(piece);
    if (!begins && at + 1 + columns > page.columns) {
      page.out << '\n' << std::string(indent, ' ');
      at = indent;
    } else if (!begins) {
      page.out << ' ';
      ++at;
    }
    page.out << piece;
    at += columns;
    begins = false;
  }
  page.out << '\n';
}

// The first line begins where the stream stands.
void print_filled_from_here(const Page& page, const std::string& text, std::size_t indent,
                            std::size_t further) {
  std::istringstream lines(text);
  bool first = true;
  for (std::string line; std::getline(lines, line); first = false) {
    if (!first) page.out << std::string(indent, ' ');
    print_pieces(page, line, indent, indent + further);
  }
  if (first) page.out << '\n';  // there is nothing to say
}

}  // namespace

void print_filled(const Page& page, const std::string& text, std::size_t indent,
                  std::size_t further) {
  page.out << std::string(indent, ' ');
  print_filled_from_here(page, text, indent, further);
}

void print_entry(const Page& page, const std::string& head, const std::string& text) {
  const auto columns = 2 + columns_of(head);
  if (page.columns < least_for_beside) {
    print_filled(page, head, 2, 4);
    if (!text.empty()) print_filled(page, text, 6);
    return;
  }
  page.out << "  " << head;
  page.out << (columns < beside ? std::string(beside - columns, ' ')
                                : '\n' + std::string(beside, ' '));
  print_filled_from_here(page, text, beside, 0);
}

void print_lines(const Page& page, const std::string& text, std::size_t indent) {
  std::istringstream lines(text);
  for (std::string line; std::getline(lines, line);)
    page.out << std::string(indent, ' ') << line << '\n';
}

// Lines that belong together are joined first; what stands between head and text of an entry is
// blanks, which are left out.
void print_written(const Page& page, const std::string& text) {
  if (page.columns >= written_columns) return print_lines(page, text, 0);
  std::istringstream lines(text);
  std::string held;
  const auto print_held = [&] {
    if (held.empty()) return;
    const bool entry = held.starts_with("  ");
    print_filled(page, held.substr(entry ? 2 : 0), entry ? 2 : 0, entry ? 4 : 0);
    held.clear();
  };
  for (std::string line; std::getline(lines, line);) {
    const auto indent = std::min(line.find_first_not_of(' '), line.size());
    const bool goes_on = !held.empty() && (held.starts_with("  ") ? indent > 2 : indent == 0);
    if (line.empty() || !goes_on) print_held();
    if (line.empty()) page.out << '\n';
    held += (held.empty() ? "" : " ") + line;
  }
  print_held();
}

}  // namespace sogoc
