// What a figure goes through to count or to measure: one record each, in the room of the same name.
// Everything that depends on what is counted asks the record; nothing asks which one it is. A new
// population is a file with its function and record, and a figure that names it, in catalogue.cc.
#pragma once
#include <cstdint>
#include <span>

#include "events/timeline/state.h"
#include "projections/figures/query.h"
#include "projections/figures/selection.h"
#include "projections/rows/subject.h"

namespace sogoc {

class View;
struct CountOfOne;
struct Counting;
struct Failing;

// What a figure of the population is worth.
enum class Value : std::uint8_t {
  // The number of its facts.
  count,
  // A percentage of facts among facts.
  share,
  // What is recorded, in thousandths, possibly a bound.
  amount,
  // A count in percent of an amount.
  percentage,
  // What was reached of each target, a cell each.
  targets,
};

// Values of the program: never changed, alive as long as it runs, safe to read from threads. Its
// functions throw what the view that they are given throws, and have its thread rule.
struct Population {
  const char* name;
  Value value = Value::count;

  // How it counts: hands on each fact in the scope of the question, or those of `only` that are
  // there. Null: it is measured.
  void (*count)(const Counting& counting) = nullptr;
  // How it is measured; the unit of the query is known at K. Null: it is counted.
  Answer (*measure)(View& view, const Query& query) = nullptr;
  // What fails first for one who is known and not counted; throws std::logic_error when nothing
  // does. Null: it is measured.
  Failing (*fails_first)(const CountOfOne& about) = nullptr;

  // Whose identifiers its items bear. More than one: `where` subject says which, else what the
  // identifier names.
  std::span<const SubjectClass> subjects = {};
  // The roles in which its subjects are found at units: their rows say where something changes.
  std::span<const Role> roles = {};
  // The unit where they are found counts, not they themselves.
  bool counts_owner = false;
  // Amounts that are recorded of the units themselves, in streams of this class.
  SubjectClass recorded = SubjectClass::none;
  // The `select` of figures for which it counts who lives in a village; empty: of none.
  Selection by_residence = {};

  // `select` is a set of kinds of events, which cross a border.
  bool selects_events = false;
  // An item stands at two units at once, and counts when both are inside.
  bool both_ends = false;
  // What an item counts depends on the scheme that it is rated by.
  bool by_scheme = false;
  // The figure that counts those who are on the other side of a transfer; null: none.
  const char* other_side = nullptr;
  // Whether its answers tell beside the count who is in transit, or lives in no known village.
  bool tells_in_transit = false, tells_village_unknown = false;

  // The value may be a bound or a percentage, not a number of facts.
  bool measured() const { return value != Value::count; }
  // It has items: the single facts that are counted, of a share too. An amount, a percentage of one
  // and targets have none.
  bool counts_items() const { return count != nullptr; }
  bool is_percentage() const { return value != Value::count && value != Value::amount; }
};

// Those that are asked for by name; the others are declared in catalogue.cc alone.
namespace populations {
// people/: in a cell on the day; open transfers with both ends inside.
extern const Population people;
extern const Population in_transit;
// units/: active on the day; registered on the day.
extern const Population units;
extern const Population villages;
// ratings/: evaluations of the years.
extern const Population ratings;
}  // namespace populations

}  // namespace sogoc
