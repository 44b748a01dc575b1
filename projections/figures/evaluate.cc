#include "projections/figures/evaluate.h"

#include <algorithm>
#include <stdexcept>

#include "projections/figures/catalogue.h"
#include "projections/figures/counting.h"
#include "projections/figures/dimensions.h"
#include "projections/figures/excellent_rates.h"
#include "projections/figures/measures.h"
#include "projections/restatement.h"
#include "store/keys.h"
#include "store/sha256.h"

namespace sogoc {
namespace {

using Outcome = std::variant<Answer, NotFound, UsageFault>;

std::string allowed_names(const FigureDefinition& figure) {
  std::string names;
  for (const auto& dimension : dimensions())
    if (figure.dimensions & dimension.group)
      names += (names.empty() ? "" : ", ") + std::string(dimension.name);
  return names;
}

std::optional<UsageFault> check(const FigureDefinition& figure, const std::string& name) {
  const auto* dimension = find_dimension(name);
  if (dimension && (figure.dimensions & dimension->group)) return std::nullopt;
  return UsageFault{{"figure " + std::string(figure.name) + " has no dimension " + name,
                     "chỉ tiêu " + std::string(figure.name) + " không có chiều " + name},
                    allowed_names(figure)};
}

std::string value_text(const DimensionValue& value) {
  if (const auto* truth = std::get_if<bool>(&value)) return *truth ? "true" : "false";
  if (const auto* number = std::get_if<std::int64_t>(&value)) return std::to_string(*number);
  return std::get<std::string>(value);
}

// A value that cannot occur would count nothing, and a slip would look like an answer.
std::optional<UsageFault> check_values(const Dimension& dimension,
                                       const std::vector<DimensionValue>& values) {
  const auto known = dimension.values ? dimension.values() : std::vector<DimensionValue>();
  std::string remedy = dimension.group == of_coverage ? "2" : "-";
  for (const auto& each : known) remedy += ", " + value_text(each);
  if (values.empty())
    return UsageFault{{std::string(dimension.name) + " is filtered by no value",
                       std::string(dimension.name) + " không có giá trị nào để lọc"},
                      remedy};
  for (const auto& value : values) {
    if (value.index() == 0) continue;
    const bool right = !known.empty() ? std::find(known.begin(), known.end(), value) != known.end()
                       : dimension.group == of_coverage
                           ? std::holds_alternative<std::int64_t>(value)
                           : std::holds_alternative<std::string>(value);
    if (!right)
      return UsageFault{{value_text(value) + " is no value of " + dimension.name,
                         value_text(value) + " không phải giá trị của " + dimension.name},
                        remedy};
  }
  return std::nullopt;
}

// Those whose 31 December lies in the period.
std::vector<unsigned> years_of(const Query& query) {
  std::vector<unsigned> years;
  for (auto year = query.from.value / 10000; year <= query.to.value / 10000; ++year)
    if (year * 10000 + 1231 >= query.from.value && year * 10000 + 1231 <= query.to.value)
      years.push_back(year);
  return years;
}

std::optional<UsageFault> check(const FigureDefinition& figure, const Query& query) {
  for (const auto& name : query.by) {
    if (auto bad = check(figure, name)) return bad;
    if (std::count(query.by.begin(), query.by.end(), name) > 1)
      return UsageFault{{name + " is asked for twice", name + " được nêu hai lần"}, name};
  }
  for (const auto& [name, values] : query.where) {
    if (auto bad = check(figure, name)) return bad;
    if (auto bad = check_values(*find_dimension(name), values)) return bad;
  }
  if (query.count_by_decision && figure.name != std::string_view("admissions"))
    return UsageFault{{"countBy is for admissions only", "countBy chỉ dùng với admissions"},
                      "admissions"};
  if (figure.kind != FigureKind::stock && query.to < query.from)
    return UsageFault{{"the period ends before it begins", "kỳ kết thúc trước khi bắt đầu"},
                      "--from 2018-01-01 --to 2018-12-31"};
  if (figure.kind == FigureKind::yearly && years_of(query).empty())
    return UsageFault{{"no year ends in the period", "không có năm nào kết thúc trong kỳ"},
                      "--period 2018"};
  return std::nullopt;
}

class Evaluation {
 public:
  Evaluation(Knowledge& knowledge, const Query& query, const FigureDefinition& figure)
      : knowledge_(knowledge), tree_(knowledge), query_(query), figure_(figure) {
    answer_.by = query.by;
    const auto category = std::find(answer_.by.begin(), answer_.by.end(), "category");
    if (category != answer_.by.end() &&
        std::find(answer_.by.begin(), answer_.by.end(), "scheme") == answer_.by.end())
      answer_.by.insert(std::next(category), "scheme");  // a code means nothing without it
    for (const auto& name : answer_.by) by_.push_back(find_dimension(name));
    for (const auto& [name, values] : query.where)
      where_.emplace_back(find_dimension(name), &values);
    for (const auto* dimension : by_) ages_ = ages_ || is_age(*dimension);
    for (const auto& [dimension, values] : where_) ages_ = ages_ || is_age(*dimension);
    if (query.structure) restatement_.emplace(knowledge, *query.structure);
  }

