#include "answers/text/phrasing.h"

#include <cmath>
#include <map>
#include <set>

#include "answers/json/csv.h"
#include "answers/json/json_library.h"
#include "answers/text/text.h"
#include "answers/value_words.h"
#include "events/shown.h"
#include "projections/figures/catalogue.h"

namespace sogoc {
namespace {

// How many of a list are named in a line.
constexpr std::size_t most_named = 3;

// Amounts come back out of JSON as doubles; rounding gives the thousandths that they were made of.
std::uint64_t thousandths(const Json& number) {
  return static_cast<std::uint64_t>(std::llround(number.get<double>() * 1000));
}

std::optional<std::uint64_t> bound(const Json& amount, const char* key) {
  return amount.contains(key) && amount[key].is_number() ? std::optional(thousandths(amount[key]))
                                                         : std::nullopt;
}

// What the fields name; where two classes are possible the first that has a name.
const std::vector<SubjectClass>& classes_of(const std::string& key) {
  using enum SubjectClass;
  static const std::vector<SubjectClass> none_at_all = {};
  static const std::map<std::string, std::vector<SubjectClass>, std::less<>> classes = {
      {"cell", {unit}},          {"parent", {unit}},
      {"from", {unit}},          {"to", {unit}},
      {"addressee", {unit}},     {"unit", {unit}},
      {"source", {unit}},        {"sources", {unit, village}},
      {"into", {unit, village}}, {"mergedInto", {village}},
      {"commune", {unit}},       {"scope", {unit}},
      {"absorbs", {unit}},       {"village", {village}},
      {"villages", {village}},   {"member", {member}},
      {"members", {member}}};
  const auto at = classes.find(key);
  return at == classes.end() ? none_at_all : at->second;
}

// Whose values are words of the program; those of other fields are the register's own texts.
bool has_words(const std::string& key) {
  static const std::set<std::string, std::less<>> words = {
      "phase", "kind", "base", "place", "status", "cause", "per", "gender", "youthUnion", "clock"};
  return words.contains(key);
}

// Fields that have words of the program in some events and the register's own in others.
bool may_have_words(const std::string& key, const std::string& value) {
  static const std::set<std::string, std::less<>> forms = {"reprimand", "warning", "dissolution",
                                                           "increase"};
  static const std::set<std::string, std::less<>> kinds = {
      "nation",         "province",         "district", "grassrootsCommittee",
      "grassrootsCell", "sectionCommittee", "cell"};
  static const std::set<std::string, std::less<>> rated = {"unit", "member", "meeting"};
  return (key == "form" && forms.contains(value)) || (key == "to" && kinds.contains(value)) ||
         (key == "subject" && rated.contains(value));
}

// What may be known to the month or the year alone.
bool is_partial_day(const std::string& key) {
  return key == "birth" || key == "joined" || key == "firstAdmitted";
}

// A month as it is typed: 05/1990.
std::string partial_day(const Writer& writer, const std::string& text) {
  const auto day = *parse_date(text);
  if (day.full()) return day_text(writer, day);
  const bool month = writer.language == Language::vi && text.size() == 7;
  return month ? text.substr(5) + "/" + text.substr(0, 4) : text;
}

// Of the cells of a report and of values of rules; a paper may have columns of its own.
std::string key_text(const Writer& writer, const std::string& field, const std::string& key) {
  const auto* figure = field == "cells" ? find_figure(key) : nullptr;
  if (figure) return writer.pick(figure->label_en, figure->label_vi);
  return field == "cells" || field == "values" ? shown(key) : field_word(writer, key);
}

}  // namespace

std::string Phrasing::subject(const Subject& subject) const {
  const auto name = names_.of(subject, at_);
  return shown(name.empty() ? subject.id : name + " (" + subject.id + ")");
}

std::string Phrasing::category(const std::string& scheme, const std::string& code) const {
  const auto name = names_.category(scheme, code);
  return shown(name.empty() ? code : name + " (" + code + ")");
}

std::string Phrasing::named(const std::string& key, const std::string& id) const {
  for (const auto of : classes_of(key))
    if (const auto name = names_.of({of, id}, at_); !name.empty())
      return shown(name + " (" + id + ")");
  return "";
}

std::string Phrasing::scalar(const std::string& key, const Json& value) const {
  if (value.is_null()) return "–";
  const auto text = plain_text(value);
  if (value.is_number())
    // Years, and sizes of the log as they are typed, are not grouped.
    return key == "year" || key == "knownAt" || key.ends_with("Year")
               ? text
               : decimal_text(writer_, thousandths(value));
  if (value.is_boolean() || has_words(key) || may_have_words(key, text))
    return value_word(writer_, text);
  if (auto subject = named(key, text); !subject.empty()) return subject;
  const auto day = parse_date(text);
  if (day && is_partial_day(key)) return partial_day(writer_, text);
  return day && day->full() ? day_text(writer_, *day) : shown(text);
}

// Categories, a cap, the cells of a report (whose keys are figures), parts of a split.
std::string Phrasing::parts(const std::string& field, const Json& json, Lists lists) const {
  if (json.contains("atLeast") || json.contains("atMost"))
    return bounds_text(writer_, Bounds{bound(json, "atLeast"), bound(json, "atMost")});
  if (lists == Lists::counted && json.size() > most_named)
    return grouped(writer_, static_cast<std::int64_t>(json.size()));
  std::string text;
  for (const auto& [key, value] : json.items()) {
    const bool line = lists == Lists::lines && json.is_array();
    const auto inside = line ? Lists::commas : lists;
    text += line ? "\n    " : text.empty() ? "" : ", ";
    if (json.is_array() && lists == Lists::counted && value.contains("unit"))
      text += subject({SubjectClass::unit, value["unit"].get<std::string>()});
    else if (json.is_array())
      text += this->value(field, value, inside);
    else
      text +=
          key_text(writer_, field, key) + " " +
          (key == "of" ? value_word(writer_, plain_text(value)) : this->value(key, value, inside));
  }
  return text;
}

std::string Phrasing::value(const std::string& key, const Json& value, Lists lists) const {
  if (value.is_structured() && value.empty()) return writer_.pick("none", "không có");
  return value.is_structured() ? parts(key, value, lists) : scalar(key, value);
}

std::string Phrasing::field(const std::string& key, const Json& value, Lists lists) const {
  const auto text = this->value(key, value, lists);
  return field_word(writer_, key) + (text.starts_with('\n') ? ":" : ": ") + text;
}

std::vector<std::string> Phrasing::fields(const Json& json, Lists lists) const {
  std::vector<std::string> all;
  const bool gone = json.contains("place") && json.contains("cause");
  for (const auto& [key, value] : json.items())
    if (gone && key == "place")
      all.push_back(field_word(writer_, key) + ": " + this->value("cause", json["cause"], lists));
    else if (!value.is_null() && !(gone && key == "cause"))
      all.push_back(field(key, value, lists));
  return all;
}

std::string Phrasing::change(const std::string& path, const Json& before, const Json& after) const {
  const auto point = path.rfind('.');
  const auto key = point == std::string::npos ? path : path.substr(point + 1);
  return field_word(writer_, key) + ": " + value(key, before, Lists::counted) + " → " +
         value(key, after, Lists::counted);
}

}  // namespace sogoc
