#include "events/shown.h"

#include <unicode/uchar.h>

#include <algorithm>
#include <charconv>
#include <utility>

#include "events/characters.h"

namespace sogoc {
namespace {

constexpr int most_marks = 4;  // Vietnamese has two

std::string in_hex(char32_t code) {
  char digits[8];
  const auto end = std::to_chars(digits, digits + sizeof digits, std::uint32_t{code}, 16).ptr;
  std::string text(digits, end);
  std::transform(text.begin(), text.end(), text.begin(),
                 [](char c) { return c >= 'a' ? static_cast<char>(c - 'a' + 'A') : c; });
  return text;
}

void append_escaped(std::string& out, const Character& character) {
  out += (character.utf8 ? "\\u{" : "\\x{") + in_hex(character.code) + "}";
}

void append_in_json(std::string& out, const Character& character) {
  constexpr std::string_view digits = "0123456789abcdef";
  const auto append = [&out, digits](char32_t unit) {
    out += "\\u";
    for (int shift = 12; shift >= 0; shift -= 4) out += digits[unit >> shift & 0xf];
  };
  const auto code = character.code;
  if (code <= 0xffff) return append(code);
  append(0xd7c0 + (code >> 10));  // UTF-16: of the halves the first, less 0x10000
  append(0xdc00 + (code & 0x3ff));
}

// How many bytes the character at the beginning has when it is one that is shown in one column
// whatever stands before it: ASCII, and the letters that Vietnamese has beside them (U+00A1 to
// U+02FF without the soft hyphen, U+1E00 to U+1EFF; all of them are defined). 0: another one.
constexpr std::size_t plain_bytes(std::string_view text) {
  const auto byte = [text](std::size_t at) { return static_cast<unsigned char>(text[at]); };
  const auto further = [byte](std::size_t at) { return (byte(at) & 0xc0) == 0x80; };
  if (byte(0) < 0x80) return byte(0) >= ' ' && byte(0) < 0x7f ? 1 : 0;
  if (text.size() < 2 || !further(1)) return 0;
  if (byte(0) == 0xc2) return byte(1) > 0xa0 && byte(1) != 0xad ? 2 : 0;
  if (byte(0) >= 0xc3 && byte(0) <= 0xcb) return 2;
  if (text.size() < 3 || !further(2)) return 0;
  return byte(0) == 0xe1 && byte(1) >= 0xb8 && byte(1) <= 0xbb ? 3 : 0;
}

// How much of the text, from its beginning, is made of them: nearly all of nearly all texts.
struct PlainRun {
  std::size_t bytes = 0, characters = 0;
  std::size_t last = 0;  // where the last of them begins
};
PlainRun plain_run(std::string_view text) {
  PlainRun run;
  while (run.bytes < text.size()) {
    const auto bytes = plain_bytes(text.substr(run.bytes));
    if (bytes == 0) break;
    run.last = run.bytes;
    run.bytes += bytes;
    ++run.characters;
  }
  return run;
}

// Whether marks still stand on a letter, which a terminal shows in one place.
class Pile {
 public:
  Pile(char32_t& last, int& marks) : last_(last), marks_(marks) {}
  // False when the mark has to be written out, behind which no other stands on anything.
  bool takes(char32_t code) {
    if (!is_mark(code)) {
      last_ = code;
      marks_ = 0;
      return true;
    }
    if (marks_ < most_marks && u_isalpha(static_cast<UChar32>(last_))) {
      ++marks_;
      return true;
    }
    clear();
    return false;
  }
  void clear() { last_ = 0; }

