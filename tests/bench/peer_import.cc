#include "tests/bench/peer_import.h"

#include <algorithm>

#include "tests/bench/peer_schema.h"

namespace bench {
namespace {

#define BELIEVED "9000000000000000000"

// What stands in `kept` and not in `now` is to be closed; `now` loses what is kept.
template <typename Row, typename Close>
void leave_new(std::vector<std::pair<std::int64_t, Row>> kept, std::vector<Row>& now,
               const Close& close) {
  for (const auto& [id, row] : kept) {
    const auto same = std::find(now.begin(), now.end(), row);
    if (same == now.end())
      close(id);
    else
      now.erase(same);
  }
}

}  // namespace

PeerImport::PeerImport(Database& database)
    : database_(database),
      add_log_(database,
               "INSERT INTO log(position, id, line) VALUES(?1, ?2, ?3)"
               " ON CONFLICT(id) DO NOTHING"),
      name_log_(database, "UPDATE log SET member = ?2 WHERE position = ?1"),
      find_log_(database, "SELECT position, member FROM log WHERE id = ?1"),
      add_unit_(database, "INSERT INTO unit(id, code, kind) VALUES(?1, ?2, ?3)"),
      add_parent_(database, "INSERT INTO unit_parent VALUES(?1, ?2, ?3, ?4)"),
      add_place_(database, "INSERT INTO placement VALUES(?1, ?2, ?3, ?4, ?5, ?6, " BELIEVED ")"),
      close_places_(database,
                    "UPDATE placement SET recorded_to = ?2 WHERE cell = ?1 AND"
                    " recorded_to = " BELIEVED),
      add_person_(database, "INSERT INTO member(code) VALUES(?1)"),
      find_person_(database, "SELECT id FROM member WHERE code = ?1"),
      add_step_(database, "INSERT INTO step VALUES(?1, ?2, ?3, ?4, ?5, ?6, ?7)"),
      change_step_(database,
                   "UPDATE step SET valid_from = ?3, cell = ?4, gender = ?5, status = ?6"
                   " WHERE member = ?1 AND position = ?2"),
      drop_step_(database, "DELETE FROM step WHERE member = ?1 AND position = ?2"),
      steps_(database,
             "SELECT valid_from, position, kind, cell, gender, status FROM step"
             " WHERE member = ?1"),
      stays_(database,
             "SELECT rowid, valid_from, valid_to, cell, gender, status FROM membership"
             " WHERE member = ?1 AND recorded_to = " BELIEVED),
      add_stay_(database,
                "INSERT INTO membership VALUES(?1, ?2, ?3, ?4, ?5, ?6, ?7, " BELIEVED ")"),
      close_row_(database, "UPDATE membership SET recorded_to = ?2 WHERE rowid = ?1"),
      admissions_(database,
                  "SELECT rowid, day, cell, gender FROM admission WHERE member = ?1 AND"
                  " recorded_to = " BELIEVED),
      add_admission_(database, "INSERT INTO admission VALUES(?1, ?2, ?3, ?4, ?5, " BELIEVED ")"),
      close_admission_(database, "UPDATE admission SET recorded_to = ?2 WHERE rowid = ?1"),
      add_detail_(database, "INSERT INTO detail VALUES(?1, ?2, ?3, ?4)"),
      add_evaluation_(database, "INSERT INTO evaluation VALUES(?1, ?2, ?3, ?4, ?5, " BELIEVED ")") {
  Statement last(database, "SELECT coalesce(max(position), 0) FROM log");
  if (last.step()) position_ = static_cast<std::uint32_t>(last.integer(0));
  Statement units(database, "SELECT code, kind FROM unit ORDER BY id");
  while (units.step()) tree_.restore(units.text(0), units.text(1));
  Statement parents(database, "SELECT unit, valid_from, position, parent FROM unit_parent");
  while (parents.step())
    tree_.restore_parent(
        static_cast<std::uint32_t>(parents.integer(0)),
        {static_cast<Day>(parents.integer(1)), static_cast<std::uint32_t>(parents.integer(2)),
         static_cast<std::uint32_t>(parents.integer(3))});
}

void PeerImport::take(const std::string& line) {
  const auto act = reader_.read(line, position_ + 1);
  add_log_.run(act.position, act.id, line);
  if (database_.changes() == 0) return;
  ++position_;
  apply(act);
}

std::int64_t PeerImport::person(const std::string& id) {
  if (!find_person_.with(id).step()) fail("there is no member " + id);
  return find_person_.integer(0);
}

void PeerImport::add_step(std::int64_t person, const Step& step) {
  add_step_.run(person, step.day, step.position, static_cast<int>(step.kind), step.cell,
                static_cast<int>(step.gender), static_cast<int>(step.status));
  refold(person, step.position);
}

void PeerImport::apply(const Act& act) {
  const auto add = [&](std::int64_t person, std::uint32_t cell) {
    name_log_.run(act.position, person);
    add_step(person, {act.day, act.position, act.kind, cell, act.gender, act.status});
  };
  switch (act.kind) {
    case Kind::taken_over:
    case Kind::admitted:
      add_person_.run(act.subject);
      return add(database_.last_row(), tree_.number(act.place));
    case Kind::put:
      return add(person(act.subject), tree_.number(act.place));
    case Kind::recognised:
    case Kind::out:
      return add(person(act.subject), Tree::none);
    case Kind::changed:
      return add_detail_.run(person(act.subject), act.day, act.position, act.word);
    case Kind::evaluated:
      return add_evaluation_.run(act.year, act.of_unit ? 0 : person(act.subject),
                                 act.of_unit ? tree_.number(act.subject) : Tree::none, act.word,
                                 act.position);
    case Kind::established:
    case Kind::unit_moved:
      return write_tree(act);
    case Kind::split:
      write_tree(act);
      for (const auto& part : act.parts)
        for (const auto& member : part.members)
          add_step(person(member),
                   {act.day, act.position, Kind::put, tree_.number(part.unit), unknown, official});
      return;
    case Kind::voided:
    case Kind::amended:
      return correct(act);
    case Kind::other:
      return;
  }
}

void PeerImport::correct(const Act& act) {
  if (!find_log_.with(act.subject).step()) fail("a correction of no event");
  const auto position = find_log_.integer(0), person = find_log_.integer(1);
  if (act.kind == Kind::voided) {
    drop_step_.run(person, position);
    return refold(person, act.position);
  }
  for (steps_.with(person); steps_.step();) {
    if (steps_.integer(1) != position) continue;
    Step step{static_cast<Day>(steps_.integer(0)),    0,
              static_cast<Kind>(steps_.integer(2)),   static_cast<std::uint32_t>(steps_.integer(3)),
              static_cast<Gender>(steps_.integer(4)), static_cast<Status>(steps_.integer(5))};
    amend(step, act, act.body ? tree_.number(act.body->place) : Tree::none);
    change_step_.run(person, position, step.day, step.cell, static_cast<int>(step.gender),
                     static_cast<int>(step.status));
    return refold(person, act.position);
  }
  fail("a correction of a void event");
}

void PeerImport::refold(std::int64_t person, std::uint32_t position) {
  std::vector<Step> steps;
  for (steps_.with(person); steps_.step();)
    steps.push_back(
        {static_cast<Day>(steps_.integer(0)), static_cast<std::uint32_t>(steps_.integer(1)),
         static_cast<Kind>(steps_.integer(2)), static_cast<std::uint32_t>(steps_.integer(3)),
         static_cast<Gender>(steps_.integer(4)), static_cast<Status>(steps_.integer(5))});
  auto life = fold(std::move(steps));
  write_stays(person, std::move(life.stays), position);
  write_admissions(person, std::move(life.admissions), position);
}

void PeerImport::write_stays(std::int64_t person, std::vector<Stay> stays, std::uint32_t position) {
  std::vector<std::pair<std::int64_t, Stay>> kept;
  for (stays_.with(person); stays_.step();)
    kept.push_back(
        {stays_.integer(0),
         {static_cast<Day>(stays_.integer(1)), static_cast<Day>(stays_.integer(2)),
          static_cast<std::uint32_t>(stays_.integer(3)), static_cast<Gender>(stays_.integer(4)),
          static_cast<Status>(stays_.integer(5))}});
  leave_new(std::move(kept), stays, [&](std::int64_t row) { close_row_.run(row, position); });
  for (const auto& stay : stays)
    add_stay_.run(person, stay.cell, static_cast<int>(stay.gender), static_cast<int>(stay.status),
                  stay.from, stay.to, position);
}

void PeerImport::write_admissions(std::int64_t person, std::vector<Admission> all,
                                  std::uint32_t position) {
  std::vector<std::pair<std::int64_t, Admission>> kept;
  for (admissions_.with(person); admissions_.step();)
    kept.push_back({admissions_.integer(0),
                    {static_cast<Day>(admissions_.integer(1)),
                     static_cast<std::uint32_t>(admissions_.integer(2)),
                     static_cast<Gender>(admissions_.integer(3))}});
  leave_new(std::move(kept), all, [&](std::int64_t row) { close_admission_.run(row, position); });
  for (const auto& each : all)
    add_admission_.run(person, each.cell, static_cast<int>(each.gender), each.day, position);
}

void PeerImport::write_tree(const Act& act) {
  const auto before = tree_.size();
  const auto cells = tree_.apply(act);
  for (auto unit = before; unit < tree_.size(); ++unit) {
    add_unit_.run(unit, tree_.unit(unit).id, tree_.unit(unit).kind);
    const auto& parent = tree_.unit(unit).parents.front();
    add_parent_.run(unit, parent.from, parent.position, parent.unit);
  }
  if (act.kind == Kind::unit_moved)
    add_parent_.run(tree_.number(act.subject), act.day, act.position, tree_.number(act.place));
  for (const auto cell : cells) write_placements(cell, act.position);
}

void PeerImport::write_placements(std::uint32_t cell, std::uint32_t position) {
  close_places_.run(cell, position);
  for (const auto& each : tree_.placements(cell))
    add_place_.run(cell, each.district, each.province, each.from, each.to, position);
}

}  // namespace bench
