#include "cli/demo/scenario.h"

namespace sogoc::demo {
namespace {

constexpr Date day(std::uint32_t value) { return Date{value}; }

// The eleven organisations under the province in 2015. Their numbers add up to the article's 189
// grassroots committees and 304 grassroots cells.
std::vector<District> districts() {
  const auto rural = [](const char* id, const std::string& name, int communes, int townships) {
    return District{.id = id,
                    .name = "Đảng bộ huyện " + name,
                    .place = "huyện " + name,
                    .issuer = "Huyện uỷ " + name,
                    .symbol = "HU",
                    .communes = communes,
                    .townships = townships,
                    .agencies = 3,
                    .offices = 26};
  };
  const auto bloc = [](const char* id, const std::string& name, Sector sector, int agencies,
                       int offices) {
    return District{.id = id,
                    .name = "Đảng bộ " + name,
                    .place = "tỉnh",
                    .issuer = "Đảng uỷ " + name,
                    .symbol = sector == Sector::army ? "ĐUQS" : "ĐUK",
                    .sector = sector,
                    .agencies = agencies,
                    .offices = offices};
  };
  District town{.id = "BK-TP",
                .name = "Đảng bộ thành phố Bắc Kạn",
                .place = "thành phố",
                .issuer = "Thành uỷ Bắc Kạn",
                .symbol = "TU",
                .communes = 2,
                .wards = 6,
                .agencies = 3,
                .offices = 26};
  return {town,
          rural("BK-BB", "Ba Bể", 15, 1),
          rural("BK-BT", "Bạch Thông", 16, 1),
          rural("BK-CD", "Chợ Đồn", 21, 1),
          rural("BK-CM", "Chợ Mới", 15, 1),
          rural("BK-NR", "Na Rì", 21, 1),
          rural("BK-NS", "Ngân Sơn", 10, 1),
          rural("BK-PN", "Pác Nặm", 10, 0),
          bloc("BK-KCQ", "Khối các cơ quan tỉnh", Sector::state, 24, 55),
          bloc("BK-KDN", "Khối Doanh nghiệp tỉnh", Sector::business, 14, 38),
          bloc("BK-QS", "Quân sự tỉnh", Sector::army, 5, 3)};
}

// Admissions of the term add up to the 4,013 of the article; the other movements are chosen so that
// there are more than 33,000 members in the end.
std::vector<Period> periods() {
  return {{.from = day(20151001),
           .to = day(20151231),
           .admitted = 310,
           .received = 80,
           .died = 55,
           .expelled = 5,
           .struck_off = 13,
           .refused = 2,
           .resigned = 2,
           .sent_away = 110,
           .moved = 100,
           .transferred = 90,
           .redescribed = 300},
          {.from = day(20160101),
           .to = day(20161231),
           .admitted = 1205,
           .received = 310,
           .restored = 1,
           .died = 235,
           .expelled = 19,
           .struck_off = 52,
           .refused = 8,
           .resigned = 8,
           .sent_away = 410,
           .moved = 400,
           .transferred = 380,
           .redescribed = 1200},
          {.from = day(20170101),
           .to = day(20171231),
           .admitted = 1236,
           .received = 320,
           .died = 240,
           .expelled = 20,
           .struck_off = 57,
           .refused = 9,
           .resigned = 10,
           .sent_away = 425,
           .moved = 420,
           .transferred = 400,
           .redescribed = 1300},
          {.from = day(20180101),
           .to = day(20181231),
           .admitted = 1262,
           .received = 340,
           .restored = 1,
           .died = 250,
           .expelled = 21,
           .struck_off = 60,
           .refused = 9,
           .resigned = 10,
           .sent_away = 445,
           .moved = 440,
           .transferred = 420,
           .redescribed = 1300},
          // Nobody is admitted, comes from outside or leaves: the article's figures stand.
          {.from = day(20190101),
           .to = day(20190615),
           .readmitted = 1,
           .moved = 200,
           .transferred = 150,
           .redescribed = 600}};
}

// 43 cells of two villages are split, whole or in two, and one of three villages gives one of them
// away: the article's 87 independent cells by splits. Then come acts of every other form.
std::vector<Reorganised> reorganisations() {
  using enum Reorganisation;
  return {{day(20160201), day(20161130), split_whole, 10},
          {day(20160301), day(20161130), split_in_two, 4},
          {day(20170201), day(20171130), split_whole, 9},
          {day(20170301), day(20171130), split_in_two, 4},
          {day(20180201), day(20181130), split_whole, 9},
          {day(20180301), day(20181031), split_in_two, 3},
          {day(20190201), day(20190531), split_whole, 3},
          {day(20190201), day(20190531), split_in_two, 1},
          {day(20170601), day(20170630), split_off, 1},
          {day(20160901), day(20160930), merge_cells, 1},
          {day(20161001), day(20161031), found_cell, 1},
          {day(20170401), day(20170430), merge_cells, 1},
          {day(20170501), day(20170531), found_cell, 1},
          {day(20180301), day(20180331), merge_offices, 1},
          {day(20180401), day(20180430), found_office, 1},
          {day(20170801), day(20170831), office_to_committee, 1},
          {day(20180901), day(20180930), committee_to_cell, 1},
          {day(20180201), day(20180228), move_office, 1},
          {day(20160501), day(20180531), move_cell, 2},
          {day(20160301), day(20190430), rename_cell, 8},
          {day(20170101), day(20181130), rename_committee, 3},
          {day(20160301), day(20190430), rename_village, 12}};
}

// The categories changed in 2018: those of before and after are not the same things.
std::vector<Scheme> schemes() {
  const Category good{"htt", "Hoàn thành tốt nhiệm vụ", true, false, 0},
      done{"ht", "Hoàn thành nhiệm vụ", false, false, 0};
  const auto with = [](Category category, int percent) {
    category.percent = percent;
    return category;
  };
  return {{"tc-2014",
           false,
           day(20140925),
           day(20151001),
           2014,
           2017,
           {{"tsvm", "Trong sạch, vững mạnh", true, true, 52},
            with(good, 36),
            with(done, 11),
            {"yk", "Yếu kém", false, false, 1}}},
          {"dv-2014",
           true,
           day(20140925),
           day(20151001),
           2014,
           2017,
           {{"htxs", "Đủ tư cách, hoàn thành xuất sắc nhiệm vụ", true, true, 14},
            with(good, 68),
            with(done, 17),
            {"vptc", "Vi phạm tư cách hoặc không hoàn thành nhiệm vụ", false, false, 1}}},
          {"tc-2018",
           false,
           day(20180924),
           day(20181008),
           2018,
           0,
           {{"htxs", "Hoàn thành xuất sắc nhiệm vụ", true, true, 16},
            with(good, 67),
            with(done, 16),
            {"kht", "Không hoàn thành nhiệm vụ", false, false, 1}}},
          {"dv-2018",
           true,
           day(20180924),
           day(20181008),
           2018,
           0,
           {{"htxs", "Hoàn thành xuất sắc nhiệm vụ", true, true, 14},
            with(good, 66),
            with(done, 19),
            {"kht", "Không hoàn thành nhiệm vụ", false, false, 1}}}};
}

// Small, quiet, and of no weight in the province's figures.
Scenario neighbour() {
  const auto part = [](const char* id, const std::string& name) {
    return District{.id = id,
                    .name = "Đảng bộ huyện " + name,
                    .place = "huyện " + name,
                    .issuer = "Huyện uỷ " + name,
                    .symbol = "HU",
                    .communes = 2,
                    .agencies = 1,
                    .offices = 2};
  };
  Scenario scenario;
  scenario.seed = 1997;
  scenario.mark = "tn-";
  scenario.province_id = "TN";
  scenario.province_name = "Đảng bộ tỉnh Thái Nguyên (mẫu)";
  scenario.districts = {part("TN-NL", "Nà Lũng"), part("TN-KS", "Khau Sla")};
  scenario.village_cells = {10, 2};
  scenario.commune_cells = 1;
  scenario.agency_cells = 5;
  scenario.members = 300;
  scenario.opening = day(20150930);
  scenario.end = day(20190628);
  return scenario;
}

}  // namespace

Scenario province_scenario() {
  Scenario scenario;
  scenario.seed = 2019;
  scenario.province_id = "BK";
  scenario.province_name = "Đảng bộ tỉnh Bắc Kạn (mẫu)";
  scenario.districts = districts();
  scenario.village_cells = {1205, 100, 4, 1};
  scenario.commune_cells = 3;
  scenario.agency_cells = 404;
  scenario.sections = 4;
  scenario.members = 30450;
  scenario.opening = day(20150930);
  scenario.end = day(20190628);
  scenario.told_on = day(20190630);
  scenario.periods = periods();
  scenario.reorganisations = reorganisations();
  scenario.schemes = schemes();
  scenario.ratings = {{2016, day(20161205), day(20170112)},
                      {2017, day(20171204), day(20180112)},
                      {2018, day(20181203), day(20190111)}};
  scenario.papers = province_papers();
  scenario.report = Report{"bieu-1-2018", "increase", "12-BC/TU", day(20181231), day(20190115), 40};
  scenario.neighbours = {neighbour()};
  scenario.reform = Reform{day(20250701), "TN-2025", "Đảng bộ tỉnh Thái Nguyên (mẫu, từ 2025)", 3};
  return scenario;
}

}  // namespace sogoc::demo
