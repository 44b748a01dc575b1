#include "cli/demo/happenings.h"

namespace sogoc::demo {
namespace {

// As many as a cell must keep at least (society.cc).
constexpr std::size_t founders = 5;

// One of each of several cells that can do without him. Only large cells give: two such foundings
// must not empty one.
std::vector<std::size_t> gather(Society& society, Date day,
                                const std::function<bool(const Cell&)>& from) {
  std::vector<std::size_t> chosen;
  for (const auto& cell : society.cells) {
    if (cell.closed || !from(cell) || cell.people.size() < 8) continue;
    for (auto person : cell.people) {
      const auto& one = society.people[person];
      if (!one.official || one.busy_until >= day || !society.spare(one)) continue;
      chosen.push_back(person);
      break;
    }
    if (chosen.size() == founders) break;
  }
  return chosen;
}

// A new cell beside a given one: under the same committee, or a grassroots cell of the district.
bool found_beside(Society& society, const Cell& model, Date day) {
  const bool office = society.alone(model);
  // Copies, for founding a cell moves all cells in memory.
  const auto parent = model.parent, beside = model.id;
  const auto organisation = model.organisation;
  const auto people = gather(society, day, [&](const Cell& each) {
    return each.parent == parent && society.alone(each) == office;
  });
  if (people.size() < founders) return false;
  Cell cell;
  cell.organisation = organisation;
  cell.parent = parent;
  cell.id = parent + "-n" + std::to_string(++society.units);
  cell.name = office ? "Chi bộ Trung tâm Hành chính công" : "Chi bộ Tổng hợp";
  cell.founded = cell.since = day;
  // A grassroots cell is an organisation of its own.
  if (office) {
    Organisation own;
    own.id = cell.id;
    own.name = "Trung tâm Hành chính công";
    own.district = society.organisations[organisation].district;
    own.cell = true;
    cell.organisation = society.organisations.size();
    society.organisations.push_back(own);
  }
  Json fields = {{"unit", cell.id},
                 {"kind", office ? "grassrootsCell" : "cell"},
                 {"name", cell.name},
                 {"parent", parent}};
  if (office) fields["base"] = "stateBody";
  const auto index = society.found(std::move(cell));
  enter_reorganisation(society, day, {{"unitEstablished", fields}}, {index});
  move_members(society, people, index, day);
  return true;
}

// A cell of an agency goes to another agency of the district, an office to another district.
bool move(Society& society, Reorganisation how, Date day) {
  const bool office = how == Reorganisation::move_office;
  const auto suits = [&](const Cell& each) {
    return office ? society.alone(each)
                  : society.of_agency(each) && society.cells_of(each.organisation).size() > 4;
  };
  const auto index = ready_cell(society, day, suits);
  if (!index) return false;
  // A cell stays in its district, an office leaves it.
  const auto from = society.organisations[society.cells[*index].organisation].district;
  const auto other = society.some_cell([&](const Cell& each) {
    return suits(each) && each.organisation != society.cells[*index].organisation &&
           (society.organisations[each.organisation].district == from) != office;
  });
  if (!other) return false;
  auto& cell = society.cells[*index];
  cell.parent = society.cells[*other].parent;
  if (office)
    society.organisations[cell.organisation].district =
        society.organisations[society.cells[*other].organisation].district;
  else
    cell.organisation = society.cells[*other].organisation;
  Json fields = {{"unit", cell.id}, {"parent", cell.parent}};
  if (office)  // the control totals of the handover
    fields["counts"] = {{"grassroots", 1}, {"members", cell.people.size()}};
  enter_reorganisation(society, day, {{"unitMoved", fields}}, {*index});
  return true;
}

// A cell, committee or village gets another name; identifiers stay.
bool rename(Society& society, Reorganisation how, Date day) {
  const auto index = ready_cell(society, day, [&](const Cell& each) {
    return how == Reorganisation::rename_cell ? society.of_agency(each)
                                              : each.name.starts_with("Chi bộ thôn");
  });
  if (!index) return false;
  auto& cell = society.cells[*index];
  auto& organisation = society.organisations[cell.organisation];
  Json body;
  if (how == Reorganisation::rename_cell) {
    cell.name = "Chi bộ Hành chính – Quản trị " + organisation.name;
    body = {{"unitRenamed", {{"unit", cell.id}, {"name", cell.name}}}};
  } else if (how == Reorganisation::rename_committee) {
    const auto name = "Đảng bộ xã " + society.places.invent_commune(society.random);
    organisation.name = name.substr(std::string("Đảng bộ ").size());
    body = {{"unitRenamed", {{"unit", organisation.id}, {"name", name}}}};
  } else {
    auto& village = society.villages[cell.villages.front()];
    village.name += " Mới";
    body = {{"villageRenamed", {{"village", village.id}, {"name", "Thôn " + village.name}}}};
  }
  enter_reorganisation(society, day, std::move(body), {*index});
  return true;
}

}  // namespace

bool found_or_rename(Society& society, Reorganisation how, Date day) {
  switch (how) {
    case Reorganisation::found_cell:
    case Reorganisation::found_office: {
      const auto beside = society.some_cell([&](const Cell& each) {
        return how == Reorganisation::found_office ? society.alone(each) : society.of_agency(each);
      });
      return beside && found_beside(society, society.cells[*beside], day);
    }
    case Reorganisation::move_office:
    case Reorganisation::move_cell:
      return move(society, how, day);
    default:
      return rename(society, how, day);
  }
}

}  // namespace sogoc::demo
