// villages: those that are registered on the day, with who covers them and how many live there.
#include <utility>

#include "answers/sql/facts.h"
#include "answers/sql/tables.h"

namespace sogoc::sql {
namespace {

VillageState state(const std::string& village, Source& source) {
  return state_as<VillageState>(
      source.view->state_at({SubjectClass::village, village}, source.moment));
}

Value village_id(const FactRow& row, Source&) { return row.fact.id; }
Value village_name(const FactRow& row, Source& source) {
  return text_or_null(state(row.fact.id, source).name);
}
Value commune(const FactRow& row, Source&) { return row.fact.unit; }
Value cell(const FactRow& row, Source& source) {
  return text_or_null(state(row.fact.id, source).cell);
}

// In a cell anywhere, living in the village or in one that was merged into it: who said where he
// lives keeps that village when it is merged.
std::int64_t residents(const std::string& village, Source& source) {
  auto& view = *source.view;
  auto count = static_cast<std::int64_t>(
      view.occupants_at({Role::residents, village}, source.moment).size());
  for (const auto& [merged, row] : view.occupants_at({Role::merged, village}, source.moment))
    count += residents(merged, source);
  return count;
}
Value members(const FactRow& row, Source& source) { return residents(row.fact.id, source); }

const FactColumns& village_columns() {
  static const FactColumns columns = [] {
    FactColumns all = {
        column("id", "TEXT", {"the village", "mã thôn"}, village_id, Use::key),
        column("name", "TEXT", {"on the day", "tên trong ngày"}, village_name),
        column("commune", "TEXT", {"the unit that it is registered in", "đơn vị có thôn này"},
               commune),
        column("cell", "TEXT", {"that covers it", "chi bộ phụ trách"}, cell),
        column("members", "INTEGER", {"who live there", "số đảng viên cư trú"}, members)};
    add_places(all);
    add_arguments(all);
    return all;
  }();
  return columns;
}

class Villages final : public FactRows {
 public:
  Villages(Reading& reading, const Conditions& conditions)
      : FactRows(reading, village_columns(), conditions), id_(key("id")) {
    source_ = reading.source(
        reading.clocks(argument("asof"), argument("knownat"), argument("structureasof")));
    expect_units(source_->clocks.size);
  }

 private:
  bool fill() override {
    if (std::exchange(done_, true)) return false;
    if (id_) return find_one();
    for (const auto& scope : scopes_) {
      const Query asked = query(scope);
      populations::villages.count(
          counting(asked, *find_figure("villages"), [&](Fact& fact) { keep(fact, scope); }));
    }
    return true;
  }

  // One village is looked for in its commune alone.
  bool find_one() {
    if (!may_be_identifier(*id_)) return false;
    const auto commune = state(*id_, *source_).commune;
    Query alone = query(commune);
    // In the tree of the day; where it stands in that of S keep_anywhere judges.
    alone.structure.reset();
    Scope found_by;
    for (const auto& scope : scopes_)
      if (source_->restatement || source_->tree.inside(commune, scope, source_->moment)) {
        found_by = scope;
        populations::villages.count(counting(alone, *find_figure("villages"), [&](Fact& fact) {
          if (fact.id == *id_) keep_anywhere(fact, found_by);
        }));
      }
    return true;
  }

  const std::optional<std::string> id_;
  bool done_ = false;
};

}  // namespace

Table villages_table() {
  return {"villages", "villages on the day: what the figure villages counts",
          "các thôn trong ngày: đúng như chỉ tiêu villages", plain(village_columns()),
          [](Reading& reading, const Conditions& conditions) -> std::unique_ptr<Rows> {
            return std::make_unique<Villages>(reading, conditions);
          }};
}

}  // namespace sogoc::sql
