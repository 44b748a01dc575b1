// The demo's own plain book of who is where, day by day. It knows nothing of projections: what it
// invents goes through the same door as anybody's acts.
#pragma once
#include <functional>
#include <map>
#include <optional>

#include "cli/demo/clerk.h"
#include "cli/demo/names.h"
#include "cli/demo/scenario.h"

namespace sogoc::demo {

inline constexpr std::size_t nowhere = static_cast<std::size_t>(-1);

struct Person {
  std::string id;
  Json details;
  int birth_year = 0;
  bool official = false;
  std::size_t cell = nowhere;
  bool on_the_way = false;  // by slip, in no cell
  Date last;                // of the last act on him
  Date busy_until;          // nothing may happen to him before: an act was entered with a later day
  std::string restorable;   // the event by which he left, when it may be reversed
};

// Of a cell kind: what holds people.
struct Cell {
  std::string id, name;
  std::string parent;       // the committee of the commune, or the district
  bool grassroots = false;  // a chi bộ cơ sở: its own grassroots organisation
  std::size_t district = 0;
  std::vector<std::string> villages;
  std::vector<std::size_t> people;
  Date since;  // the day of its founding or last reorganisation
  bool closed = false;

  const std::string& organisation() const { return grassroots ? id : parent; }
};

struct Society {
  explicit Society(const Scenario& of)
      : scenario(of), random(of.seed), clerk(random, of.end), late_left(of.late_at_report) {}
  Society(const Society&) = delete;

  const Scenario& scenario;
  Random random;
  Clerk clerk;
  Places places;
  std::vector<Person> people;
  std::vector<Cell> cells;
  std::map<std::string, std::string> successor;  // of closed grassroots organisations
  // What is to happen, by day; in the order of planning within a day.
  std::multimap<Date, std::function<void(Date)>> agenda;
  int symbols = 0, units = 0, late_left;

  std::size_t found(Cell cell);
  void put(std::size_t person, std::size_t cell);
  void take_out(std::size_t person);
  // Somebody in a cell with whom nothing hinders an act on that day.
  std::optional<std::size_t> somebody(Date day, const std::function<bool(const Person&)>& suits);
  std::optional<std::size_t> some_cell(const std::function<bool(const Cell&)>& suits);
  Json decision(Date effective, const std::string& issuer);
};

Date days_after(Date day, int days);

}  // namespace sogoc::demo
