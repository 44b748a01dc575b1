// What may happen in the society: each function makes one thing happen on a day and enters it with
// the clerk; false when there is nobody to whom it can happen on that day.
#pragma once
#include "cli/demo/society.h"

namespace sogoc::demo {

// opening.cc, taking_over.cc: the units, villages and members of the first day.
void open_books(Society& society);
void take_over_members(Society& society);

// people.cc
std::size_t invent_person(Society& society, std::size_t cell, int youngest, int oldest, Date day);
// Another value for one of the details that change in a life; null: nothing changes.
Json changed_details(Society& society, const Person& person, Date day);
Json wrong_details(Society& society, Json details);

// joining.cc
bool admit(Society& society, Date day);
bool receive_from_outside(Society& society, Date day);
bool restore(Society& society, Date day);
bool readmit(Society& society, Date day);
void recognise_when_due(Society& society, std::size_t person, Date joined);

// leaving.cc
bool die(Society& society, Date day);
bool expel(Society& society, Date day);
bool strike_off(Society& society, Date day);
bool refuse(Society& society, Date day);
bool resign(Society& society, Date day);
bool send_away(Society& society, Date day);

// moving.cc
bool move_inside(Society& society, Date day);
bool transfer(Society& society, Date day);
inline constexpr int longest_way = 45;  // days from the slip to the receipt
bool redescribe(Society& society, Date day);
void move_members(Society& society, const std::vector<std::size_t>& people, std::size_t to,
                  Date day);

// splits.cc, reorganisations.cc, founding.cc
bool split(Society& society, Reorganisation how, Date day);
bool merge(Society& society, Reorganisation how, Date day);
bool found_or_rename(Society& society, Reorganisation how, Date day);
// Where nothing is still to be recorded.
std::optional<std::size_t> ready_cell(Society& society, Date day,
                                      const std::function<bool(const Cell&)>& suits);
void enter_reorganisation(Society& society, Date day, Json body,
                          const std::vector<std::size_t>& cells);

// ratings.cc: plans the meetings that rate a year.
void plan_rating(Society& society, const Rating& rating);

// papers.cc: schemes, papers and plans as they come; the report when all else is entered.
void enter_papers(Society& society);
void publish(Society& society, const std::function<std::size_t(Instant)>& lines_before);

// reform.cc: everything of these provinces goes into a new one, in one act.
void reform(const std::vector<Society*>& provinces, const Reform& reform);

// lapses.cc: how an act is entered: on time, late, or wrongly at first.
enum class Lapse { none, late, misdated, misdescribed, doubled, mistaken };
struct Entry {
  Lapse lapse = Lapse::none;
  Entering how;
};
// `possible`: the lapses that make sense for the act.
Entry entry_for(Society& society, Date day, std::initializer_list<Lapse> possible);
Entry entry_of_many(Society& society, std::initializer_list<Lapse> possible);
// Another day than the true one, after the last act on the person and the founding of the cell;
// the true one when there is none.
Date wrong_day(Society& society, Date day, const Person& person, const Cell& cell);
// Enters the truth, at first with a wrong day when that is the lapse; the identifier of the event.
std::string enter_perhaps_misdated(Society& society, const Truth& truth, std::size_t person,
                                   const Entry& entry);

}  // namespace sogoc::demo
