// What may happen in the society: each function makes one thing happen on a day, when somebody is
// there to whom it can, and enters it with the clerk.
#pragma once
#include "cli/demo/society.h"

namespace sogoc::demo {

// opening.cc: the units, villages and members of the first day.
void open_books(Society& society);
std::size_t invent_person(Society& society, std::size_t cell, int youngest, int oldest, Date day);
Json details_for(Society& society, std::size_t person, const Cell& cell);

// joining.cc
void admit(Society& society, Date day);
void receive_from_outside(Society& society, Date day);
void restore(Society& society, Date day);
void recognise(Society& society, std::size_t person, Date day);

// leaving.cc
void die(Society& society, Date day);
void expel(Society& society, Date day);
void strike_off(Society& society, Date day);
void refuse(Society& society, Date day);
void resign(Society& society, Date day);
void send_away(Society& society, Date day);

// moving.cc
void move_inside(Society& society, Date day);
void transfer(Society& society, Date day);

// reorganisations.cc
void reorganise(Society& society, Reorganisation how, Date day);

// lapses.cc: how an act is entered: on time, late, or wrongly at first.
enum class Lapse { none, late, misdated, misdescribed, doubled, mistaken };
struct Entry {
  Lapse lapse = Lapse::none;
  Entering how;
};
// `possible`: the lapses that make sense for the act.
Entry entry_for(Society& society, Date day, std::initializer_list<Lapse> possible);
// Another day than the true one, after the last act on the person and the founding of the cell;
// the true one when there is none.
Date wrong_day(Society& society, Date day, const Person& person, const Cell& cell);

}  // namespace sogoc::demo
