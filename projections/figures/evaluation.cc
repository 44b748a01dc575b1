#include "projections/figures/evaluation.h"

#include <algorithm>

#include "projections/figures/placing.h"

namespace sogoc {
namespace {

bool is_age(const Dimension& dimension) { return dimension.name == std::string_view("ageBand"); }

}  // namespace

// 31 December is compared as a decimal date (events/date.h).
std::vector<unsigned> years_of(const Query& query) {
  std::vector<unsigned> years;
  for (auto year = query.from.value / 10000; year <= query.to.value / 10000; ++year)
    if (year * 10000 + 1231 >= query.from.value && year * 10000 + 1231 <= query.to.value)
      years.push_back(year);
  return years;
}

Evaluation::Evaluation(View& view, const Query& query, const FigureDefinition& figure,
                       PersonColumns* columns)
    : view_(view),
      tree_(view),
      query_(query),
      figure_(figure),
      population_(*figure.population),
      moment_(end_of(query.as_of)),
      columns_(columns) {
  answer_.by = query.by;
  const auto category = std::find(answer_.by.begin(), answer_.by.end(), "category");
  if (category != answer_.by.end() &&
      std::find(answer_.by.begin(), answer_.by.end(), "scheme") == answer_.by.end())
    answer_.by.insert(std::next(category), "scheme");  // a code means nothing without it
  for (const auto& name : answer_.by) by_.push_back(find_dimension(name));
  for (const auto& [name, values] : query.where) where_.emplace_back(find_dimension(name), &values);
  for (const auto* dimension : by_) ages_ = ages_ || is_age(*dimension);
  for (const auto& [dimension, values] : where_) ages_ = ages_ || is_age(*dimension);
  for (const auto* dimension : by_)
    asks_of_people_ = asks_of_people_ || (dimension->group & of_people) != 0;
  for (const auto& [dimension, values] : where_)
    asks_of_people_ = asks_of_people_ || (dimension->group & of_people) != 0;
}

Answer Evaluation::run(Listing listing) {
  // A share is summed from its items, whatever is to be listed.
  lists_ = listing != Listing::none || population_.value == Value::share;
  const auto judged = [this](Fact& fact) { judge(fact); };
  if (figure_.kind == FigureKind::yearly)
    for (const auto year : years_of(query_)) count_year(year);
  else
    population_.count(counting(judged));
  // Out of a map: cells are ordered by key.
  for (auto& [key, value] : cells_) answer_.cells.push_back({key, value, {}, {}});
  if (population_.value == Value::share) rates_.finish(answer_);
  if (ages_) answer_.imprecise = imprecise_;
  if (population_.tells_in_transit) {
    // Through the same filters, so that the two can be added: who is in transit is in no cell, and
    // a unit would seem to lose him between the slip and its receipt.
    std::int64_t in_transit = 0;
    populations::in_transit.count(
        counting([&](Fact& fact) { in_transit += place(fact) == true && passes(fact); }));
    answer_.in_transit = in_transit;
  }
  // Residence is counted in the tree of the day; with another S it would stand beside numbers of
  // other units.
  const bool own_tree = !query_.structure || *query_.structure == query_.as_of;
  if (population_.tells_village_unknown && own_tree)
    answer_.village_unknown = count_village_unknown(counting({}));
  return std::move(answer_);
}

std::vector<CountedItem> Evaluation::counted_of(const std::vector<ItemKey>& items, Moment at) {
  answer_.counted.clear();
  only_ = &items;
  moment_ = at;
  if (figure_.kind == FigureKind::yearly)
    for (const auto year : years_of(query_)) count_year(year);
  else
    population_.count(counting([this](Fact& fact) { judge(fact); }));
  only_ = nullptr;
  return std::move(answer_.counted);
}

void Evaluation::went_on(bool units) {
  // A tree keeps answers of the size before.
  tree_ = Tree(view_);
  // Reading all acts on units is the dear part and most acts are not on units. So restatements are
  // kept as long as no unit changed, and forget only what was said of members.
  if (units) restatements_.clear();
  for (auto& [structure, restatement] : restatements_) restatement.forget_places();
}

void Evaluation::add_related(std::set<std::string>& units) {
  if (query_.structure) return restatement_of(*query_.structure)->add_related(units);
  if (figure_.kind == FigureKind::yearly)
    for (const auto year : years_of(query_))
      restatement_of(Date{year * 10000 + 1231})->add_related(units);
}

Restatement* Evaluation::restatement_of(Date structure) {
  return &restatements_.try_emplace(structure, view_, structure).first->second;
}

Counting Evaluation::counting(std::function<void(Fact&)> fact) {
  // Asked for each time: `went_on` may have dropped the one of before.
  if (query_.structure) restatement_ = restatement_of(*query_.structure);
  return {view_, tree_, query_,  figure_,  std::move(fact), restatement_,
          0,     only_, moment_, columns_, asks_of_people_};
}

// In the tree of the year's last day, when no other is asked for.
void Evaluation::count_year(unsigned year) {
  if (population_.value == Value::share)
    // Set before anything is counted: an answer without ratings says 0, and not nothing.
    answer_.not_applicable = answer_.not_applicable.value_or(0);
  else if (!answer_.not_rated)
    answer_.not_rated.emplace();
  // A rebuild asks for every year of the calendar.
  const Place rated{Role::rated_in, std::to_string(year)};
  if (view_.streams().chunks(place_stream(rated)) == 0) return;
  if (!query_.structure) restatement_ = restatement_of(Date{year * 10000 + 1231});
  auto all = counting([this](Fact& fact) { judge(fact); });
  all.year = year;
  population_.count(all);
}

void Evaluation::judge(Fact& fact) {
  // Placed first, for the filters ask for the unit and base of the tree that is added up in.
  const auto inside = place(fact);
  if (inside == false || !passes(fact)) return;
  if (fact.rating && fact.rating->phase == EvaluationState::Phase::not_rated) {
    const bool by_category = query_.where.contains("category");  // which they do not have
    if (inside && answer_.not_rated && !by_category) ++(*answer_.not_rated)[fact.rating->reason];
  } else if (population_.value == Value::share && !has_cap(view_, *fact.rating)) {
    if (inside) ++*answer_.not_applicable;
  } else if (inside) {
    add(fact);
  } else {
    ++answer_.not_restatable;
  }
}

bool Evaluation::passes(const Fact& fact) {
  return std::all_of(where_.begin(), where_.end(), [&](const auto& condition) {
    const auto value = condition.first->value(fact, tree_);
    return std::find(condition.second->begin(), condition.second->end(), value) !=
           condition.second->end();
  });
}

// Puts the fact into the tree of S, when one is asked for: whether it counts there, nothing when
// that cannot be said.
std::optional<bool> Evaluation::place(Fact& fact) {
  return restatement_ ? placed_in(fact, *restatement_, query_.unit) : true;
}

SubjectClass Evaluation::class_of(const Fact& fact) const {
  if (!fact.rating) return population_.subjects.front();
  return fact.rating->of_member ? SubjectClass::member : SubjectClass::unit;
}

void Evaluation::add(const Fact& fact) {
  // The ends of a bridge ask for the value alone: no identifier is copied.
  if (!lists_ && by_.empty() && !ages_ && !fact.rating) {
    ++answer_.value;
    return;
  }
  CountedItem item{class_of(fact), fact.id, fact.event, {}, {}};
  for (const auto* dimension : by_) item.key.push_back(dimension->value(fact, tree_));
  if (population_.value == Value::share) {
    item.share = share_of_excellent(view_, *fact.rating);
    rates_.add(*item.share, fact.rating->scheme, item.key);
  }
  ++answer_.value;
  if (fact.rating) answer_.schemes.insert(fact.rating->scheme);
  if (!by_.empty()) ++cells_[item.key];
  if (ages_) {
    const auto birth = fact.person->attributes.birth;
    // By completed years: a birth known to the month is taken for the first of it, one known to the
    // year for the difference of years, which may be one off. Only the latter is told.
    imprecise_ += birth.value != 0 && birth.month() == 0;
  }
  if (lists_) answer_.counted.push_back(std::move(item));
}

}  // namespace sogoc
