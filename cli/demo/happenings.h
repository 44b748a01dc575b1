// What may happen in the society: each function makes one thing happen on a day and enters it with
// the clerk; false when there is nobody to whom it can happen on that day, and then nothing has
// changed but the state of the random numbers. Whom it happens to is drawn. Indexes are those of
// Society. One thread.
#pragma once
#include "cli/demo/society.h"

namespace sogoc::demo {

// opening.cc, taking_over.cc: the units and villages of the first day; open_books ends by taking
// over the members.
void open_books(Society& society);
void take_over_members(Society& society);

// people.cc: a new person in the cell, of an age between the two in the year of the day; returns
// the index. Nothing is entered.
std::size_t invent_person(Society& society, std::size_t cell, int youngest, int oldest, Date day);
// Another value for one of the details that change in a life; null: nothing changes.
Json changed_details(Society& society, const Person& person, Date day);
// The details with one of them wrong, as a clerk may mistake it.
Json wrong_details(Society& society, Json details);

// joining.cc: who comes to the party, or comes back.
bool admit(Society& society, Date day);
bool receive_from_outside(Society& society, Date day);
bool restore(Society& society, Date day);
bool readmit(Society& society, Date day);
// Plans the end of probation twelve months after the day, unless its recording could come after the
// end of the scenario.
void recognise_when_due(Society& society, std::size_t person, Date joined);

// leaving.cc: who goes, each for one cause.
bool die(Society& society, Date day);
bool expel(Society& society, Date day);
bool strike_off(Society& society, Date day);
bool refuse(Society& society, Date day);
bool resign(Society& society, Date day);
bool send_away(Society& society, Date day);

// moving.cc: to another cell of the organisation; by a slip to another one, received later or
// returned; a detail changes.
bool move_inside(Society& society, Date day);
bool transfer(Society& society, Date day);
inline constexpr int longest_way = 45;  // days from the slip to the receipt
bool redescribe(Society& society, Date day);
// Moves each of the people to the cell, an event for each.
void move_members(Society& society, const std::vector<std::size_t>& people, std::size_t to,
                  Date day);

// splits.cc, reorganisations.cc, founding.cc: acts on units. `how` must be one of the function's
// own.
bool split(Society& society, Reorganisation how, Date day);
bool merge(Society& society, Reorganisation how, Date day);
bool found_or_rename(Society& society, Reorganisation how, Date day);
// A cell that suits, of which nothing is still to be recorded on that day.
std::optional<std::size_t> ready_cell(Society& society, Date day,
                                      const std::function<bool(const Cell&)>& suits);
// Enters an act on the units of these cells, of which the first one's district decides: all who are
// in them are concerned.
void enter_reorganisation(Society& society, Date day, Json body,
                          const std::vector<std::size_t>& cells);

// ratings.cc: plans the meetings that rate a year.
void plan_rating(Society& society, const Rating& rating);

// papers.cc: schemes, papers and plans as they come.
void enter_papers(Society& society);
// The report, when all else is entered: its K is the number of lines recorded before it in all
// provinces, which `lines_before` counts. Throws std::logic_error when another line has its moment.
void publish(Society& society, const std::function<std::size_t(Instant)>& lines_before);

// reform.cc: everything of these provinces goes into a new one, in one act, entered with the first
// one's clerk.
void reform(const std::vector<Society*>& provinces, const Reform& reform);

// lapses.cc: how an act is entered: on time, late, or wrongly at first.
enum class Lapse { none, late, misdated, misdescribed, doubled, mistaken };
struct Entry {
  Lapse lapse = Lapse::none;
  Entering how;
};
// `possible`: the lapses that make sense for the act; late is always possible. Acts of the weeks
// before the report are spoiled more often, until as many are as the scenario asks for.
Entry entry_for(Society& society, Date day, std::initializer_list<Lapse> possible);
// The same for what is entered by thousands, of which few are wrong.
Entry entry_of_many(Society& society, std::initializer_list<Lapse> possible);
// Another day than the true one, after the last act on the person and the founding of the cell; the
// true one when there is none.
Date wrong_day(Society& society, Date day, const Person& person, const Cell& cell);
// Enters the truth, at first with a wrong day when that is the lapse; the identifier of the event.
std::string enter_perhaps_misdated(Society& society, const Truth& truth, std::size_t person,
                                   const Entry& entry);

}  // namespace sogoc::demo
