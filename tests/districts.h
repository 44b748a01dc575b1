// Small and large provinces for tests and measurements, made by the generator of the demo:
// districts h1, h2, … of 2,000 members each, their years full of movements and corrections. The
// seed is fixed, so the lines are the same each time. Pure functions.
#pragma once
#include <string>

#include "cli/demo/scenario.h"

namespace sogoc::demo {

// What happens in a year; as many of each as there are districts, but for the rare ones.
inline Period full_year(int year, int districts) {
  const auto first = static_cast<std::uint32_t>(year) * 10000;
  Period period{.from = Date{first + 101},
                .to = Date{first + 1231},
                .admitted = 88,
                .received = 22,
                .restored = 0,
                .died = 17,
                .expelled = 2,
                .struck_off = 5,
                .refused = 1,
                .resigned = 1,
                .sent_away = 31,
                .moved = 45,
                .transferred = 40,
                .redescribed = 20};
  for (int* count : {&period.admitted, &period.received, &period.died, &period.struck_off,
                     &period.sent_away, &period.moved, &period.transferred, &period.redescribed})
    *count *= districts;
  return period;
}

// `years` from 2015 on, and half a year behind; nothing is reorganised.
inline Scenario quiet_districts(int districts, int years) {
  Scenario scenario;
  scenario.seed = 2018;
  scenario.province_id = "tinh";
  scenario.province_name = "Đảng bộ tỉnh";
  for (int i = 1; i <= districts; ++i) {
    const auto number = std::to_string(i);
    scenario.districts.push_back({.id = "h" + number,
                                  .name = "Đảng bộ huyện " + number,
                                  .place = "huyện " + number,
                                  .issuer = "Huyện uỷ " + number,
                                  .symbol = "HU",
                                  .communes = 20,
                                  .agencies = 1,
                                  .offices = 14});
  }
  scenario.village_cells = {65 * districts, 20 * districts, 5 * districts};
  scenario.commune_cells = 1;
  scenario.agency_cells = 2 * districts;
  scenario.members = 2000 * districts;
  scenario.opening = Date{20141231};
  scenario.end = Date{static_cast<std::uint32_t>(2015 + years) * 10000 + 628};
  for (int i = 0; i < years; ++i) scenario.periods.push_back(full_year(2015 + i, districts));
  return scenario;
}

// One of them and a small neighbour over four years, with reorganisations of every kind: for tests
// that follow people through acts on units.
inline Scenario lively_districts() {
  using enum Reorganisation;
  auto scenario = quiet_districts(1, 4);
  auto small = scenario.districts.front();
  small.id = "h2";
  small.name = "Đảng bộ huyện 2";
  small.communes = small.offices = 4;
  scenario.districts.push_back(small);
  scenario.agency_cells += 2;
  scenario.members += 300;
  // From, to, how, and how often; spread over the days between by the generator.
  const auto in = [&](std::uint32_t from, std::uint32_t to, Reorganisation how, int count) {
    scenario.reorganisations.push_back({Date{from}, Date{to}, how, count});
  };
  in(20150601, 20181130, split_whole, 4);
  in(20150601, 20181130, split_in_two, 2);
  in(20160701, 20181130, split_off, 2);
  in(20151101, 20181130, merge_offices, 1);
  in(20160201, 20181130, found_office, 1);
  in(20170801, 20181130, office_to_committee, 1);
  in(20180201, 20181130, committee_to_cell, 1);
  in(20180201, 20181130, move_office, 1);
  in(20150301, 20181130, rename_committee, 2);
  in(20150301, 20181130, rename_village, 2);
  return scenario;
}

}  // namespace sogoc::demo
