#include "answers/text/lines.h"

#include <algorithm>

#include "answers/pieces.h"
#include "events/shown.h"

namespace sogoc {
namespace {

// Lines that are filled up word by word; a word goes whole onto the next line.
class Filled {
 public:
  Filled(const std::string& first, const std::string& further, std::size_t columns)
      : further_(further), columns_(columns), text_(first), width_(columns_of(first)) {}

  bool fits(const std::string& text) const {
    return width_ + (begins_ ? 0 : 3) + columns_of(text) <= columns_;
  }
  void put(std::string_view text, const char* between) {
    const std::string_view gap = begins_ ? "" : between;
    text_ += gap;
    text_ += text;
    width_ += columns_of(gap) + columns_of(text);
    begins_ = false;
  }
  void next_line() {
    text_.erase(text_.find_last_not_of(' ') + 1);
    text_ += "\n" + further_;
    width_ = columns_of(further_);
    begins_ = true;
  }
  // How much of the line is left for a text that stands at its beginning, or behind a gap.
  std::size_t left(std::size_t gap) const {
    const auto taken = width_ + (begins_ ? 0 : gap);
    return columns_ - std::min(columns_, taken);
  }
  bool begins() const { return begins_; }
  std::string end() const { return text_.substr(0, text_.find_last_not_of(' ') + 1) + "\n"; }

 private:
  const std::string further_;
  const std::size_t columns_;
  std::string text_;
  std::size_t width_;
  bool begins_ = true;
};

void put_words(Filled& lines, const std::string& part) {
  const char* between = " · ";  // before the first word of the part
  for (const auto& word : pieces_of(part)) {
    const std::size_t gap = between[1] == '\0' ? 1 : 3;
    if (!lines.begins() && columns_of(word) > lines.left(gap)) lines.next_line();
    if (word.empty() && lines.begins()) continue;  // the second of two blanks, at a break
    lines.put(word, between);
    between = " ";
  }
}

std::vector<std::string> all_shown(const std::vector<std::string>& parts) {
  std::vector<std::string> out;
  for (const auto& part : parts) out.push_back(shown(part));
  return out;
}

}  // namespace

std::string filled(const Writer& writer, const std::string& first, const std::string& further,
                   const std::vector<std::string>& parts) {
  Filled lines(first, further, writer.columns);
  for (const auto& part : parts) {
    const bool begun = !lines.begins();
    if (lines.fits(part)) {
      lines.put(part, " · ");
      continue;
    }
    if (begun) lines.next_line();
    if (lines.fits(part))
      lines.put(part, "");
    else
      put_words(lines, part);
  }
  return lines.end();
}

void print_line(Writer& writer, const std::string& indent, const std::vector<std::string>& parts) {
  writer.out.lines(filled(writer, indent, indent + "    ", all_shown(parts)));
}

void print_line(Writer& writer, const std::string& indent, const std::string& text) {
  print_line(writer, indent, std::vector{text});
}

void print_command(Writer& writer, const std::string& indent, const std::string& label,
                   const std::string& command) {
  const auto whole = indent + label + ' ' + shown(command);
  if (columns_of(whole) <= writer.columns) {
    writer.out.lines(whole + '\n');
    return;
  }
  print_line(writer, indent, label);
  writer.out.lines(indent + "    " + shown(command) + '\n');
}

void print_heading_line(Writer& writer, const std::vector<std::string>& parts) {
  auto text = filled(writer, "", "    ", all_shown(parts));
  text.pop_back();  // its line feed, behind the end of the style
  writer.out << Style::heading;
  writer.out.lines(text);
  writer.out << Style::plain << '\n';
}

std::vector<std::string> broken(const std::string& text, std::size_t columns) {
  std::vector<std::string> lines(1);
  const auto begin = std::min(text.find_first_not_of(' '), text.size());
  lines.back() = text.substr(0, begin);
  bool begins = true;
  for (const auto& piece : pieces_of(std::string_view(text).substr(begin))) {
    const auto width = columns_of(lines.back()) + (begins ? 0 : 1) + columns_of(piece);
    if (!begins && width > columns)
      lines.push_back(piece);
    else
      lines.back() += (begins ? "" : " ") + piece;
    begins = false;
  }
  // Of two blanks one may stand before the break.
  for (auto& line : lines)
    if (const auto end = line.find_last_not_of(' '); end != line.npos) line.erase(end + 1);
  return lines;
}

}  // namespace sogoc
