// Texts from outside as a terminal may have them. What a terminal obeys or conceals instead of
// showing is written out, so that a name, the name of a file or a paper can neither move the cursor
// nor end a line, nor turn round or hide what stands beside it.
//
// Written out are, as \u{202E} with the code in hexadecimal: what is_invisible and is_undefined
// (characters.h) say, and marks (is_mark) that stand on no letter, or behind four others: they pile
// up over the lines above. A byte that is no UTF-8 is \x{FF}. Everything else stays, so a backslash
// too: whoever has to tell the text \u{202E} from the character asks for JSON. That makes showing a
// text twice the same as showing it once, wherever the two happen.
#pragma once
#include <cstdint>
#include <string>
#include <string_view>

namespace sogoc {

// Whether line feeds belong to what is said, or to a value in it, which stands on one line.
enum class LineFeeds : std::uint8_t { kept, shown };

// A text that comes in pieces; a character may be parted between two. Copyable. One thread.
class ShownText {
 public:
  // Appends the next piece to `out`, but for the bytes of a character that has not ended.
  void add(std::string_view piece, LineFeeds line_feeds, std::string& out);
  // Those bytes: no more of them comes.
  void end(std::string& out);

 private:
  void add_whole(std::string_view text, LineFeeds line_feeds, std::string& out);

  std::string begun_;
  char32_t last_ = 0;  // the character that stands before
  int marks_ = 0;      // how many of them stand on a letter there
};

// The whole text on one line; and with its line feeds kept.
std::string shown(std::string_view text);
std::string shown_lines(std::string_view text);

// A value as it was typed, in a message: between quotation marks when it is empty or has a blank at
// an end, which nobody would see. Shown with whatever it stands in.
std::string as_typed(std::string_view text);

// JSON text on one line with the same characters written as \u202e, which is the same value. What
// is no UTF-8 stays as it is.
//
// REQUIRES: nothing but what is inside of texts has such characters, so no line feeds between them.
std::string shown_json(std::string_view json);

// How many columns of a terminal `shown(text)` takes: two for wide characters (East Asian Width W
// and F), none for marks and the vowels and endings of a Korean syllable, else one.
std::size_t columns_of(std::string_view text);

}  // namespace sogoc
