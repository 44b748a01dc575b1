// Finding units, villages and members by their names, with and without diacritics: a clerk types
// `nguyen van a` and means Nguyễn Văn A. Names are compared, never changed: hoà and hòa stay as
// they were written.
#pragma once
#include <string>
#include <vector>

#include "events/text_forms.h"
#include "projections/knowledge/view.h"

namespace sogoc {

// How a name was found: as typed but for case, or only when folded. The better one is the lower.
enum class Match : std::uint8_t { exact, folded };
// How much of the name the text is, the better the lower: all of it, whole words, or the beginning
// of one.
enum class Fit : std::uint8_t { whole, words, beginning };

// A subject that is known at K, with one name that matches.
struct FoundName {
  Subject subject;
  // The last stated below K among those that match best; perhaps not the one it bears now.
  std::string name;
  Match match = Match::exact;
  Fit fit = Fit::beginning;
};

// Who or what was found, on a day.
struct FoundOnDay {
  FoundName found;
  StatePtr state;       // null: not known yet
  std::string name;     // then; empty: none
  std::string in;       // the unit above, the commune or the cell; empty: none
  std::string in_name;  // then
};

struct FoundNames {
  std::string text;  // that was looked for
  Date day;
  std::uint64_t size = 0;  // K
  std::vector<FoundOnDay> found;
};

// Names that were stated below K and in which a word begins with the text, or that are made of it;
// each subject once, with its best match (by Match, then by Fit), in the order of subjects. Spaces
// count once. An empty text begins every name. Reads every name of the register, and the timelines
// of what it finds. Throws what View throws. For one thread at a time, like `view`.
std::vector<FoundName> find_names(View& view, std::string_view text);
// The same with what is known of each on the day at the size of the view; in the same order.
std::vector<FoundOnDay> on_day(View& view, std::vector<FoundName> found, Date day);

}  // namespace sogoc
