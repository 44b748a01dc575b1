#include "tests/bench/province.h"

#include <algorithm>

#include "tests/bench/json_text.h"

namespace bench {
namespace {

constexpr int first_year = 2010;

constexpr const char* occupations[] = {"nông dân", "giáo viên", "công nhân", "cán bộ", "hưu trí"};
constexpr const char* peoples[] = {"Tày", "Nùng", "Dao", "Kinh", "Mông"};
constexpr const char* educations[] = {"trung học cơ sở", "trung học phổ thông", "cao đẳng"};

std::string scheme(const char* name, const char* subject) {
  return body(
      "schemeAdopted",
      pair("scheme", name) + "," + pair("subject", subject) + "," + pair("scope", "@") +
          R"(,"categories":[{"code":"xs","name":"Hoàn thành xuất sắc nhiệm vụ",)"
          R"("good":false,"excellent":true},{"code":"tot","name":"Hoàn thành tốt",)"
          R"("good":true,"excellent":false},{"code":"dat","name":"Hoàn thành","good":false,)"
          R"("excellent":false},{"code":"khong","name":"Không hoàn thành","good":false,)"
          R"("excellent":false}],"fromYear":)" +
          number(first_year));
}

}  // namespace

Province::Province(const Size& size)
    : size_(size),
      opened_(day_of(first_year, 1, 1)),
      grassroots_(std::max(size.districts, size.cells * 493 / 2428)),
      engine_(size.seed) {}

std::vector<Line> Province::lines() {
  establish();
  take_over();
  for (int year = first_year; year < first_year + size_.years; ++year) plan_year(year);
  const Day end = day_of(first_year + size_.years, 1, 1);
  int year = first_year;
  while (!agenda_.empty()) {
    const auto next = agenda_.extract(agenda_.begin());
    for (; year < first_year + size_.years && next.key() >= day_of(year, 12, 20); ++year)
      evaluate(year);
    if (next.key() < end) happen(next.mapped(), next.key());
  }
  for (; year < first_year + size_.years; ++year) evaluate(year);
  std::stable_sort(lines_.begin(), lines_.end(),
                   [](const Line& a, const Line& b) { return a.recorded < b.recorded; });
  return std::move(lines_);
}

std::string Province::name_of(int person) const { return "@-m" + number(person); }

std::string Province::cell_name(int cell) const {
  return grassroots_name(cells_[static_cast<std::size_t>(cell)].grassroots) + "-c" + number(cell);
}

std::string Province::grassroots_name(int grassroots) const { return "@-x" + number(grassroots); }

std::string Province::add(Day recorded, Day effective, const std::string& body) {
  auto id = "@:" + number(static_cast<int>(lines_.size()));
  lines_.push_back({recorded, "{" + pair("id", id) + "," + pair("effective", text_of(effective)) +
                                  ",\"decision\":{" +
                                  pair("symbol", number(1 + below(2000)) + "-QĐ/HU") + "," +
                                  pair("signed", text_of(effective - below(10))) + "}," +
                                  pair("by", "van-thu-" + number(below(20))) + "," + body + "}"});
  return id;
}

void Province::correct(Day recorded, const std::string& correction) {
  lines_.push_back({recorded, "{" + pair("id", "@:" + number(static_cast<int>(lines_.size()))) +
                                  "," + R"("decision":{"symbol":"7-QĐ/HU"},)" + correction + "}"});
}

void Province::establish() {
  const auto unit = [&](const std::string& id, const char* kind, const std::string& name,
                        const std::string& rest) {
    add(opened_, opened_,
        body("unitEstablished",
             pair("unit", id) + "," + pair("kind", kind) + "," + pair("name", name) + rest));
  };
  const auto under = [](const std::string& parent) { return "," + pair("parent", parent); };
  unit("@", "province", "Đảng bộ tỉnh @", "");
  for (int i = 1; i <= size_.districts; ++i)
    unit("@-h" + number(i), "district", "Đảng bộ huyện " + number(i), under("@"));
  for (int i = 0; i < grassroots_; ++i)
    unit(grassroots_name(i), "grassrootsCommittee", "Đảng bộ xã " + number(i),
         under("@-h" + number(1 + i % size_.districts)));
  for (int i = 0; i < size_.cells; ++i) {
    cells_.push_back({i % grassroots_, opened_});
    std::string covers;
    if (i % 5 < 3) {  // 1,421 villages for 2,428 cells, as in one real province
      const std::string village = "@-v" + number(i);
      add(opened_, opened_,
          body("villageRegistered",
               pair("village", village) + "," + pair("name", "thôn " + number(i)) + "," +
                   pair("commune", grassroots_name(cells_.back().grassroots))));
      covers = ",\"villages\":[\"" + village + "\"]";
    }
    unit(cell_name(i), "cell", "Chi bộ " + number(i),
         under(grassroots_name(cells_.back().grassroots)) + covers);
  }
  if (size_.evaluations == 0) return;
  add(opened_, opened_, scheme("@-dv", "member"));
  add(opened_, opened_, scheme("@-tc", "unit"));
}

std::string Province::details(int person, bool female) {
  return "\"details\":{" + pair("name", "Nông Thị Văn " + number(person)) + "," +
         pair("gender", female ? "female" : "male") + "," +
         pair("birth", number(1940 + person % 50) + "-0" + number(1 + person % 9)) + "," +
         pair("ethnicity", peoples[person % 5]) + "," +
         pair("occupation", occupations[person % 3]) + "," +
         pair("education", educations[person % 3]) + "}";
}

std::string Province::enter(const char* kind, int person, Day recorded, Day effective,
                            const std::string& rest) {
  const auto& who = people_[static_cast<std::size_t>(person)];
  const auto whole = [&](bool female) {
    return body(kind, pair("member", name_of(person)) + "," + pair("cell", cell_name(who.cell)) +
                          "," + rest + details(person, female));
  };
  const bool wrong = chance(2);
  const auto id = add(recorded, effective, whole(who.female != wrong));
  if (wrong)
    correct(recorded + 1 + below(1500),
            body("eventAmended", pair("event", id) + ",\"body\":{" + whole(who.female) + "}," +
                                     pair("reason", "ghi nhầm giới tính")));
  return id;
}

void Province::take_over() {
  for (int i = 0; i < size_.members; ++i) {
    people_.push_back({some_cell(), chance(35), false, false, false, opened_});
    enter("memberTakenOver", i, opened_, opened_, R"("status":"official",)");
  }
}

void Province::plan_year(int year) {
  // A year of a province of 33,000, from its yearbook; as many of each in proportion.
  const std::pair<What, int> yearly[] = {{What::admit, 800},   {What::leave, 500},
                                         {What::move, 1200},   {What::issue, 800},
                                         {What::change, 2500}, {What::split, 9}};
  for (const auto& [what, count] : yearly)
    for (int i = 0; i < (count * size_.members + 16'500) / 33'000; ++i)
      // never on the first: handovers are on that day, and whether somebody was admitted before or
      // after one on the same day is not worth a rule in the peers
      agenda_.emplace(
          day_of(year, 1 + static_cast<unsigned>(below(12)), 2 + static_cast<unsigned>(below(27))),
          Happening{what});
  for (unsigned month : {4U, 10U})
    agenda_.emplace(day_of(year, month, 1), Happening{What::hand_over});
}

}  // namespace bench
