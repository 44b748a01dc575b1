// What a demo tells: the shape of the province on its first day, and how much happens in each
// period. A larger province is another value of the same types.
#pragma once
#include <cstdint>
#include <string>
#include <vector>

#include "events/date.h"

namespace sogoc::demo {

// One district and what is under it on the first day.
struct District {
  std::string id, name;
  int communes = 0;  // each a committee with cells of villages and one of its school
  int offices = 0;   // grassroots cells of agencies and schools
  int members = 0;
};

// How many of each happen in a period, over the whole province.
struct Period {
  Date from, to;  // both inclusive
  int admitted = 0, received = 0, restored = 0;
  int died = 0, expelled = 0, struck_off = 0, refused = 0, resigned = 0, sent_away = 0;
  int moved = 0;        // between cells of one commune
  int transferred = 0;  // by slip, between grassroots organisations
};

enum class Reorganisation {
  split_whole,     // a cell of two villages becomes two cells, and closes
  split_off,       // a cell of several villages gives one of them to a new cell
  merge_cells,     // two cells of one commune become one
  merge_villages,  // and their villages too
  merge_offices,   // two grassroots cells become one
  office_to_committee,
  committee_to_cell,
  move_office,  // a grassroots cell goes to the other district
};

struct Reorganised {
  Date day;
  Reorganisation how;
};

struct Scenario {
  std::uint64_t seed = 0;
  std::string province_id, province_name;
  std::vector<District> districts;
  Date opening;  // everything that is there on the first day is recorded with this day
  Date end;      // the last day of recording
  std::vector<Period> periods;
  std::vector<Reorganised> reorganisations;  // in order of day, all in the first district
  // Percent of acts that are entered late; and of admissions and leavings, wrongly at first.
  int late = 2, wrong = 5;
  // Acts with effect in the last weeks before this day that are mended only after it: why a report
  // of that day and the same figure today differ.
  Date reported;
  int late_at_report = 14;
};

// A district of some 2,000 members and a small neighbour, over the years 2015 to 2018.
Scenario district_scenario();

}  // namespace sogoc::demo
