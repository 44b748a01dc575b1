// What a figure goes through to count or to measure: one record each, in the room of the same name.
// Everything that depends on what is counted asks the record; nothing asks which one it is. A new
// population is a file with its function and record, and a figure that names it, in catalogue.cc.
#pragma once
#include <cstdint>
#include <span>

#include "events/timeline/state.h"
#include "projections/figures/query.h"
#include "projections/rows/subject.h"

namespace sogoc {

class View;
struct CountOfOne;
struct Counting;
struct Failing;

// What a figure of the population is worth.
enum class Value : std::uint8_t {
  count,       // the number of its facts
  share,       // a percentage of facts among facts
  amount,      // what is recorded, in thousandths, possibly a bound
  percentage,  // a count in percent of an amount
  targets,     // what was reached of each target, a cell each
};

// Values of the program: never changed, alive as long as it runs, safe to read from threads.
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
  bool counts_owner = false;  // the unit where they are found counts, not they themselves
  // Amounts that are recorded of the units themselves, in streams of this class.
  SubjectClass recorded = SubjectClass::none;
  // The `select` of figures for which it counts who lives in a village; 0: of none.
  std::uint64_t by_residence = 0;

  bool selects_events = false;  // `select` is a set of kinds of events, which cross a border
  bool both_ends = false;       // an item stands at two units at once
  bool by_scheme = false;       // what an item counts depends on the scheme that it is rated by
  // The figure that counts those who are on the other side of a transfer; null: none.
  const char* other_side = nullptr;
  // Whether its answers tell beside the count who is in transit, or lives in no known village.
  bool tells_in_transit = false, tells_village_unknown = false;

  // The value may be a bound or a percentage, not a number of facts.
  bool measured() const { return value != Value::count; }
  // An amount or a percentage: no items of its own.
  bool counts_items() const { return count != nullptr; }
  bool is_percentage() const { return value != Value::count && value != Value::amount; }
};

// Those that are asked for by name; the others are declared in the catalogue alone.
namespace populations {
extern const Population people;      // people/: in a cell on the day
extern const Population in_transit;  // open transfers with both ends inside
extern const Population units;       // units/: active on the day
extern const Population villages;    // registered on the day
extern const Population ratings;     // ratings/: evaluations of the years
}  // namespace populations

}  // namespace sogoc