  Answer run() {
    if (figure_.kind == FigureKind::yearly)
      for (const auto year : years_of(query_)) count_year(year);
    else
      count(figure_.population, [this](Fact& fact) { judge(fact); });
    for (auto& [key, value] : cells_) answer_.cells.push_back({key, value, {}, {}});
    if (figure_.population == Population::excellent) rates_.finish(answer_);
    if (ages_) answer_.imprecise = imprecise_;
    if (figure_.population == Population::people) {
      std::int64_t in_transit = 0;
      count(Population::in_transit,
            [&](Fact& fact) { in_transit += place(fact) == true && passes(fact); });
      answer_.in_transit = in_transit;
    }
    const bool own_tree = !query_.structure || *query_.structure == query_.as_of;
    if (figure_.population == Population::villages && own_tree)
      answer_.village_unknown = count_village_unknown(counting({}));
    return std::move(answer_);
  }

 private:
  static bool is_age(const Dimension& dimension) {
    return dimension.name == std::string_view("ageBand");
  }

  Counting counting(std::function<void(Fact&)> fact) {
    return {knowledge_, tree_, query_, figure_, std::move(fact), nullptr, 0};
  }

  void count(Population population, std::function<void(Fact&)> fact) {
    const auto all = counting(std::move(fact));
    switch (population) {
      case Population::people:
        return count_people(all);
      case Population::in_transit:
        return count_in_transit(all);
      case Population::people_flow:
        return count_people_flow(all);
      case Population::units:
        return count_units(all);
      case Population::village_cells:
        return count_village_cells(all);
      case Population::villages:
        return count_villages(all);
      case Population::splits:
        return count_splits(all);
      default:  // see count_year and measures.cc
        throw std::logic_error("a figure without a way to count it");
    }
  }

  // In the tree of the year's last day, when no other is asked for.
  void count_year(unsigned year) {
    if (figure_.population == Population::excellent)
      answer_.not_applicable = answer_.not_applicable.value_or(0);
    else if (!answer_.not_rated)
      answer_.not_rated.emplace();
    // A rebuild asks for every year of the calendar.
    const Place rated{Role::rated_in, std::to_string(year)};
    if (knowledge_.streams().chunks(place_stream(rated)) == 0) return;
    if (!query_.structure) restatement_.emplace(knowledge_, Date{year * 10000 + 1231});
    auto all = counting([this](Fact& fact) { judge(fact); });
    all.restatement = &*restatement_;
    all.year = year;
    count_ratings(all);
  }

