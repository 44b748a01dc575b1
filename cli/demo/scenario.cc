#include "cli/demo/scenario.h"

namespace sogoc::demo {

Scenario district_scenario() {
  using enum Reorganisation;
  const auto day = [](std::uint32_t value) { return Date{value}; };
  Scenario scenario;
  scenario.seed = 2018;
  scenario.province_id = "tinh";
  scenario.province_name = "Đảng bộ tỉnh";
  scenario.districts = {{"na-lung", "Đảng bộ huyện Nà Lũng", 20, 14, 2000},
                        {"khau-sla", "Đảng bộ huyện Khau Sla", 4, 4, 350}};
  scenario.opening = day(20141231);
  scenario.end = day(20190628);
  scenario.reported = day(20190110);
  for (int year = 2015; year <= 2018; ++year) {
    const auto first = static_cast<std::uint32_t>(year) * 10000;
    scenario.periods.push_back({.from = day(first + 101),
                                .to = day(first + 1231),
                                .admitted = 88 + 4 * (year - 2015),
                                .received = 22,
                                .restored = year % 2 == 0 ? 1 : 0,
                                .died = 17,
                                .expelled = 2,
                                .struck_off = 5,
                                .refused = 1,
                                .resigned = 1,
                                .sent_away = 31,
                                .moved = 45,
                                .transferred = 40});
  }
  scenario.reorganisations = {
      {day(20150601), split_whole},         {day(20151102), merge_offices},
      {day(20160401), split_whole},         {day(20160701), split_off},
      {day(20160915), merge_cells},         {day(20170301), split_whole},
      {day(20170801), office_to_committee}, {day(20171001), merge_villages},
      {day(20180201), move_office},         {day(20180601), split_off},
      {day(20180901), split_whole},         {day(20181101), committee_to_cell}};
  return scenario;
}

}  // namespace sogoc::demo
