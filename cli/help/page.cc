#include "cli/help/page.h"

#include <ostream>
#include <sstream>
#include <vector>

#include "events/shown.h"

namespace sogoc {
namespace {

constexpr std::size_t widest = 80, beside = 30;

// What is not divided: words, and what stands in brackets when it has its place on a line.
std::vector<std::string> pieces_of(const std::string& line, std::size_t room) {
  std::istringstream words(line);
  std::vector<std::string> pieces;
  bool open = false;
  for (std::string word; words >> word;) {
    if (open && columns_of(pieces.back() + ' ' + word) <= room)
      pieces.back() += ' ' + word;
    else
      pieces.push_back(word);
    open = pieces.back().front() == '[' && word.back() != ']';
  }
  return pieces;
}

// The first piece stands where the stream is, at column `indent`.
void print_words(std::ostream& out, const std::string& line, std::size_t indent) {
  std::size_t at = indent;
  for (const auto& word : pieces_of(line, widest - indent)) {
    const auto columns = columns_of(word);
    if (at > indent && at + 1 + columns > widest) {
      out << '\n' << std::string(indent, ' ');
      at = indent;
    } else if (at > indent) {
      out << ' ';
      ++at;
    }
    out << word;
    at += columns;
  }
  out << '\n';
}

// The first line begins where the stream stands.
void print_filled_from_here(std::ostream& out, const std::string& text, std::size_t indent) {
  std::istringstream lines(text);
  bool first = true;
  for (std::string line; std::getline(lines, line); first = false) {
    if (!first) out << std::string(indent, ' ');
    print_words(out, line, indent);
  }
  if (first) out << '\n';  // there is nothing to say
}

}  // namespace

void print_filled(std::ostream& out, const std::string& text, std::size_t indent) {
  out << std::string(indent, ' ');
  print_filled_from_here(out, text, indent);
}

void print_entry(std::ostream& out, const std::string& head, const std::string& text) {
  out << "  " << head;
  const auto columns = 2 + columns_of(head);
  out << (columns < beside ? std::string(beside - columns, ' ') : '\n' + std::string(beside, ' '));
  print_filled_from_here(out, text, beside);
}

void print_lines(std::ostream& out, const std::string& text, std::size_t indent) {
  std::istringstream lines(text);
  for (std::string line; std::getline(lines, line);)
    out << std::string(indent, ' ') << line << '\n';
}

}  // namespace sogoc
