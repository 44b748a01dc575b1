// What the store says to people, in both languages; whoever prints it picks one. A text of one
// language alone cannot become one, so that none is forgotten. Values and pure functions.
#pragma once
#include <string>

namespace sogoc {

struct Said {
  std::string en, vi;

  Said(std::string english, std::string vietnamese)
      : en(std::move(english)), vi(std::move(vietnamese)) {}
  // The same in both: a path, a number, a name.
  explicit Said(const std::string& same) : en(same), vi(same) {}
};

inline Said operator+(const Said& a, const Said& b) { return {a.en + b.en, a.vi + b.vi}; }
inline Said operator+(const Said& a, const std::string& b) { return {a.en + b, a.vi + b}; }
inline Said operator+(const std::string& a, const Said& b) { return {a + b.en, a + b.vi}; }

// What a library says in its own words, which are English: in brackets behind ours where we speak
// Vietnamese, after a colon else.
inline Said quoting(const std::string& words) { return {": " + words, " [" + words + "]"}; }

// The reason that an errno names, in our own words: those of the system follow no language asked
// for. Of a number that is in no table the number.
Said system_words(int error);

}  // namespace sogoc
