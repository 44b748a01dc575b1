#include "cli/demo/happenings.h"

namespace sogoc::demo {
namespace {

constexpr const char* offices[] = {"Chi bộ Phòng Tài chính – Kế hoạch",
                                   "Chi bộ Phòng Nông nghiệp",
                                   "Chi bộ Phòng Giáo dục",
                                   "Chi bộ Hạt Kiểm lâm",
                                   "Chi bộ Chi cục Thuế",
                                   "Chi bộ Toà án nhân dân",
                                   "Chi bộ Viện Kiểm sát",
                                   "Chi bộ Trường Trung học phổ thông",
                                   "Chi bộ Trường Dân tộc nội trú",
                                   "Chi bộ Kho bạc",
                                   "Chi bộ Bảo hiểm xã hội",
                                   "Chi bộ Văn phòng Huyện uỷ",
                                   "Chi bộ Trạm Thú y",
                                   "Chi bộ Ngân hàng Chính sách",
                                   "Chi bộ Trung tâm Văn hoá",
                                   "Chi bộ Bưu điện"};

void enter_opening(Society& society, Json body, std::size_t cell = nowhere) {
  Truth truth{society.scenario.opening, std::move(body), {}, {}, {}, false};
  if (cell != nowhere) truth.cells = {cell};
  society.clerk.enter_opening(truth);
}

void found_unit(Society& society, const std::string& id, const std::string& kind,
                const std::string& name, const std::string& parent, const std::string& base,
                const Cell* cell = nullptr) {
  Json fields = {{"unit", id}, {"kind", kind}, {"name", name}};
  if (!parent.empty()) fields["parent"] = parent;
  if (!base.empty()) fields["base"] = base;
  if (cell && !cell->villages.empty()) fields["villages"] = cell->villages;
  enter_opening(society, {{"unitEstablished", fields}});
}

// Three in four cells cover one village, most others two.
void found_village_cell(Society& society, const Cell& model, int number, int& villages) {
  Cell cell = model;
  const int draw = society.random.between(1, 100);
  const int count = draw <= 72 ? 1 : draw <= 94 ? 2 : 3;
  for (int i = 0; i < count; ++i) {
    const auto village = cell.parent + "-v" + std::to_string(++villages);
    const auto name = society.places.invent(society.random);
    enter_opening(society, {{"villageRegistered",
                             {{"village", village}, {"name", name}, {"commune", cell.parent}}}});
    cell.villages.push_back(village);
    cell.name += (i == 0 ? "Chi bộ thôn " : " – ") + name;
  }
  cell.id = cell.parent + "-c" + std::to_string(number);
  found_unit(society, cell.id, "cell", cell.name, cell.parent, "", &cell);
  society.found(std::move(cell));
}

void found_commune(Society& society, std::size_t district, const std::string& id) {
  const auto name = society.places.invent(society.random);
  found_unit(society, id, "grassrootsCommittee", "Đảng bộ xã " + name,
             society.scenario.districts[district].id, "commune");
  Cell model;
  model.parent = id;
  model.district = district;
  model.since = society.scenario.opening;
  int villages = 0;
  const int count = society.random.between(3, 6);
  for (int number = 1; number <= count; ++number)
    found_village_cell(society, model, number, villages);
  model.id = id + "-truong";
  model.name = "Chi bộ Trường học xã " + name;
  found_unit(society, model.id, "cell", model.name, id, "publicService");
  society.found(model);
}

void found_office(Society& society, std::size_t district, int number) {
  Cell cell;
  cell.parent = society.scenario.districts[district].id;
  cell.id = cell.parent + "-cq" + std::to_string(number);
  cell.name = offices[static_cast<std::size_t>(number - 1) % std::size(offices)];
  cell.grassroots = true;
  cell.district = district;
  cell.since = society.scenario.opening;
  found_unit(society, cell.id, "grassrootsCell", cell.name, cell.parent, "stateBody");
  society.found(std::move(cell));
}

// A small committee that is one day only a cell.
void found_clinic(Society& society, std::size_t district) {
  Cell cell;
  const auto& above = society.scenario.districts[district].id;
  cell.parent = above + "-yt";
  cell.district = district;
  cell.since = society.scenario.opening;
  found_unit(society, cell.parent, "grassrootsCommittee", "Đảng bộ Trung tâm Y tế", above,
             "publicService");
  for (const char* name : {"Chi bộ Khối điều trị", "Chi bộ Khối dự phòng"}) {
    cell.id = cell.parent + (name == std::string("Chi bộ Khối điều trị") ? "-c1" : "-c2");
    cell.name = name;
    found_unit(society, cell.id, "cell", cell.name, cell.parent, "");
    society.found(cell);
  }
}

void take_over(Society& society, std::size_t cell) {
  const auto day = society.scenario.opening;
  const auto index = invent_person(society, cell, 22, 78, day);
  auto& person = society.people[index];
  person.official = !society.random.chance(4);
  if (person.official) {
    const int joined = std::min(day.year() - 2, person.birth_year + society.random.between(20, 40));
    person.details["joined"] = std::to_string(joined);
  } else {
    const auto joined = days_after(day, -society.random.between(20, 300));
    person.details["joined"] = format_date(joined);
    person.birth_year = std::max(person.birth_year, day.year() - 45);
    person.details["birth"] = std::to_string(person.birth_year);
    society.agenda.emplace(days_after(joined, 365),
                           [&society, index](Date due) { recognise(society, index, due); });
  }
  Json body = {{"memberTakenOver",
                {{"member", person.id},
                 {"cell", society.cells[cell].id},
                 {"status", person.official ? "official" : "probationary"},
                 {"details", person.details}}}};
  society.clerk.enter_opening({day, std::move(body), {}, {index}, {cell}, false});
}

}  // namespace

Json details_for(Society& society, std::size_t person, const Cell& cell) {
  auto& random = society.random;
  const auto name = invent_name(random);
  const int year = society.people[person].birth_year;
  auto birth = std::to_string(year);
  if (random.chance(95)) {  // some know only the year
    birth += "-" + std::string(random.chance(75) ? "0" : "1");
    birth += std::to_string(birth.back() == '0' ? random.between(1, 9) : random.between(0, 2));
  }
  Json details = {{"name", name.full},
                  {"gender", name.female ? "female" : "male"},
                  {"birth", birth},
                  {"ethnicity", name.ethnicity},
                  {"religion", "không"}};
  if (!cell.villages.empty()) {
    details["village"] = random.pick(cell.villages);
    details["occupation"] = random.chance(85) ? "nông dân" : "công chức xã";
    details["education"] = random.chance(60) ? "trung học phổ thông" : "trung học cơ sở";
  } else {
    details["occupation"] = "viên chức";
    details["education"] = random.chance(80) ? "đại học" : "cao đẳng";
  }
  return details;
}

std::size_t invent_person(Society& society, std::size_t cell, int youngest, int oldest, Date day) {
  Person person;
  const auto index = society.people.size();
  person.id = "dv-" + std::to_string(100'000 + index);
  person.birth_year = day.year() - society.random.between(youngest, oldest);
  person.last = person.busy_until = day;
  society.people.push_back(std::move(person));
  society.people[index].details = details_for(society, index, society.cells[cell]);
  society.put(index, cell);
  return index;
}

void open_books(Society& society) {
  const auto& scenario = society.scenario;
  found_unit(society, scenario.province_id, "province", scenario.province_name, "", "");
  for (std::size_t district = 0; district < scenario.districts.size(); ++district) {
    const auto& shape = scenario.districts[district];
    found_unit(society, shape.id, "district", shape.name, scenario.province_id, "partyBody");
    const auto first = society.cells.size();
    for (int i = 1; i <= shape.communes; ++i)
      found_commune(society, district, shape.id + "-x" + std::to_string(i));
    for (int i = 1; i <= shape.offices; ++i) found_office(society, district, i);
    found_clinic(society, district);
    const auto cells = society.cells.size() - first;
    for (int i = 0; i < shape.members; ++i)  // everywhere some, then at random
      take_over(society, first + (static_cast<std::size_t>(i) < 6 * cells
                                      ? static_cast<std::size_t>(i) % cells
                                      : society.random.below(cells)));
  }
}

}  // namespace sogoc::demo
