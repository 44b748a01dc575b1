// members: people in a cell on the day, cell by cell; in_transit: open transfers, of which both
// ends are inside.
#include <utility>

#include "answers/sql/facts.h"
#include "answers/sql/tables.h"
#include "projections/knowledge/member_name.h"

namespace sogoc::sql {
namespace {

const Attributes& known(const FactRow& row) { return row.fact.person->attributes; }

Value id(const FactRow& row, Source&) { return row.fact.id; }
// Read for each row that shows it: no state has the name (member_name.h).
Value name(const FactRow& row, Source& source) {
  return text_or_null(member_name(*source.view, row.fact.id, source.moment));
}
Value cell_on_day(const FactRow& row, Source&) { return row.fact.unit; }
Value addressee(const FactRow& row, Source&) { return text_or_null(row.fact.person->addressee); }
Value birth(const FactRow& row, Source&) { return date_or_null(known(row).birth); }
Value joined(const FactRow& row, Source&) {
  return date_or_null(known(row).joined.value != 0 ? known(row).joined
                                                   : row.fact.person->first_admitted);
}

// The village that the one stated has become by the day.
Value village(const FactRow& row, Source& source) {
  std::string village = known(row).village;
  // A village that was merged into may be merged again; the chain ends at one that is not.
  for (;;) {
    const auto state = source.view->state_at({SubjectClass::village, village}, source.moment);
    const auto& now = state_as<VillageState>(state);
    if (now.phase != VillageState::Phase::merged) return text_or_null(village);
    village = now.merged_into;
  }
}

FactColumns columns_of_people(bool in_transit) {
  FactColumns columns = {
      column("id", "TEXT", {"the member", "mã đảng viên"}, id, Use::key),
      column("name", "TEXT", {"as last recorded by the day", "tên ghi gần nhất đến ngày"}, name),
      dimension_column("unit:cell"),
      column(
          "cellOnDay", "TEXT",
          {in_transit ? "the cell that issued the transfer" : "the cell, whatever structureasof",
           in_transit ? "chi bộ cấp giấy chuyển" : "chi bộ trong ngày, không theo structureasof"},
          cell_on_day)};
  if (in_transit)
    columns.push_back(column("addressee", "TEXT",
                             {"the unit that the transfer is to", "nơi chuyển đến"}, addressee));
  for (const char* each :
       {"status", "gender", "ethnicity", "minority", "religion", "education", "profession",
        "politicalTheory", "occupation", "youthUnion", "ageBand", "seniorityBand"})
    columns.push_back(dimension_column(each));
  columns.push_back(
      column("birth", "TEXT", {"day, month or year", "ngày, tháng hoặc năm sinh"}, birth));
  columns.push_back(
      column("joined", "TEXT", {"from when seniority is counted", "mốc tính tuổi đảng"}, joined));
  columns.push_back(column("village", "TEXT",
                           {"of residence; what it has become where it was merged",
                            "thôn cư trú; đã sáp nhập thì là thôn mới"},
                           village));
  add_places(columns);
  add_arguments(columns);
  return columns;
}

const FactColumns& member_columns() {
  static const FactColumns columns = columns_of_people(false);
  return columns;
}

const FactColumns& transit_columns() {
  static const FactColumns columns = columns_of_people(true);
  return columns;
}

class People : public FactRows {
 public:
  People(Reading& reading, const FactColumns& columns, const Conditions& conditions)
      : FactRows(reading, columns, conditions), id_(key("id")) {
    source_ = reading.source(
        reading.clocks(argument("asof"), argument("knownat"), argument("structureasof")));
    expect_units(source_->clocks.size);
    if (!id_) return;
    // One member is read by his timeline; then his cell alone is gone through.
    person_ = may_be_identifier(*id_) ? state_as<MemberState>(source_->view->state_at(
                                            {SubjectClass::member, *id_}, source_->moment))
                                      : MemberState();
  }

 protected:
  bool wanted(const Fact& fact) const { return !id_ || fact.id == *id_; }

  std::optional<std::string> id_;
  MemberState person_;  // when one is asked for
};

class Members final : public People {
 public:
  Members(Reading& reading, const Conditions& conditions)
      : People(reading, member_columns(), conditions) {
    if (!id_)
      cells_ = units();
    else if (person_.phase == MemberState::Phase::in_cell)
      find_cell();
  }

 private:
  // Of whom one is asked for nothing but his cell is read.
  void find_cell() {
    // Where he stands in the tree of S is judged fact by fact, for each scope.
    if (source_->restatement) {
      cells_ = {{person_.cell, std::nullopt}};
      return;
    }
    for (const auto& scope : scopes_)
      if (cells_.empty() && source_->tree.inside(person_.cell, scope, source_->moment))
        cells_ = {{person_.cell, scope}};
  }

  bool fill() override {
    if (done_ == cells_.size()) return false;
    const auto& [cell, scope] = cells_[done_++];
    if (!is_cell_kind(source_->view->unit_at(cell, source_->moment).kind)) return true;
    Query alone = query(cell);
    alone.structure.reset();  // everybody in it; where they stand in the tree of S is seen after
    const auto& found_by = scope;
    populations::people.count(counting(alone, *find_figure("members"), [&](Fact& fact) {
      if (wanted(fact)) keep_anywhere(fact, found_by);
    }));
    return true;
  }

  std::vector<std::pair<std::string, Scope>> cells_;
  std::size_t done_ = 0;
};

class InTransit final : public People {
 public:
  InTransit(Reading& reading, const Conditions& conditions)
      : People(reading, transit_columns(), conditions) {
    done_ = id_ && person_.phase != MemberState::Phase::in_transit;
  }

 private:
  bool fill() override {
    if (std::exchange(done_, true)) return false;
    for (const auto& scope : scopes_) {
      const Query asked = query(scope);
      populations::in_transit.count(
          counting(asked, *find_figure("members.inTransit"), [&](Fact& fact) {
            if (wanted(fact)) keep(fact, scope);
          }));
    }
    return true;
  }

  bool done_ = false;
};

}  // namespace

Table members_table() {
  return {"members", "people in a cell on the day: what the figure members counts",
          "người thuộc một chi bộ trong ngày: đúng như chỉ tiêu members", plain(member_columns()),
          [](Reading& reading, const Conditions& conditions) -> std::unique_ptr<Rows> {
            return std::make_unique<Members>(reading, conditions);
          }};
}

Table in_transit_table() {
  return {"in_transit", "open transfers with both ends inside: what members.inTransit counts",
          "đang chuyển sinh hoạt, hai đầu đều ở trong: đúng như members.inTransit",
          plain(transit_columns()),
          [](Reading& reading, const Conditions& conditions) -> std::unique_ptr<Rows> {
            return std::make_unique<InTransit>(reading, conditions);
          }};
}

}  // namespace sogoc::sql