  void judge(Fact& fact) {
    const auto inside = place(fact);
    if (inside == false || !passes(fact)) return;
    if (fact.rating && fact.rating->phase == EvaluationState::Phase::not_rated) {
      const bool by_category = query_.where.contains("category");  // which they do not have
      if (inside && answer_.not_rated && !by_category) ++(*answer_.not_rated)[fact.rating->reason];
    } else if (figure_.population == Population::excellent && !has_cap(knowledge_, *fact.rating)) {
      if (inside) ++*answer_.not_applicable;
    } else if (inside) {
      add(fact);
    } else {
      ++answer_.not_restatable;
    }
  }

  bool passes(const Fact& fact) {
    return std::all_of(where_.begin(), where_.end(), [&](const auto& condition) {
      const auto value = condition.first->value(fact, tree_);
      return std::find(condition.second->begin(), condition.second->end(), value) !=
             condition.second->end();
    });
  }

  // Puts the fact into the tree of S, when one is asked for: whether it counts there, nothing when
  // that cannot be said.
  std::optional<bool> place(Fact& fact) {
    if (!restatement_) return true;
    const std::string member = fact.person ? fact.id : "";
    fact.places = &restatement_->places(fact.unit, member, fact.moment);
    fact.tree = restatement_->tree();
    const auto counts = fact.counts ? fact.counts : [](bool, bool is) { return is; };
    return restatement_->judge({member, fact.moment, fact.before, fact.after, fact.own, counts},
                               query_.unit);
  }

  void add(const Fact& fact) {
    CountedItem item{fact.id, fact.event, {}};
    for (const auto* dimension : by_) item.key.push_back(dimension->value(fact, tree_));
    if (figure_.population == Population::excellent) rates_.add(knowledge_, *fact.rating, item.key);
    ++answer_.value;
    if (fact.rating) answer_.schemes.insert(fact.rating->scheme);
    if (!by_.empty()) ++cells_[item.key];
    if (ages_) {
      const auto birth = fact.person->attributes.birth;
      imprecise_ += birth.value != 0 && birth.month() == 0;
    }
    answer_.counted.push_back(std::move(item));
  }

  Knowledge& knowledge_;
  Tree tree_;
  std::optional<Restatement> restatement_;
  const Query& query_;
  const FigureDefinition& figure_;
  std::vector<const Dimension*> by_;
  std::vector<std::pair<const Dimension*, const std::vector<DimensionValue>*>> where_;
  bool ages_ = false;
  std::int64_t imprecise_ = 0;
  std::map<std::vector<DimensionValue>, std::int64_t> cells_;
  ExcellentRates rates_;
  Answer answer_;
};

}  // namespace

UsageFault unknown_figure(const std::string& name) {
  return {{"no figure is called " + name, "không có chỉ tiêu " + name}, "sogoc figures"};
}

Outcome evaluate(Knowledge& knowledge, const Query& query) {
  const auto* figure = find_figure(query.figure);
  if (!figure) return unknown_figure(query.figure);
  if (auto bad = check(*figure, query)) return *bad;
  if (query.unit && (query.unit->size() > longest_id ||
                     knowledge.timeline({SubjectClass::unit, *query.unit}).empty()))
    return NotFound{*query.unit};
  if (figure->population > Population::excellent) return measure(knowledge, query, *figure);
  return Evaluation(knowledge, query, *figure).run();
}

std::string counted_digest(const Knowledge& knowledge, const Query& query, const Answer& answer) {
  const auto* figure = find_figure(query.figure);
  std::map<std::uint64_t, std::string> event_ids;
  std::vector<std::string> ids;
  for (const auto& item : answer.counted) {
    if (figure->kind == FigureKind::stock) {
      ids.push_back(item.id);
      continue;
    }
    auto& id = event_ids[item.event];
    if (id.empty()) id = knowledge.id_of(item.event);
    ids.push_back(id);
  }
  std::sort(ids.begin(), ids.end());
  Sha256 hash;
  for (const auto& id : ids) hash.update(id + "\n");
  return hash.hex();
}

}  // namespace sogoc
