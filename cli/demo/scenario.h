// What a demo tells: the shape of the province on its first day, and how much happens in each
// period. A larger or smaller province is another value of the same types.
#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "events/date.h"

namespace sogoc::demo {

// Where the organisations of a district or bloc belong: it decides what they are called.
enum class Sector { territory, state, business, army };

// A district or a bloc, and what is under it on the first day.
struct District {
  std::string id, name;
  std::string place;           // as in the names of what is in it
  std::string issuer, symbol;  // who decides, and how the symbols of its papers end
  Sector sector = Sector::territory;
  int communes = 0, townships = 0, wards = 0;  // each a committee with cells of villages
  int agencies = 0;                            // other committees, with cells
  int offices = 0;                             // grassroots cells
};

// How many of each happen in a period, over the whole province, as known in the end.
struct Period {
  Date from, to;  // both inclusive
  int admitted = 0, received = 0, restored = 0, readmitted = 0;
  int died = 0, expelled = 0, struck_off = 0, refused = 0, resigned = 0, sent_away = 0;
  int moved = 0;        // between cells of one organisation
  int transferred = 0;  // by slip, between grassroots organisations
  int redescribed = 0;  // details that changed
};

// The acts on units that a demo knows.
enum class Reorganisation {
  split_whole,    // a cell of two villages becomes two new cells, and closes
  split_in_two,   // a cell of two villages gives one of them to a new cell
  split_off,      // a cell of three villages gives one of them to a new cell
  merge_cells,    // two cells of one committee of an agency become one
  found_cell,     // a new cell there, with members of its neighbours
  merge_offices,  // two grassroots cells become one
  found_office,
  office_to_committee,
  committee_to_cell,
  move_office,  // a grassroots cell goes to another district
  move_cell,    // a cell goes to another committee of its district
  rename_cell,
  rename_committee,
  rename_village,
};

// So many acts of one form, on days between the two.
struct Reorganised {
  Date from, to;  // on days between
  Reorganisation how;
  int count = 1;
};

// A category of a scheme, with its share among those who are rated.
struct Category {
  std::string code, name;
  bool good = false, excellent = false;
  int percent = 0;  // of those who are rated
};

// A scheme of ratings: which categories there are for units or members in which years. Of members
// there are four, in the order excellent, good, fulfilled, failed: ratings.cc goes by it.
struct Scheme {
  std::string id;
  bool of_members = false;
  Date adopted, recorded;
  int from_year = 0, to_year = 0;  // 0: open
  std::vector<Category> categories;
};

// The meetings that rate a year, between two days.
struct Rating {
  int year = 0;
  Date from, to;
};

// A paper, a plan or a figure from outside: the body of its event as JSON.
struct Paper {
  Date effective, recorded;
  std::string body;
  std::string note;
};

// The report that is published, as known at the moment of publishing.
struct Report {
  std::string name, form, paper;
  Date as_of, published;
  int late_acts = 0;  // acts of the weeks before that are mended only after it
};

// How often an act is entered late, or wrongly at first; in thousandths.
struct Lapses {
  int late = 0, wrong = 0;
};

// The province and its neighbours become one, and their districts end.
struct Reform {
  Date day;
  std::string province_id, province_name;
  int communes_joined = 3;  // so many old communes become a new one
};

// A whole demo. A value; neighbours are scenarios of their own, whose reports and neighbours are
// not looked at.
struct Scenario {
  std::uint64_t seed = 0;
  std::string mark;  // begins every identifier of an event or member
  std::string province_id, province_name;
  std::vector<District> districts;
  std::vector<int> village_cells;  // of one village, of two, …: over all communes
  int commune_cells = 0;           // cells in each commune that cover no village
  int agency_cells = 0;            // cells over all agencies
  int sections = 0;                // agencies that have a section committee
  int members = 0;
  Date opening;  // everything that is there on the first day is recorded with this day
  Date end;      // the last day of recording
  Date told_on;  // the day that the article speaks of, and as known on which the tale is told
  std::vector<Period> periods;
  std::vector<Reorganised> reorganisations;
  std::vector<Scheme> schemes;
  std::vector<Rating> ratings;
  std::vector<Paper> papers;
  Lapses lapses{20, 50};       // of movements and details
  Lapses mass_lapses{10, 12};  // of what is entered by thousands: the first day, ratings
  std::optional<Report> report;
  std::vector<Scenario> neighbours;
  std::optional<Reform> reform;
};

// The province of the newspaper article that the project started from, 2015 to 2019, and what
// became of it in 2025. Its closing figures are the article's; people and movements are invented.
Scenario province_scenario();

// scenario_papers.cc: what the article quotes, misprints kept, and what stands behind it.
std::vector<Paper> province_papers();

}  // namespace sogoc::demo
