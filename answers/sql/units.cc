// units: those that are active on the day.
#include <algorithm>

#include "answers/sql/facts.h"
#include "answers/sql/tables.h"
#include "events/enum_name.h"

namespace sogoc::sql {
namespace {

const UnitState& state(const FactRow& row, Source& source) {
  return source.view->unit_at(row.fact.id, source.moment);
}

template <typename Enum>
Value name_or_null(Enum value) {
  const char* name = enum_name(value);
  return name ? Value(std::string(name)) : Value();
}

Value unit_id(const FactRow& row, Source&) { return row.fact.id; }
Value unit_name(const FactRow& row, Source& source) {
  return text_or_null(state(row, source).name);
}
Value kind(const FactRow& row, Source& source) { return name_or_null(state(row, source).kind); }
Value own_base(const FactRow& row, Source& source) { return name_or_null(state(row, source).base); }
Value parent(const FactRow& row, Source& source) { return text_or_null(state(row, source).parent); }
Value villages(const FactRow& row, Source& source) {
  const Place covered{Role::covered, row.fact.id};
  return static_cast<std::int64_t>(source.view->occupants_at(covered, source.moment).size());
}

const FactColumns& unit_columns() {
  static const FactColumns columns = [] {
    FactColumns all = {
        column("id", "TEXT", {"the unit", "mã đơn vị"}, unit_id, Use::key),
        column("name", "TEXT", {"on the day", "tên trong ngày"}, unit_name),
        column("kind", "TEXT", {"its kind", "loại hình tổ chức"}, kind),
        column("parent", "TEXT", {"on the day; none: a root", "cấp trên; không có: gốc"}, parent),
        column("villages", "INTEGER", {"that it covers", "số thôn phụ trách"}, villages),
        column("ownBase", "TEXT", {"its own; base: the one in force", "ghi riêng cho đơn vị"},
               own_base),
        dimension_column("unit:cell")};
    all.front().column.open_list = "unit:cell";  // or of any other level
    add_places(all);
    add_arguments(all);
    return all;
  }();
  return columns;
}

// The figures of units select kinds; this is all of them.
constexpr FigureDefinition every_unit = {"units",
                                         FigureKind::stock,
                                         &populations::units,
                                         Crossing::none,
                                         Selection::all(),
                                         LeavingCause::NOT_GIVEN,
                                         0,
                                         "",
                                         "",
                                         "",
                                         ""};

class Units final : public FactRows {
 public:
  Units(Reading& reading, const Conditions& conditions)
      : FactRows(reading, unit_columns(), conditions) {
    source_ = reading.source(
        reading.clocks(argument("asof"), argument("knownat"), argument("structureasof")));
    expect_units(source_->clocks.size);
    if (const auto id = key("id"))
      find_one(*id);
    else
      units_ = units();
  }

 private:
  void find_one(const std::string& id) {
    if (!may_be_identifier(id) || !source_->view->unit_at(id, source_->moment).active()) return;
    for (const auto& scope : scopes_)
      // With S the place is judged later; else one scope is enough for the one row.
      if (units_.empty() &&
          (source_->restatement || source_->tree.inside(id, scope, source_->moment)))
        units_ = {{id, scope}};
  }

  bool fill() override {
    if (done_ == units_.size()) return false;
    const auto& [unit, scope] = units_[done_++];
    const Query plain = query(std::nullopt);
    auto fact = unit_fact(counting(plain, every_unit, {}), unit, source_->moment);
    keep_anywhere(fact, scope);
    return true;
  }

  std::vector<std::pair<std::string, Scope>> units_;
  std::size_t done_ = 0;
};

}  // namespace

Table units_table() {
  return {"units", "units that are active on the day", "các đơn vị đang hoạt động trong ngày",
          plain(unit_columns()),
          [](Reading& reading, const Conditions& conditions) -> std::unique_ptr<Rows> {
            return std::make_unique<Units>(reading, conditions);
          }};
}

}  // namespace sogoc::sql
