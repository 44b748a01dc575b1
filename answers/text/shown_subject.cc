#include "answers/text/shown_subject.h"

#include <cmath>
#include <ostream>
#include <set>

#include "answers/class_words.h"
#include "answers/json/csv.h"
#include "answers/json/json_library.h"
#include "answers/text/event_line.h"
#include "answers/text/text.h"
#include "answers/text/value_words.h"
#include "events/enum_name.h"
#include "events/shown.h"

namespace sogoc {
namespace {

// Amounts come back out of JSON as doubles; rounding gives the thousandths that they were made of.
std::uint64_t thousandths(const Json& number) {
  return static_cast<std::uint64_t>(std::llround(number.get<double>() * 1000));
}

std::string number_text(const Writer& writer, const Json& number) {
  return decimal_text(writer, thousandths(number));
}

std::optional<std::uint64_t> bound(const Json& amount, const char* key) {
  return amount.contains(key) ? std::optional(thousandths(amount[key])) : std::nullopt;
}

// What stands inside a field: categories, a cap, the cells of a report (whose keys are figures).
// Lists have a line for each element, objects are joined by commas; no text has another line feed.
std::string parts_text(const Writer& writer, const std::string& field, const Json& json) {
  if (json.contains("atLeast") || json.contains("atMost"))
    return bounds_text(writer, Bounds{bound(json, "atLeast"), bound(json, "atMost")});
  std::string text;
  for (const auto& [key, value] : json.items()) {
    text += json.is_array() ? "\n    " : text.empty() ? "" : ", ";
    if (json.is_object()) text += shown(field == "cells" ? key : field_word(writer, key)) + " ";
    text += value.is_structured()               ? parts_text(writer, key, value)
            : value.is_number()                 ? number_text(writer, value)
            : value.is_boolean() || key == "of" ? value_word(writer, plain_text(value))
                                                : shown(plain_text(value));
  }
  return text;
}

// In the words, days and numbers of the language.
std::string field_text(const Writer& writer, const std::string& key, const Json& value) {
  // The keys whose values are words of the program; those of other keys are the register's own
  // texts.
  static const std::set<std::string> words = {"phase", "kind",    "base", "place",  "status",
                                              "cause", "subject", "per",  "gender", "youthUnion"};
  auto text = value.is_structured() ? parts_text(writer, key, value) : shown(plain_text(value));
  if (words.contains(key)) return value_word(writer, text);
  const auto day = value.is_string() ? parse_date(text) : std::nullopt;
  if (day && day->full()) return day_text(writer, *day);
  // Years are not grouped.
  return value.is_number() && !key.ends_with("Year") ? number_text(writer, value) : text;
}

// Of a state or of details.
void print_fields(Writer& writer, const Json& json) {
  for (const auto& [key, value] : json.items())
    if (!value.is_null()) {
      writer.out << "  " << field_word(writer, key) << ": ";
      writer.out.lines(field_text(writer, key, value));
      writer.out << '\n';
    }
}

void print_heading(Writer& writer, const ShownSubject& shown) {
  const auto& of = class_name(shown.subject.of);
  writer.out << writer.pick(of.en, of.vi) << ' ' << shown.subject.id << " · "
             << writer.pick("as of ", "tại ngày ") << day_text(writer, shown.day) << " · "
             << writer.pick("known at size ", "theo sổ đến vị trí ") << shown.size << '\n';
}

void print_rating(Writer& writer, const EvaluationState& rating) {
  writer.out << "  " << rating.year << ": ";
  if (rating.phase == EvaluationState::Phase::not_rated)
    writer.out << writer.pick("not rated, ", "không xếp loại, ") << rating.reason;
  else
    writer.out << rating.category << " (" << rating.scheme << ")";
  writer.out << '\n';
}

void print_held(Writer& writer, const std::vector<HeldByCell>& held, bool members) {
  if (held.empty()) return;
  writer.out << (members ? writer.pick("members", "đảng viên")
                         : writer.pick("villages covered", "các thôn phụ trách"))
             << '\n';
  std::vector<std::vector<std::string>> rows;
  for (const auto& each : held) {
    auto& row = rows.emplace_back(std::vector{each.name, each.id});
    // Of a village the state is no member's, and there is no status.
    if (const auto* status = enum_name(state_as<MemberState>(each.state).status); members && status)
      row.push_back(value_word(writer, status));
  }
  print_columns(writer.out, rows);
}

void print_events(Writer& writer, const std::vector<TouchingEvent>& events) {
  writer.out << writer.pick("events", "các sự việc") << '\n';
  for (const auto& [recorded, effective] : events) {
    writer.out << event_line_text(writer, recorded.event, recorded.position);
    // The line has the day as it was recorded.
    if ((*recorded.event).getEffective() != effective.value)
      writer.out << writer.pick(", amended to ", ", đính chính thành ")
                 << day_text(writer, effective);
    writer.out << '\n';
  }
}

}  // namespace

void print_shown_subject(Writer& writer, const ShownSubject& shown, const Json& json) {
  print_heading(writer, shown);
  if (shown.state)
    print_fields(writer, json["state"]);
  else
    writer.out << "  " << writer.pick("not known yet on that day", "chưa có trong ngày đó") << '\n';
  if (json.contains("details")) print_fields(writer, json["details"]);
  if (json.contains("population")) print_fields(writer, {{"population", json["population"]}});
  for (const auto& rating : shown.ratings) print_rating(writer, state_as<EvaluationState>(rating));
  print_held(writer, shown.villages, false);
  print_held(writer, shown.members, true);
  print_events(writer, shown.events);
}

}  // namespace sogoc
