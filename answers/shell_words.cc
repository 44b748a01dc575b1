#include "answers/shell_words.h"

#include "events/shown.h"

namespace sogoc {
namespace {

char octal(int digit) { return static_cast<char>('0' + digit); }

// With the bytes of what a terminal does not show written out: it would be copied from there wrong.
std::string spelled_out(const std::string& word) {
  std::string text = "$'";
  for (const char c : word) {
    const auto byte = static_cast<unsigned char>(c);
    if (byte < ' ' || byte >= 0x7f)
      text += {'\\', octal(byte >> 6), octal(byte >> 3 & 7), octal(byte & 7)};
    else
      text += (c == '\'' || c == '\\' ? "\\" : "") + std::string(1, c);
  }
  return text + "'";
}

}  // namespace

std::string quoted_for_shell(const std::string& word) {
  const char* plain = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_./:@=,%+";
  if (!word.empty() && word.find_first_not_of(plain) == word.npos) return word;
  if (shown(word) != word) return spelled_out(word);
  std::string text = "'";
  // Nothing is special inside of single quotes but the quote itself: end, escaped quote, begin.
  for (const char c : word) text += c == '\'' ? std::string("'\\''") : std::string(1, c);
  return text + "'";
}

}  // namespace sogoc
