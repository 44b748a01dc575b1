// The demo's own plain book of who is where, day by day: the truth, of which the clerk records what
// he learns. It knows nothing of projections: what it invents goes through the same door as
// anybody's acts. People, villages, organisations and cells are named by their index, which never
// changes.
#pragma once
#include <functional>
#include <map>
#include <optional>

#include "cli/demo/clerk.h"
#include "cli/demo/names.h"
#include "cli/demo/scenario.h"

namespace sogoc::demo {

// No index.
inline constexpr std::size_t nowhere = static_cast<std::size_t>(-1);

struct Village {
  std::string id, name;
  int residents = 0;  // who are in a cell, wherever
};

// A member, or somebody who was one.
struct Person {
  std::string id;
  Json details;
  int birth_year = 0;
  bool official = false;
  std::size_t cell = nowhere, village = nowhere;
  bool on_the_way = false;  // by slip, in no cell
  Date entered, last;       // of the first and the last act on him
  Date busy_until;          // nothing may happen to him before: an act was entered with a later day
  int rated_year = 0;       // the last year for which he was rated
  std::string restorable;   // the event by which he was expelled
  Date resigned;            // not given: he did not, or came back
};

// A grassroots organisation: a committee of cells, or a cell by itself.
struct Organisation {
  std::string id, name;
  std::size_t district = 0;
  bool commune = false, cell = false, closed = false;
  std::size_t successor = nowhere;  // when it went up in another
};

// Of a cell kind: what holds people.
struct Cell {
  std::string id, name;
  std::string parent;  // a committee, a section committee or the district
  std::size_t organisation = nowhere;
  std::vector<std::size_t> villages;
  std::vector<std::size_t> people;
  Date founded;
  Date since;  // the day of its founding or last reorganisation
  bool closed = false;
};

// One province on the day that has been reached. Not copyable, for clerk and agenda refer to it.
// `of` must outlive it. One thread.
struct Society {
  explicit Society(const Scenario& of);
  Society(const Society&) = delete;

  const Scenario& scenario;
  Random random;
  Clerk clerk;
  Places places;
  std::vector<Person> people;
  std::vector<Village> villages;
  std::vector<std::pair<std::size_t, std::size_t>> villages_of;  // of each district: from, behind
  std::vector<Organisation> organisations;
  std::vector<Cell> cells;
  // What is to happen, by day; in the order of planning within a day.
  std::multimap<Date, std::function<void(Date)>> agenda;
  int symbols = 0, units = 0, late_left = 0;

  // Adds a cell and returns its index; references into `cells` are invalid then.
  std::size_t found(Cell cell);
  // Moves the person into the cell, out of the one that he was in; counts the residents of his
  // village.
  void put(std::size_t person, std::size_t cell);
  // Takes the person out of his cell; nothing happens to one who is in none.
  void take_out(std::size_t person);
  void settle_in(std::size_t person, std::size_t village);  // where he lives from now on
  // He may go without leaving a cell too small or a village without members.
  //
  // REQUIRES: he is in a cell.
  bool spare(const Person& person) const;
  // The cell is a grassroots organisation by itself.
  bool alone(const Cell& cell) const { return organisations[cell.organisation].cell; }
  // The cell is of an office or an enterprise, right beneath its organisation.
  bool of_agency(const Cell& cell) const;
  const District& district_of(const Cell& cell) const;
  // Those that are not closed, in the order of founding.
  std::vector<std::size_t> cells_of(std::size_t organisation) const;

  // Somebody in a cell with whom nothing hinders an act on that day; or some open cell. Drawn until
  // one suits, nothing after 20,000 draws.
  std::optional<std::size_t> somebody(Date day, const std::function<bool(const Person&)>& suits);
  std::optional<std::size_t> some_cell(const std::function<bool(const Cell&)>& suits);
  // A paper of the district, signed so many days before the effective day, or after it when the
  // number is below zero.
  Json decision(Date effective, const District& district, int days_before);
};

// The day so many days later, or earlier.
Date days_after(Date day, int days);

}  // namespace sogoc::demo
