#include "answers/pieces.h"

#include <algorithm>

namespace sogoc {
namespace {

using Parts = std::vector<std::string>;

Parts words_of(std::string_view text) {
  Parts words;
  while (true) {
    const auto end = std::min(text.find(' '), text.size());
    words.emplace_back(text.substr(0, end));
    if (end == text.size()) return words;
    text.remove_prefix(end + 1);
  }
}

bool is_program(const std::string& word) {
  const auto begin = word.find_first_not_of("(\"[`");
  return begin != word.npos && std::string_view(word).substr(begin) == "sogoc";
}

bool is_option(const std::string& word) { return word.size() > 1 && word.front() == '-'; }

// The sentence goes on behind it, or the next command begins. What is behind `=` may end so too.
bool ends_command(const std::string& word) {
  const std::string_view ends = word.find('=') == word.npos ? ";,:.)]`" : ";)`";
  return word.empty() || word == "·" || ends.find(word.back()) != ends.npos;
}

// No word of a sentence looks so.
bool is_for_a_shell(const std::string& word) {
  const auto plain = word.substr(0, word.find_last_not_of(";,:.)]`") + 1);
  constexpr const char* marks = "=_/:@|\"<>\\0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";
  return is_option(plain) || plain.starts_with('\'') || plain.find_first_of(marks) != plain.npos;
}

// The word that ends what `'` has begun in the word at `begin`; itself when nothing is begun.
std::size_t end_of_quotation(const Parts& words, std::size_t begin) {
  if (std::count(words[begin].begin(), words[begin].end(), '\'') % 2 == 0) return begin;
  for (auto i = begin + 1; i < words.size(); ++i)
    if (std::count(words[i].begin(), words[i].end(), '\'') % 2 == 1) return i;
  return begin;
}

// The index behind the last word of the command that begins at `begin`.
std::size_t end_of_command(const Parts& words, std::size_t begin) {
  constexpr std::size_t short_one = 3;  // `sogoc help clocks`
  auto end = std::min(begin + 2, words.size()), i = begin + 1;
  for (; i < words.size(); ++i) {
    const bool option = is_option(words[i]);
    if (option || is_for_a_shell(words[i])) {
      i = end_of_quotation(words, i);
      end = i + 1;
    }
    if (ends_command(words[i])) break;
    // Whether it has a value nobody knows here.
    if (option && i + 1 < words.size() && words[i].find('=') == std::string::npos) end = i + 2;
  }
  const auto run = std::min(i + 1, words.size());
  return run - begin <= short_one ? run : end;
}

}  // namespace

std::vector<std::string> pieces_of(std::string_view text) {
  auto words = words_of(text);
  std::vector<std::string> pieces;
  for (std::size_t i = 0; i < words.size();) {
    const auto end = is_program(words[i]) ? end_of_command(words, i) : i + 1;
    auto piece = std::move(words[i]);
    for (auto each = i + 1; each < end; ++each) piece += ' ' + words[each];
    pieces.push_back(std::move(piece));
    i = end;
  }
  return pieces;
}

}  // namespace sogoc
