// Which characters of a text can be seen: the one table of it. What is refused where acts come in
// (json/values.h) and what is shown escaped (shown.h) both follow it. Pure, safe from any thread.
#pragma once
#include <cstddef>
#include <string_view>

namespace sogoc {

struct Character {
  char32_t code;      // of what is no UTF-8 the byte itself
  std::size_t bytes;  // how many of the text it takes; 1 when it is no UTF-8
  bool utf8;
};

// The first character of a text, or its first byte when none begins there: well-formed UTF-8 is
// that of table 3-7 of the Unicode standard, so no overlong forms, no surrogates, nothing above
// U+10FFFF.
//
// REQUIRES: !text.empty().
Character first_character(std::string_view text);

// Nothing is seen of it, though it may hide, part, join or turn round what stands beside it:
// controls (Cc), format characters (Cf: turns of direction, zero width, tags), ends of lines and
// paragraphs (Zl, Zp), whatever else Unicode lets a font leave out (Default_Ignorable_Code_Point:
// variation selectors, fillers), and noncharacters.
bool is_invisible(char32_t code);

// What is seen of it nobody has agreed on: private use (Co), surrogates (Cs), and what the ICU at
// hand knows no character for (Cn).
bool is_undefined(char32_t code);

// A mark that stands on the character before it and takes no column (Mn, Me).
bool is_mark(char32_t code);

// Whether anything is to be seen: neither blanks alone, nor marks without what they stand on.
// `text` is UTF-8.
bool has_visible(std::string_view text);

}  // namespace sogoc
