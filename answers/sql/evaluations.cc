// evaluations: ratings of a year and those that were left out, where their subjects last stood.
#include <algorithm>

#include "answers/sql/facts.h"
#include "answers/sql/tables.h"
#include "projections/knowledge/typed_days.h"

namespace sogoc::sql {
namespace {

Value owner(const FactRow& row, Source&) { return row.fact.id; }
Value of(const FactRow& row, Source&) {
  return std::string(row.fact.rating->of_member ? "member" : "unit");
}
Value year(const FactRow& row, Source&) { return std::int64_t{row.fact.rating->year}; }
Value scheme(const FactRow& row, Source&) { return text_or_null(row.fact.rating->scheme); }
Value category(const FactRow& row, Source&) { return text_or_null(row.fact.rating->category); }
Value phase(const FactRow& row, Source&) {
  const bool decided = row.fact.rating->phase == EvaluationState::Phase::decided;
  return std::string(decided ? "decided" : "notRated");
}
Value reason(const FactRow& row, Source&) { return text_or_null(row.fact.rating->reason); }
Value place(const FactRow& row, Source&) { return row.fact.unit; }

const FactColumns& evaluation_columns() {
  static const FactColumns columns = [] {
    FactColumns all = {
        column("owner", "TEXT", {"the unit or member", "mã đơn vị hay đảng viên"}, owner, Use::key),
        column("of", "TEXT", {"unit or member", "unit hay member"}, of),
        column("year", "INTEGER", {"that is rated", "năm xếp loại"}, year, Use::number),
        column("scheme", "TEXT", {"that it is rated by", "khung xếp loại"}, scheme),
        column("category", "TEXT", {"in which, when decided", "mức, nếu đã xếp"}, category),
        column("phase", "TEXT", {"decided or notRated", "decided: đã xếp, notRated: không xếp"},
               phase),
        column("reason", "TEXT", {"why it is not rated", "lý do không xếp"}, reason),
        column("place", "TEXT",
               {"the unit itself, or the cell that the member was last in by 31 December",
                "chính đơn vị, hoặc chi bộ cuối cùng của đảng viên tính đến 31/12"},
               place),
        dimension_column("unit:cell")};
    add_places(all);
    add_arguments(all, true);
    return all;
  }();
  return columns;
}

class Evaluations final : public FactRows {
 public:
  Evaluations(Reading& reading, const Conditions& conditions)
      : FactRows(reading, evaluation_columns(), conditions),
        clocks_(reading.clocks("", argument("knownat"), argument("structureasof"), false)),
        owner_(key("owner")) {
    expect_units(clocks_.size);
    // Years without a rating are skipped below: a look at the rows of the year tells.
    const auto all = std::pair{Date{10101}, Date{99991231}};
    const auto period = argument("period").empty() ? all : period_asked();
    const auto view = reading.asker().view(clocks_.size);
    for (auto year = period.first.value / 10000; year <= period.second.value / 10000; ++year) {
      const Place rated{Role::rated_in, std::to_string(year)};
      const auto last = year * 10000 + 1231;
      if (last >= period.first.value && last <= period.second.value && year_wanted(year) &&
          view->streams().chunks(place_stream(rated)) != 0)
        years_.push_back(year);
    }
    // No row can have such an owner.
    if (owner_ && !may_be_identifier(*owner_)) years_.clear();
  }

 private:
  std::pair<Date, Date> period_asked() const {
    const auto text = argument("period");
    if (const auto period = typed_period(text)) return *period;
    throw UsageException{
        {{text + " is no period", text + " không phải là kỳ"}, "2018, 2018-Q4, 2018-12"}};
  }

  bool year_wanted(std::int64_t year) const {
    return std::all_of(conditions_.begin(), conditions_.end(), [&](const Condition& condition) {
      return columns_[condition.column].column.use != Use::number || meets(year, condition);
    });
  }

  // In the tree of S or of the year's last day, as the figure does.
  void open_year() {
    auto clocks = clocks_;
    clocks.as_of = Date{years_[done_] * 10000 + 1231};
    // A rating is placed by following its subject to that day, so a structure is always needed.
    if (!clocks.structure) clocks.structure = clocks.as_of;
    source_ = reading_.source(clocks);
  }

  bool fill() override {
    if (done_ == years_.size()) return false;
    open_year();
    const auto year = years_[done_++];
    // A unit and a member may have the same identifier.
    if (owner_)
      for (const bool of_member : {false, true}) look_up(of_member, year);
    else
      for (const auto& scope : scopes_) gather(scope, year, [&](Fact& fact) { keep(fact, scope); });
    return true;
  }

  void gather(const Scope& scope, unsigned year, std::function<void(Fact&)> fact) {
    const Query asked = query(scope);
    auto all = counting(asked, *find_figure("evaluations"), std::move(fact));
    // As the figure does; open_year has seen to it that there is one.
    all.restatement = &*source_->restatement;
    all.year = year;
    populations::ratings.count(all);
  }

  // One rating is looked for only in the unit, or in the cell that the member was last in.
  void look_up(bool of_member, unsigned year) {
    auto& view = *source_->view;
    const auto id = evaluation_id(of_member, *owner_, year);
    if (view.timeline({SubjectClass::evaluation, id}).empty()) return;
    const auto stood = of_member ? last_cell() : *owner_;
    if (stood.empty()) return;
    gather(stood, year, [&](Fact& fact) {
      if (fact.id == *owner_ && fact.rating->of_member == of_member) keep_anywhere(fact, stood);
    });
  }

  std::string last_cell() {
    std::string cell;
    const auto& timeline = source_->view->timeline({SubjectClass::member, *owner_});
    for (const auto& version : timeline) {
      const auto& member = state_as<MemberState>(version.after);
      if (version.at <= source_->moment && member.phase == MemberState::Phase::in_cell)
        cell = member.cell;
    }
    return cell;
  }

  const Clocks clocks_;
  const std::optional<std::string> owner_;
  std::vector<unsigned> years_;
  std::size_t done_ = 0;
};

}  // namespace

Table evaluations_table() {
  return {"evaluations", "ratings of units and members, and who was not rated",
          "xếp loại đơn vị và đảng viên, và ai không được xếp loại", plain(evaluation_columns()),
          [](Reading& reading, const Conditions& conditions) -> std::unique_ptr<Rows> {
            return std::make_unique<Evaluations>(reading, conditions);
          }};
}

}  // namespace sogoc::sql
