#include "answers/sql/facts.h"

#include <algorithm>
#include <set>

#include "answers/interrupt.h"
#include "answers/sql/closed_lists.h"
#include "projections/figures/placing.h"
#include "projections/figures/unknown_values.h"

namespace sogoc::sql {
namespace {

Value restatable(const FactRow& row, Source&) { return std::int64_t{row.certain}; }
Value event(const FactRow& row, Source&) { return static_cast<std::int64_t>(row.fact.event); }

UsageException only_restricts(const std::string& name) {
  return {{{name + " only restricts, by = or IN beside the other conditions: it stands in no list, "
                   "group or order",
            name + " chỉ để giới hạn, bằng = hoặc IN đứng riêng: không dùng để liệt kê, nhóm hay "
                   "sắp xếp"},
           "WHERE " + name + " = 'U', WHERE " + name +
               " IN ('U1', 'U2'); province, district, grassroots, section, cell"}};
}

// A unit and a member may have the same identifier, and both be rated.
std::string key_of(const Fact& fact) {
  return (fact.rating && fact.rating->of_member ? "m" : "") + (" " + fact.id);
}

}  // namespace

Value text_or_null(const std::string& text) { return text.empty() ? Value() : Value(text); }
Value date_or_null(Date date) { return date.value == 0 ? Value() : Value(format_date(date)); }

FactColumn column(const char* name, const char* type, Words means,
                  Value (*read)(const FactRow&, Source&), Use use) {
  const char* list = nullptr;
  for (const char* unit : {"cell", "cellOnDay", "addressee", "parent", "commune", "place"})
    if (unit == std::string_view(name)) list = "unit:cell";  // or of any other level
  if (StatedValues::knows(name)) list = name;
  for (const auto& [closed, of] : {std::pair{"kind", kinds_of_units},
                                   {"ownBase", "base"},
                                   {"of", "subject"},
                                   {"phase", phases_of_ratings}})
    if (closed == std::string_view(name)) list = of;
  return {{name, type, use, std::move(means.en), std::move(means.vi), list}, read, nullptr};
}

FactColumn dimension_column(const char* name) {
  const auto* dimension = find_dimension(name);
  const std::string given = name;
  // The one dimension of truths among the columns: 1 or 0.
  const bool number = given == "youthUnion";
  return {{given.starts_with("unit:") ? given.substr(5) : given, number ? "INTEGER" : "TEXT",
           Use::shown, dimension->label_en, dimension->label_vi,
           is_open_list(given) || is_closed_list(given) ? dimension->name : nullptr},
          nullptr,
          dimension};
}

void add_places(FactColumns& columns) {
  for (const char* level :
       {"base", "unit:nation", "unit:province", "unit:district", "unit:grassroots", "unit:section"})
    columns.push_back(dimension_column(level));
  columns.push_back(column("restatable", "INTEGER",
                           {"0: has no certain place in the tree of structureasof",
                            "0: không quy đổi được chắc chắn về cơ cấu structureasof"},
                           restatable));
  columns.push_back(column(
      "event", "INTEGER",
      {"position of the event by which it is so", "vị trí sự việc làm nên điều này"}, event));
}

void add_arguments(FactColumns& columns, bool yearly) {
  if (yearly)
    columns.push_back(column("period", "TEXT",
                             {"2018, or a period: its years; none: all years",
                              "2018, hoặc một kỳ: các năm trong kỳ; bỏ trống: mọi năm"},
                             nullptr, Use::argument));
  else
    columns.push_back(column("asof", "TEXT",
                             {"the day; none: today, under a simulated clock that of knownat",
                              "ngày; bỏ trống: hôm nay, đồng hồ mô phỏng thì ngày của knownat"},
                             nullptr, Use::argument));
  columns.push_back(column("knownat", "TEXT",
                           {"day, RFC 3339 time, size:N or report:NAME; none: everything recorded",
                            "ngày, thời điểm RFC 3339, size:N hay report:TÊN; bỏ trống: tất cả"},
                           nullptr, Use::argument));
  columns.push_back(column("structureasof", "TEXT",
                           {"a day: in its tree of units; none: that of the time itself",
                            "một ngày: theo cơ cấu ngày đó; bỏ trống: cơ cấu của chính lúc đó"},
                           nullptr, Use::argument));
  columns.push_back(column("unit", "TEXT",
                           {"only restricts: what counts in the unit and everything under it, "
                            "and with structureasof what may (restatable = 0)",
                            "chỉ để giới hạn: những gì tính trong đơn vị và mọi cấp dưới, có "
                            "structureasof thì cả những gì có thể tính (restatable = 0)"},
                           nullptr, Use::subtree));
}

std::vector<Column> plain(const FactColumns& columns) {
  std::vector<Column> all;
  for (const auto& each : columns) all.push_back(each.column);
  return all;
}

FactRows::FactRows(Reading& reading, const FactColumns& columns, Conditions conditions)
    : reading_(reading), columns_(columns), conditions_(std::move(conditions)) {
  // Without the condition there is one scope, all roots; else expect_units reads them.
  if (!condition_on(conditions_, position_of("unit"))) scopes_.emplace_back();
}

void FactRows::expect_units(std::uint64_t size) {
  const auto* asked = condition_on(conditions_, position_of("unit"));
  if (!asked) return;
  for (const auto& text : asked->texts) {
    const auto unit = reading_.unit_meant(text, size);
    if (asked->stated) reading_.expect_unit(unit, size);
    const bool there = std::find(scopes_.begin(), scopes_.end(), unit) != scopes_.end();
    if (may_be_identifier(unit) && !there) scopes_.emplace_back(unit);
  }
}

std::size_t FactRows::position_of(const char* column) const {
  std::size_t at = 0;
  while (columns_.at(at).column.name != column) ++at;
  return at;
}

std::optional<std::string> FactRows::key(const char* column) const {
  const auto* asked = condition_on(conditions_, position_of(column));
  return asked ? std::optional(asked->texts.front()) : std::nullopt;
}

Query FactRows::query(const Scope& scope) const {
  Query query;
  query.unit = scope;
  query.as_of = source_->clocks.as_of.value_or(Date{});
  query.structure = source_->clocks.structure;
  return query;
}

Counting FactRows::counting(const Query& query, const FigureDefinition& figure,
                            std::function<void(Fact&)> fact) {
  return {*source_->view, source_->tree,  query, figure, std::move(fact), nullptr, 0,
          nullptr,        source_->moment};
}

std::vector<std::pair<std::string, Scope>> FactRows::units() {
  std::vector<std::pair<std::string, Scope>> all;
  std::set<std::string> seen;
  auto& tree = source_->tree;
  for (const auto& scope : scopes_) {
    // In its own tree, or asked for all: what is in the scope is what is under it.
    if (!source_->restatement || !scope) {
      for (const auto& unit : tree.units_in(scope, source_->moment))
        if (seen.insert(unit).second) all.emplace_back(unit, scope);
      continue;
    }
    // In another tree a unit may stand in the scope that is elsewhere on the day: all that ever
    // were in it are candidates, and keep() judges each.
    auto units = tree.units_ever_in(scope);
    source_->restatement->add_related(units);
    for (const auto& unit : units)
      if (source_->view->unit_at(unit, source_->moment).active() && seen.insert(unit).second)
        all.emplace_back(unit, scope);
  }
  return all;
}

void FactRows::keep(Fact& fact, const Scope& scope) {
  check_stop();
  bool certain = true;
  if (source_->restatement) {
    // Whether it counts in the tree of its own moment: then no place in that of S is "not
    // restatable".
    fact.own = std::all_of(fact.after.begin(), fact.after.end(), [&](const auto& end) {
      return source_->tree.inside(end, scope, fact.moment);
    });
    const auto inside = placed_in(fact, *source_->restatement, scope);
    if (inside == false) return;
    certain = inside.has_value();
  }
  const auto [place, added] = places_.try_emplace(key_of(fact), held_.size());
  // Found by two scopes: once is enough, and a certain place says more.
  if (added)
    held_.push_back({fact, certain, scope});
  else if (certain && !held_[place->second].certain)
    held_[place->second] = {fact, certain, scope};
}

void FactRows::keep_anywhere(Fact& fact, const Scope& found_by) {
  if (!source_->restatement) return keep(fact, found_by);
  for (const auto& scope : scopes_) {
    Fact again = fact;  // placing changes it
    keep(again, scope);
  }
}

bool FactRows::next() {
  // A fill may find nothing in one cell or year; the next is tried until there is none.
  while (++at_ >= held_.size()) {
    check_stop();
    // Items are told apart within one fill only: no two fills find the same one.
    held_.clear();
    places_.clear();
    at_ = static_cast<std::size_t>(-1);
    if (scopes_.empty() || !fill()) return false;
  }
  return true;
}

Value FactRows::value(std::size_t index) {
  const auto& row = held_[at_];
  const auto& column = columns_[index];
  if (column.dimension) return column.dimension->value(row.fact, source_->tree);
  if (column.read) return column.read(row, *source_);
  // A row stands under many units, so the column has no value.
  if (column.column.use == Use::subtree) throw only_restricts(column.column.name);
  const auto* asked = condition_on(conditions_, index);
  if (!asked) throw argument_not_given(column.column.name);
  return asked->texts.front();
}

std::string FactRows::identity() const {
  const auto& clocks = source_->clocks;
  return std::to_string(clocks.as_of.value_or(Date{}).value) + ' ' + std::to_string(clocks.size) +
         ' ' + std::to_string(clocks.structure.value_or(Date{}).value) + key_of(held_[at_].fact);
}

}  // namespace sogoc::sql
