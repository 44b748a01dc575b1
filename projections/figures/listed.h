// Who and what a figure counted, by name: figures count identifiers and never need a name, a list
// for people does.
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "projections/figures/ask.h"

namespace sogoc {

// Empty: there is none, or it is not known.
struct NamedUnit {
  std::string id, name;
};

// What a counted rating says, as it stands at K.
struct ListedRating {
  std::uint16_t year = 0;
  // By its code; what its scheme calls it, empty: not known.
  std::string scheme, category, category_name;
};

// One that was counted, as it stands on the last day asked for; of a flow right after the event by
// which it counts. A value.
struct ListedItem {
  // A member, unit or village; what measured figures count may be of another class.
  Subject subject;
  // Position; see CountedItem.
  std::uint64_t event = 0;
  // On the last day asked for; empty: not known then, or it has none.
  std::string name;
  // Of a member out of every cell as he was in the last one. Null: not known.
  StatePtr state;
  // Of a member his cell, in transit the one that issued the slip; of a village the one that covers
  // it. In the tree of the moment, whatever S.
  NamedUnit cell;
  // Of a unit the one above it, of a village its commune.
  NamedUnit above;
  // Of a member in transit the unit that the slip is to.
  NamedUnit addressee;
  // Of a figure that counts ratings the one by which it counts.
  std::optional<ListedRating> rating;
};

// What Asker::ask answers, but a UsageError of a figure that is measured: it counts nobody.
std::variant<Answered, NotFound, UsageError> listing_of(Asker& asker, const Question& question);

// What an item of the figure is; `event`: by which it counts (CountedItem), which is read where one
// figure counts members and units. These functions throw what the view throws, and have
// its thread rule.
Subject subject_counted(View& view, const FigureDefinition& figure, const std::string& id,
                        std::uint64_t event);
// Whether what it counts are ratings, of units and members.
bool counts_ratings(const FigureDefinition& figure);
// The name on the last day asked for of an item that the answer counted.
std::string name_counted(const Answered& answered, const std::string& id, std::uint64_t event);
// Everything that the answer counted, in its order.
std::vector<ListedItem> listed_items(const Answered& answered);

}  // namespace sogoc
