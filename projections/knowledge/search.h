// Finding units, villages and members by their names, with and without diacritics.
#pragma once
#include <string>
#include <vector>

#include "projections/knowledge/view.h"

namespace sogoc {

// Without case, tones and marks; d for đ; NFD or NFC alike.
std::string folded(std::string_view text);

enum class Match : std::uint8_t { exact, folded };

struct FoundName {
  Subject subject;
  std::string name;  // the last stated below K that matches
  Match match = Match::exact;
};

// Names that were stated below K and in which a word begins with the text, or that are made of it;
// each subject once, with its best match. Reads every name of the register, nothing else.
std::vector<FoundName> find_names(View& view, std::string_view text);

}  // namespace sogoc
