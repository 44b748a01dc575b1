#include "answers/sql/tokens.h"

#include <algorithm>
#include <cctype>

namespace sogoc::sql {
namespace {

using Is = Token::Is;

// A letter beyond ASCII is a letter of a name.
bool in_word(char c) {
  const auto byte = static_cast<unsigned char>(c);
  return std::isalnum(byte) || c == '_' || c == '$' || byte >= 0x80;
}

// How many bytes the word has that begins here, behind one that may be no letter.
std::size_t word_bytes(std::string_view text) {
  const auto end = std::find_if_not(text.begin() + 1, text.end(), in_word);
  return static_cast<std::size_t>(end - text.begin());
}

// Behind what was found, or the end of the text.
std::size_t behind(std::string_view text, std::size_t found, std::size_t size) {
  return found == text.npos ? text.size() : found + size;
}

// A quote stands in it twice.
std::size_t quoted_bytes(std::string_view text) {
  const char quote = text.front();
  std::size_t end = 1;
  while (end < text.size() && (text[end] != quote || text.substr(end + 1).starts_with(quote)))
    end += text[end] == quote ? 2 : 1;
  return std::min(end + 1, text.size());
}

std::string in_small(std::string_view text) {
  std::string small(text);
  for (char& c : small) c = static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
  return small;
}

Token between_quotes(Is is, std::string_view whole) {
  return {is, in_small(whole.size() < 2 ? "" : whole.substr(1, whole.size() - 2)), whole.size()};
}

Token as_it_stands(Is is, std::string_view whole) { return {is, in_small(whole), whole.size()}; }

}  // namespace

Token first_token(std::string_view text) {
  const char first = text.front();
  if (text.starts_with("--")) return {Is::blank, "", behind(text, text.find('\n'), 1)};
  if (text.starts_with("/*")) return {Is::blank, "", behind(text, text.find("*/", 2), 2)};
  if (std::isspace(static_cast<unsigned char>(first))) return {Is::blank, "", 1};
  if (first == '\'') return between_quotes(Is::literal, text.substr(0, quoted_bytes(text)));
  if (first == '"' || first == '`')
    return between_quotes(Is::name, text.substr(0, quoted_bytes(text)));
  if (first == '[')
    return between_quotes(Is::name, text.substr(0, behind(text, text.find(']'), 1)));
  const auto word = word_bytes(text);
  if (first == '?' || (std::string_view(":@$").find(first) != text.npos && word > 1))
    return {Is::parameter, std::string(text.substr(0, word)), word};
  if (in_word(first))
    return as_it_stands(std::isdigit(static_cast<unsigned char>(first)) ? Is::literal : Is::word,
                        text.substr(0, word));
  for (const char* sign : {"<=", ">=", "<>", "!=", "==", "||"})
    if (text.starts_with(sign)) return as_it_stands(Is::sign, text.substr(0, 2));
  return as_it_stands(Is::sign, text.substr(0, 1));
}

}  // namespace sogoc::sql
