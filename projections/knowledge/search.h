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

// Who or what was found, on a day.
struct FoundOnDay {
  FoundName found;
  StatePtr state;    // null: not known yet
  std::string name;  // then; empty: none
  std::string in;    // the unit above, the commune or the cell; empty: none
};

struct FoundNames {
  std::string text;  // that was looked for
  Date day;
  std::uint64_t size = 0;  // K
  std::vector<FoundOnDay> found;
};

// Names that were stated below K and in which a word begins with the text, or that are made of it;
// each subject once, with its best match. Reads every name of the register, nothing else.
std::vector<FoundName> find_names(View& view, std::string_view text);
// The same with what is known of each on the day at the size of the view; in the same order.
std::vector<FoundOnDay> on_day(View& view, std::vector<FoundName> found, Date day);

}  // namespace sogoc
