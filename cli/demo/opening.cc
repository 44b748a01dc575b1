#include <algorithm>

#include "cli/demo/happenings.h"

namespace sogoc::demo {
namespace {

// Identifiers say where a unit stood at first: district, letter of its kind, number. They stay when
// it is moved.
std::string numbered(const std::string& above, const char* letter, int number) {
  return above + "-" + letter + (number < 10 ? "0" : "") + std::to_string(number);
}

// All in the first hours of the register, in the order of the calls: what stands above comes first.
void enter_first(Society& society, Json body) {
  Entering how;
  how.opening = true;
  society.clerk.enter({.effective = society.scenario.opening, .body = std::move(body)}, how);
}

// An empty parent or base is left out.
void found_unit(Society& society, const std::string& id, const char* kind, const std::string& name,
                const std::string& parent, const std::string& base) {
  Json fields = {{"unit", id}, {"kind", kind}, {"name", name}};
  if (!parent.empty()) fields["parent"] = parent;
  if (!base.empty()) fields["base"] = base;
  enter_first(society, {{"unitEstablished", fields}});
}

// Everything is as old as the register.
Cell new_cell(const Society& society, std::string id, std::string name, std::string parent,
              std::size_t organisation) {
  Cell cell;
  cell.id = std::move(id);
  cell.name = std::move(name);
  cell.parent = std::move(parent);
  cell.organisation = organisation;
  cell.founded = cell.since = society.scenario.opening;
  return cell;
}

// Returns its index. A cell that is an organisation by itself is marked by the caller.
std::size_t new_organisation(Society& society, std::size_t district, const std::string& id,
                             const std::string& name) {
  Organisation organisation;
  organisation.id = id;
  organisation.name = name;
  organisation.district = district;
  society.organisations.push_back(std::move(organisation));
  return society.organisations.size() - 1;
}

// With its villages, which are registered before the cell covers them. Quarters of towns have
// numbers for names.
void found_village_cell(Society& society, const std::string& commune, bool urban, int number,
                        int count, int& villages) {
  const std::string word = urban ? "tổ " : "thôn ";
  Cell cell = new_cell(society, numbered(commune, "c", number), "Chi bộ " + word, commune,
                       society.organisations.size() - 1);
  Json covered = Json::array();
  for (int i = 0; i < count; ++i) {
    Village village{
        numbered(commune, "v", ++villages),
        urban ? std::to_string(villages) : society.places.invent_village(society.random)};
    enter_first(society, {{"villageRegistered",
                           {{"village", village.id},
                            {"name", (urban ? "Tổ " : "Thôn ") + village.name},
                            {"commune", commune}}}});
    cell.name += (i == 0 ? "" : " – ") + village.name;
    covered.push_back(village.id);
    cell.villages.push_back(society.villages.size());
    society.villages.push_back(std::move(village));
  }
  enter_first(society, {{"unitEstablished",
                         {{"unit", cell.id},
                          {"kind", "cell"},
                          {"name", cell.name},
                          {"parent", commune},
                          {"villages", covered}}}});
  society.found(std::move(cell));
}

void found_commune(Society& society, std::size_t district, int number, const char* word,
                   const char* base, const std::vector<int>& village_cells) {
  const auto id = numbered(society.scenario.districts[district].id, "x", number);
  const auto name = std::string(word) + " " + society.places.invent_commune(society.random);
  society.places.begin_commune();
  found_unit(society, id, "grassrootsCommittee", "Đảng bộ " + name,
             society.scenario.districts[district].id, base);
  const auto organisation = new_organisation(society, district, id, name);
  society.organisations.back().commune = true;
  int villages = 0, cells = 0;
  for (int count : village_cells)
    found_village_cell(society, id, std::string(base) != "commune", ++cells, count, villages);
  // Cells of a commune that cover no village.
  static constexpr const char* others[] = {"Trường học", "Cơ quan", "Quân sự – Công an",
                                           "Trạm Y tế"};
  for (int i = 0; i < society.scenario.commune_cells; ++i) {
    const auto* what = others[static_cast<std::size_t>(i) % std::size(others)];
    auto cell = new_cell(society, numbered(id, "c", ++cells),
                         std::string("Chi bộ ") + what + " " + name, id, organisation);
    found_unit(society, cell.id, "cell", cell.name, id, i % 2 == 0 ? "publicService" : "");
    society.found(std::move(cell));
  }
}

// A committee with numbered cells. Three of them stand under the section, where there is one.
void found_agency(Society& society, std::size_t district, int number, int cells, bool section) {
  const auto& above = society.scenario.districts[district];
  const auto agency = agency_of(above.sector, static_cast<std::size_t>(number - 1));
  const auto name =
      above.sector == Sector::territory ? agency.name + " " + above.place : agency.name;
  const auto id = numbered(above.id, "b", number), part = id + "-bp";
  found_unit(society, id, "grassrootsCommittee", "Đảng bộ " + name, above.id, agency.base);
  const auto organisation = new_organisation(society, district, id, name);
  if (section) found_unit(society, part, "sectionCommittee", "Đảng bộ bộ phận " + name, id, "");
  for (int i = 1; i <= cells; ++i) {
    auto cell = new_cell(society, numbered(id, "c", i), "Chi bộ " + std::to_string(i) + " " + name,
                         section && i <= 3 ? part : id, organisation);
    found_unit(society, cell.id, "cell", cell.name, cell.parent, "");
    society.found(std::move(cell));
  }
}

// A grassroots cell: unit and cell are one.
void found_office(Society& society, std::size_t district, int number) {
  const auto& above = society.scenario.districts[district];
  const auto office = office_of(above.sector, static_cast<std::size_t>(number - 1));
  const auto name =
      above.sector == Sector::territory ? office.name + " " + above.place : office.name;
  const auto id = numbered(above.id, "a", number);
  const auto organisation = new_organisation(society, district, id, name);
  society.organisations.back().cell = true;
  found_unit(society, id, "grassrootsCell", "Chi bộ " + name, above.id, office.base);
  society.found(new_cell(society, id, "Chi bộ " + name, above.id, organisation));
}

int total(const Scenario& scenario, int (*of)(const District&)) {
  int sum = 0;
  for (const auto& district : scenario.districts) sum += of(district);
  return sum;
}

// How many villages each village cell of each commune covers.
std::vector<std::vector<int>> share_out_villages(Society& society) {
  const auto communes = static_cast<std::size_t>(total(society.scenario, [](const District& each) {
    return each.communes + each.townships + each.wards;
  }));
  std::vector<int> cells;
  for (std::size_t i = 0; i < society.scenario.village_cells.size(); ++i)
    cells.insert(cells.end(), static_cast<std::size_t>(society.scenario.village_cells[i]),
                 static_cast<int>(i) + 1);
  for (std::size_t i = cells.size(); i > 1; --i)
    // Fisher and Yates, for std::shuffle differs between makers of the library.
    std::swap(cells[i - 1], cells[society.random.below(i)]);
  std::vector<std::vector<int>> shares(communes);
  for (std::size_t i = 0; i < cells.size(); ++i)  // some everywhere, then at random
    shares[i < 7 * communes ? i % communes : society.random.below(communes)].push_back(cells[i]);
  return shares;
}

// Evenly. The first agency has two cells only: one day it is but a cell itself.
std::vector<int> share_out_agency_cells(const Scenario& scenario) {
  const int agencies = total(scenario, [](const District& each) { return each.agencies; });
  std::vector<int> shares;
  for (int i = 0, left = scenario.agency_cells; i < agencies; ++i) {
    shares.push_back(i == 0 ? 2 : left / (agencies - i));
    left -= shares.back();
  }
  return shares;
}

}  // namespace

void open_books(Society& society) {
  const auto& scenario = society.scenario;
  const auto shares = share_out_villages(society);
  const auto agency_cells = share_out_agency_cells(scenario);
  std::size_t commune = 0, agency = 0;
  found_unit(society, scenario.province_id, "province", scenario.province_name, "", "");
  for (std::size_t index = 0; index < scenario.districts.size(); ++index) {
    const auto& district = scenario.districts[index];
    found_unit(society, district.id, "district", district.name, scenario.province_id, "partyBody");
    const auto first = society.villages.size();
    for (int i = 1; i <= district.communes + district.townships + district.wards; ++i) {
      const bool ward = i <= district.wards, township = !ward && i <= district.townships;
      found_commune(society, index, i,
                    ward       ? "phường"
                    : township ? "thị trấn"
                               : "xã",
                    ward       ? "ward"
                    : township ? "township"
                               : "commune",
                    shares[commune++]);
    }
    society.villages_of.push_back({first, society.villages.size()});
    for (int i = 1; i <= district.agencies; ++i, ++agency)
      found_agency(society, index, i, agency_cells[agency],
                   i == 1 && index > 0 && static_cast<int>(index) <= scenario.sections);
    for (int i = 1; i <= district.offices; ++i) found_office(society, index, i);
  }
  take_over_members(society);
}

}  // namespace sogoc::demo
