// The text of statements cut into tokens as SQLite cuts it (its tokenize.c), for whoever has to
// know what stands where before SQLite says so.
#pragma once
#include <cstdint>
#include <string>
#include <string_view>

namespace sogoc::sql {

struct Token {
  // Blanks and comments; words and names in quotes (`"…"`, `…` in backticks, `[…]`); texts and
  // numbers; `:name`, `@name`, `$name`, `?`; operators and all else.
  enum class Is : std::uint8_t { blank, word, name, literal, parameter, sign, none } is = Is::none;
  // In small letters and without its quotes; a parameter as it stands.
  std::string text = {};
  std::size_t bytes = 0;  // that it takes in the statement
  // Whether it is this word or sign.
  bool operator==(const char* other) const {
    return (is == Is::word || is == Is::sign) && text == other;
  }
};

// The first token of the text. A quote or a comment that is not ended reaches to the end. Pure.
//
// REQUIRES: the text is not empty.
Token first_token(std::string_view text);

}  // namespace sogoc::sql
