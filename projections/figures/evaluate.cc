#include "projections/figures/evaluate.h"

#include <algorithm>

#include "events/shown.h"
#include "projections/figures/catalogue.h"
#include "projections/figures/dimensions.h"
#include "projections/figures/evaluation.h"
#include "projections/figures/passes/people_stock.h"
#include "projections/figures/value_names.h"
#include "projections/knowledge/nearest_ids.h"
#include "store/keys.h"

namespace sogoc {
namespace {

using Outcome = std::variant<Answer, NotFound, UsageError>;

// As the remedy: what may be asked for instead.
std::string allowed_names(const FigureDefinition& figure) {
  std::string names;
  for (const auto& dimension : dimensions())
    if (figure.dimensions & dimension.group)
      names += (names.empty() ? "" : ", ") + std::string(dimension.name);
  return names;
}

// Dimensions go by groups: one that exists is still refused when the figure cannot have a value for
// it.
std::optional<UsageError> check(const FigureDefinition& figure, const std::string& name) {
  const auto* dimension = find_dimension(name);
  if (dimension && (figure.dimensions & dimension->group)) return std::nullopt;
  std::vector<std::pair<std::string, std::string>> words;
  for (const auto& each : dimensions())
    if (figure.dimensions & each.group)
      for (const char* called : {each.name, each.label_en, each.label_vi})
        words.emplace_back(each.name, called);
  const auto near = nearest_words(nearest_to(name, words));
  return UsageError{
      {"figure " + std::string(figure.name) + " has no dimension " + as_typed(name) + near.en,
       "chỉ tiêu " + std::string(figure.name) + " không có chiều " + as_typed(name) + near.vi},
      allowed_names(figure),
      UsageReason::dimension};
}

std::string value_text(const DimensionValue& value) {
  if (const auto* truth = std::get_if<bool>(&value)) return *truth ? "true" : "false";
  if (const auto* number = std::get_if<std::int64_t>(&value)) return std::to_string(*number);
  return std::get<std::string>(value);
}

// 2018-05, 2018-Q2, 2018.
bool is_time(const std::string& dimension, const std::string& value) {
  const auto date = parse_date(value);
  if (dimension == "month") return date && value.size() == 7;
  if (dimension == "year") return date && value.size() == 4;
  return value.size() == 7 && parse_date(value.substr(0, 4)) && value.substr(4, 2) == "-Q" &&
         value[6] >= '1' && value[6] <= '4';
}

// As they may be typed.
std::vector<std::pair<std::string, std::string>> words_of(
    const std::vector<DimensionValue>& values) {
  std::vector<std::pair<std::string, std::string>> words;
  for (const auto& value : values) {
    const auto code = value_text(value);
    words.emplace_back(code, code);
    if (const auto* name = find_value_name(code)) {
      if (name->en != code) words.emplace_back(code, name->en);
      words.emplace_back(code, name->vi);
    }
  }
  return words;
}

// A value that cannot occur would count nothing, and a slip would look like an answer.
std::optional<UsageError> check_values(const Dimension& dimension,
                                       const std::vector<DimensionValue>& values) {
  const auto known = dimension.values ? dimension.values() : std::vector<DimensionValue>();
  std::string remedy = dimension.group == of_coverage ? "2"
                       : dimension.group == of_time   ? "2018-05, 2018-Q2, 2018"
                                                      : "-";
  for (const auto& each : known) remedy += ", " + value_text(each);
  if (values.empty())
    return UsageError{{std::string(dimension.name) + " is filtered by no value",
                       std::string(dimension.name) + " không có giá trị nào để lọc"},
                      remedy,
                      UsageReason::value};
  for (const auto& value : values) {
    // "Not known" may be asked for of every dimension, though none lists it.
    if (value.index() == 0) continue;
    const bool right = !known.empty() ? std::find(known.begin(), known.end(), value) != known.end()
                       : dimension.group == of_coverage
                           ? std::holds_alternative<std::int64_t>(value)
                           : std::holds_alternative<std::string>(value) &&
                                 (dimension.group != of_time ||
                                  is_time(dimension.name, std::get<std::string>(value)));
    if (right) continue;
    const auto text = as_typed(value_text(value));
    const auto near = nearest_words(nearest_to(value_text(value), words_of(known)));
    return UsageError{{text + " is no value of " + dimension.name + near.en,
                       text + " không phải giá trị của " + dimension.name + near.vi},
                      remedy,
                      UsageReason::value};
  }
  return std::nullopt;
}

// All that can be refused without reading the register, so that a slip costs nothing.
std::optional<UsageError> check(const FigureDefinition& figure, const Query& query) {
  for (const auto& name : query.by) {
    if (auto bad = check(figure, name)) return bad;
    if (std::count(query.by.begin(), query.by.end(), name) > 1)
      return UsageError{
          {name + " is asked for twice", name + " được nêu hai lần"}, name, UsageReason::dimension};
  }
  for (const auto& [name, values] : query.where) {
    if (auto bad = check(figure, name)) return bad;
    if (auto bad = check_values(*find_dimension(name), values)) return bad;
  }
  // A parameter of admissions alone, whose ceremony may follow the decision by weeks.
  if (query.count_by_decision && figure.name != std::string_view("admissions"))
    return UsageError{
        {"admissions alone are counted by decision", "chỉ admissions tính theo ngày quyết định"},
        "admissions"};
  if (figure.kind != FigureKind::stock && query.to < query.from)
    return UsageError{{"the period ends before it begins", "kỳ kết thúc trước khi bắt đầu"},
                      "--from 2018-01-01 --to 2018-12-31",
                      UsageReason::days};
  if (figure.kind == FigureKind::yearly && years_of(query).empty())
    return UsageError{{"no year ends in the period", "không có năm nào kết thúc trong kỳ"},
                      "--period 2018",
                      UsageReason::days};
  return std::nullopt;
}

}  // namespace

UsageError unknown_figure(const std::string& name) {
  std::vector<std::pair<std::string, std::string>> words;
  for (const auto& figure : catalogue())
    for (const char* called : {figure.name, figure.label_en, figure.label_vi})
      words.emplace_back(figure.name, called);
  const auto near = nearest_words(nearest_to(name, words));
  return {{"no figure is called " + as_typed(name) + near.en,
           "không có chỉ tiêu " + as_typed(name) + near.vi},
          "sogoc figures",
          UsageReason::figure};
}

std::optional<std::variant<NotFound, UsageError>> refusal_of(View& view, const Query& query,
                                                             const FigureDefinition& figure) {
  if (auto bad = check(figure, query)) return *bad;
  if (query.unit &&
      (query.unit->size() > longest_id || view.timeline({SubjectClass::unit, *query.unit}).empty()))
    // Never recorded, recorded later, or void. A unit that is merely closed on the day has
    // versions: its figures are 0. A longer identifier can be no key of the store, so it is not
    // looked up.
    return NotFound{*query.unit};
  return std::nullopt;
}

Outcome evaluate(View& view, const Query& query, Listing listing) {
  PersonColumns columns(view.streams());
  return evaluate(view, query, listing, columns);
}

Outcome evaluate(View& view, const Query& query, Listing listing, PersonColumns& columns) {
  const auto* figure = find_figure(query.figure);
  if (!figure) return unknown_figure(query.figure);
  if (const auto refused = refusal_of(view, query, *figure)) {
    if (const auto* missing = std::get_if<NotFound>(&*refused)) return *missing;
    return std::get<UsageError>(*refused);
  }
  if (!figure->population->counts_items()) return figure->population->measure(view, query);
  if (listing != Listing::items && PeopleStock::counts(query, *figure))
    return PeopleStock(view, columns, query, *figure).at(query.as_of, listing == Listing::subjects);
  return Evaluation(view, query, *figure, listing == Listing::items ? nullptr : &columns)
      .run(listing);
}

}  // namespace sogoc