 private:
  char32_t& last_;
  int& marks_;
};

bool is_shown(const Character& character) {
  return character.utf8 && !is_invisible(character.code) && !is_undefined(character.code);
}

// The one walk over a text: a character that is shown stays, and so does one of which `stays` says
// so, on which no mark stands; `escape(out, character)` writes out all others.
template <typename Stays, typename Escape>
void append_shown(std::string_view text, Pile& pile, Stays stays, Escape escape, std::string& out) {
  while (!text.empty()) {
    if (const auto run = plain_run(text); run.bytes > 0) {
      out += text.substr(0, run.bytes);
      pile.takes(first_character(text.substr(run.last)).code);
      text.remove_prefix(run.bytes);
      continue;
    }
    const auto character = first_character(text);
    const bool own = stays(character);
    const bool whole = own || (is_shown(character) && pile.takes(character.code));
    if (whole)
      out += text.substr(0, character.bytes);
    else
      escape(out, character);
    if (own || !whole) pile.clear();
    text.remove_prefix(character.bytes);
  }
}

// The bytes at the end that may be the beginning of a character.
std::size_t begun_at_end(std::string_view text) {
  for (std::size_t size = 1; size <= 3 && size <= text.size(); ++size) {
    const auto lead = static_cast<unsigned char>(text[text.size() - size]);
    if (lead < 0x80) return 0;
    if (lead < 0xc0) continue;
    const std::size_t bytes = lead >= 0xf0 ? 4 : lead >= 0xe0 ? 3 : 2;
    return bytes > size ? size : 0;
  }
  return 0;
}

}  // namespace

void ShownText::add(std::string_view piece, LineFeeds line_feeds, std::string& out) {
  std::string joined;
  if (!begun_.empty()) {
    joined = std::exchange(begun_, {}).append(piece);
    piece = joined;
  }
  const auto begun = begun_at_end(piece);
  begun_ = piece.substr(piece.size() - begun);
  piece.remove_suffix(begun);
  add_whole(piece, line_feeds, out);
}

void ShownText::end(std::string& out) {
  add_whole(std::exchange(begun_, {}), LineFeeds::kept, out);
}

void ShownText::add_whole(std::string_view text, LineFeeds line_feeds, std::string& out) {
  Pile pile(last_, marks_);
  const auto stays = [line_feeds](const Character& character) {
    return character.code == '\n' && line_feeds == LineFeeds::kept;
  };
  append_shown(text, pile, stays, append_escaped, out);
}

namespace {

std::string shown(std::string_view text, LineFeeds line_feeds) {
  std::string out;
  ShownText showing;
  showing.add(text, line_feeds, out);
  showing.end(out);
  return out;
}

}  // namespace

std::string shown(std::string_view text) { return shown(text, LineFeeds::shown); }
std::string shown_lines(std::string_view text) { return shown(text, LineFeeds::kept); }

std::string as_typed(std::string_view text) {
  const auto blank = [](std::string_view at) {
    const auto first = first_character(at);
    return first.utf8 && u_isUWhiteSpace(static_cast<UChar32>(first.code));
  };
  auto last = text.size();
  while (last > 0 && (static_cast<unsigned char>(text[--last]) & 0xC0) == 0x80) continue;
  const bool unseen = text.empty() || blank(text) || blank(text.substr(last));
  return unseen ? '"' + std::string(text) + '"' : std::string(text);
}

std::string shown_json(std::string_view json) {
  std::string out;
  out.reserve(json.size());
  char32_t last = 0;
  int marks = 0;
  Pile pile(last, marks);
  const auto stays = [](const Character& character) { return !character.utf8; };
  append_shown(json, pile, stays, append_in_json, out);
  return out;
}

namespace {

std::size_t columns_of(char32_t code) {
  if (code < 0x300) return 1;
  if (is_mark(code) || (code >= 0x1160 && code < 0x1200)) return 0;
  const auto width = u_getIntPropertyValue(static_cast<UChar32>(code), UCHAR_EAST_ASIAN_WIDTH);
  return width == U_EA_FULLWIDTH || width == U_EA_WIDE ? 2 : 1;
}

}  // namespace

std::size_t columns_of(std::string_view text) {
  if (const auto run = plain_run(text); run.bytes == text.size()) return run.characters;
  const auto whole = shown(text);
  std::string_view rest = whole;
  std::size_t columns = 0;
  while (!rest.empty()) {
    const auto character = first_character(rest);
    columns += columns_of(character.code);
    rest.remove_prefix(character.bytes);
  }
  return columns;
}

}  // namespace sogoc
