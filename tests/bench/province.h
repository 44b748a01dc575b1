// An invented province of the size of a real one, for measurements. What happens follows from the
// seed alone. Everything is invented in the order of the days on which it was true and written in
// the order in which it was recorded: late, sometimes wrong and amended or voided afterwards.
#pragma once
#include <cstdint>
#include <map>
#include <random>
#include <string>
#include <vector>

#include "tests/bench/days.h"

namespace bench {

// How much of everything, and the seed. The defaults are one real province over ten years; other
// sizes scale what happens with the members.
struct Size {
  std::uint64_t seed = 1;
  int members = 33'000, cells = 2'428, districts = 11, years = 10;
  // Percent of the members and units evaluated each year; 0: no such event.
  int evaluations = 90;
};

// A line of input and the day on which it is recorded. `@` in a text stands for the id of the
// province, so that one is written once and printed as many.
struct Line {
  Day recorded;
  std::string text;
};

// Used once. The same size gives the same lines, whatever library or machine makes them.
class Province {
 public:
  explicit Province(const Size& size);
  // All lines, in the order of recording; none stands before a line that it builds on.
  std::vector<Line> lines();

 private:
  // An act waits for the acts that it builds on: `recorded` is when the newest of them was
  // recorded.
  struct Person {
    int cell;
    bool female, probationary, in_transit = false, gone = false;
    Day recorded;
  };
  struct Cell {
    int grassroots;
    Day recorded;
  };
  // What is put on the agenda of a year: acts with a day, a person or a cell where one follows from
  // an earlier act.
  enum class What { admit, leave, move, issue, change, split, hand_over, recognise, receive };
  struct Happening {
    What what;
    int person = 0, cell = 0;
  };

  // The first day: units, villages, schemes; then the members, each in some cell.
  void establish();
  void take_over();
  // Puts on the agenda what happens in a year, in proportion to the members.
  void plan_year(int year);
  // Carries out what is due; each of the functions below writes the lines of one such act.
  void happen(const Happening& happening, Day day);
  void admit(Day day);
  void recognise(int person, Day day);
  void leave(int person, Day day);
  void move(int person, Day day);
  void issue(int person, Day day);
  void receive(int person, int cell, Day day);
  void change(int person, Day day);
  void split(int cell, Day day);
  void hand_over(Day day);
  void evaluate(int year);

  // Writes one line, true from `effective`; returns its id.
  std::string add(Day recorded, Day effective, const std::string& body);
  // Writes a correction, which has no day of its own.
  void correct(Day recorded, const std::string& correction);
  // Enters the person by `kind`; sometimes with the wrong gender, which is amended some day.
  std::string enter(const char* kind, int person, Day recorded, Day effective,
                    const std::string& rest);
  // When an act on the person, true from `day`, is recorded; later acts on him come no earlier.
  Day record(Person& person, Day day);
  std::string details(int person, bool female);
  std::string name_of(int person) const;
  std::string cell_name(int cell) const;
  std::string grassroots_name(int grassroots) const;

  int below(int bound) { return static_cast<int>(engine_() % static_cast<unsigned>(bound)); }
  bool chance(int percent) { return below(100) < percent; }
  // Days until something is recorded: most within ten, one in twenty within three months.
  int delay() { return chance(5) ? below(90) : below(11); }
  Person& at(int person) { return people_[static_cast<std::size_t>(person)]; }
  // In a cell today.
  int some_member();
  int some_cell() { return below(static_cast<int>(cells_.size())); }

  const Size size_;
  const Day opened_;
  // How many grassroots units.
  const int grassroots_;
  // Not the distributions of the library: they differ between its makers.
  std::mt19937_64 engine_;
  std::vector<Person> people_;
  std::vector<Cell> cells_;
  // What is still to happen, by day; acts add what follows from them.
  std::multimap<Day, Happening> agenda_;
  std::vector<Line> lines_;
};

}  // namespace bench
