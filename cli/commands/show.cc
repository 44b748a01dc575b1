#include <algorithm>
#include <cmath>
#include <ostream>
#include <set>

#include "answers/json/csv.h"
#include "answers/json/event.h"
#include "answers/json/state.h"
#include "answers/text/answer.h"
#include "answers/text/event_line.h"
#include "answers/text/text.h"
#include "answers/text/value_words.h"
#include "cli/asking.h"
#include "cli/commands/commands.h"
#include "cli/open.h"
#include "cli/subject_options.h"
#include "projections/knowledge/known_at.h"

namespace sogoc {
namespace {

struct Options {
  std::string id, of, as_of, known_at;
};

std::string text_of(const Json& value) {
  return value.is_string() ? value.get<std::string>() : value.dump();
}

void print_fields(Context& context, const Json& json) {
  for (const auto& [key, value] : json.items())
    if (!value.is_null()) context.out << "  " << key << ": " << text_of(value) << '\n';
}

std::uint64_t thousandths(const Json& number) {
  return static_cast<std::uint64_t>(std::llround(number.get<double>() * 1000));
}

std::string number_text(const Context& context, const Json& number) {
  return decimal_text(context, thousandths(number));
}

// What stands inside a field: categories, a cap, the cells of a report (whose keys are figures).
std::string parts_text(const Context& context, const std::string& field, const Json& json) {
  std::string text;
  if (json.contains("atLeast") || json.contains("atMost")) {
    const auto bound = [&](const char* key) {
      return json.contains(key) ? std::optional(thousandths(json[key])) : std::nullopt;
    };
    return bounds_text(context, Bounds{bound("atLeast"), bound("atMost")});
  }
  for (const auto& [key, value] : json.items()) {
    text += json.is_array() ? "\n    " : text.empty() ? "" : ", ";
    if (json.is_object()) text += (field == "cells" ? key : field_word(context, key)) + " ";
    text += value.is_structured()               ? parts_text(context, key, value)
            : value.is_number()                 ? number_text(context, value)
            : value.is_boolean() || key == "of" ? value_word(context, text_of(value))
                                                : text_of(value);
  }
  return text;
}

// Of a state or of details: in the words, days and numbers of the language.
void print_state(Context& context, const Json& json) {
  static const std::set<std::string> words = {"phase", "kind",    "base", "place",  "status",
                                              "cause", "subject", "per",  "gender", "youthUnion"};
  for (const auto& [key, value] : json.items()) {
    if (value.is_null()) continue;
    auto text = value.is_structured() ? parts_text(context, key, value) : text_of(value);
    const auto day = value.is_string() ? parse_date(text) : std::nullopt;
    if (words.contains(key))
      text = value_word(context, text);
    else if (day && day->full())
      text = day_text(context, *day);
    else if (value.is_number() && !key.ends_with("Year"))
      text = number_text(context, value);
    context.out << "  " << field_word(context, key) << ": " << text << '\n';
  }
}

// Everything that the JSON form holds as field and value.
ExitCode print_fields_csv(Context& context, const Json& json) {
  Json rows = Json::array();
  for (const auto& [key, value] : json.items()) rows.push_back({{"field", key}, {"value", value}});
  print_csv(context.out, {"field", "value"}, rows);
  return ExitCode::ok;
}

ExitCode show_event(Context& context, Register& in, std::uint64_t position, std::uint64_t size) {
  const auto live = live_event(in.source(), position, size);
  Json json = event_line_json(live.original, position);
  json["live"] = live.live;
  json["recordedAs"] = event_json(live.original);
  if (auto now = event_json(live); live.live && now != json["recordedAs"])
    json["nowSays"] = std::move(now);
  json["corrections"] = Json::array();
  for (auto correction : in.source().corrections_of(position))
    if (correction < size) {
      auto line = event_line_json(in.event(correction), correction);
      line["live"] = !is_void(in.source(), correction, size);
      json["corrections"].push_back(std::move(line));
    }
  if (context.format == Format::csv) return print_fields_csv(context, json);
  if (context.format == Format::json) {
    context.out << json.dump() << '\n';
    return ExitCode::ok;
  }
  context.out << event_line_text(context, live.original, position).substr(2) << '\n';
  context.out << "  "
              << (live.live ? context.pick("holds", "có hiệu lực") : context.pick("void", "đã huỷ"))
              << '\n';
  print_fields(context, json["recordedAs"]);
  for (const auto& line : json["corrections"]) {
    const auto correction = line["position"].get<std::uint64_t>();
    context.out << (line["live"] ? context.pick("corrected by\n", "đính chính bởi\n")
                                 : context.pick("corrected by, itself void\n",
                                                "đính chính bởi, nay đã huỷ\n"))
                << event_line_text(context, in.event(correction), correction) << '\n';
  }
  if (json.contains("nowSays")) {
    context.out << context.pick("now says", "nay ghi là") << '\n';
    print_fields(context, json["nowSays"]);
  }
  return ExitCode::ok;
}

// All that the event says that made a scheme or report.
Json as_recorded(View& view, const Subject& subject) {
  const auto live = view.event(view.timeline(subject).back().at.rank);
  auto said = event_json(live).at(kind_of(live.body().which()).name);
  said.erase(class_name(subject.of).en);
  return said;
}

// The ratings of a unit or member that took effect by the moment, by year.
Json ratings_json(View& view, const Subject& subject, Moment moment) {
  Json ratings = Json::array();
  for (const auto& rating : ratings_of(view, subject))
    if (const auto state = view.state_at(rating, moment)) ratings.push_back(state_json(state));
  return ratings;
}

// Its own versions, those of its ratings and of its population, in fold order.
KnownTimeline with_related(View& view, const Subject& subject) {
  auto all = view.timeline(subject);
  auto related = ratings_of(view, subject);
  if (subject.of == SubjectClass::unit) related.push_back({SubjectClass::population, subject.id});
  for (const auto& each : related) {
    const auto& more = view.timeline(each);
    all.insert(all.end(), more.begin(), more.end());
  }
  std::stable_sort(all.begin(), all.end(),
                   [](const auto& one, const auto& other) { return one.at < other.at; });
  return all;
}

// Who is in the cell and which villages it covers, by name; empty for other units.
Json held_json(View& view, const std::string& unit, Moment moment) {
  if (!is_cell_kind(view.unit_at(unit, moment).kind)) return Json::object();
  std::vector<Json> members, villages;
  for (const auto& [id, row] : view.occupants_at({Role::members, unit}, moment)) {
    const auto details = details_json(view, id, moment);
    members.push_back({{"id", id},
                       {"name", details.value("name", "")},
                       {"status", state_json(row->here)["status"]}});
  }
  for (const auto& [id, row] : view.occupants_at({Role::covered, unit}, moment)) {
    const auto state = view.state_at({SubjectClass::village, id}, moment);
    villages.push_back({{"id", id}, {"name", state_as<VillageState>(state).name}});
  }
  const auto name = [](const Json& json) { return json["name"].get_ref<const std::string&>(); };
  const PersonOrder people;
  const VietnameseOrder places;
  std::stable_sort(members.begin(), members.end(),
                   [&](const Json& a, const Json& b) { return people(name(a), name(b)); });
  std::stable_sort(villages.begin(), villages.end(),
                   [&](const Json& a, const Json& b) { return places(name(a), name(b)); });
  return {{"villages", villages}, {"members", members}};
}

void print_held(Context& context, const Json& json) {
  for (const char* key : {"villages", "members"}) {
    if (!json.contains(key) || json[key].empty()) continue;
    const bool members = key == std::string_view("members");
    context.out << (members ? context.pick("members", "đảng viên")
                            : context.pick("villages covered", "các thôn phụ trách"))
                << '\n';
    std::vector<std::vector<std::string>> rows;
    for (const auto& each : json[key]) {
      auto& row = rows.emplace_back();
      row = {each["name"].get<std::string>(), each["id"].get<std::string>()};
      if (members) row.push_back(value_word(context, each["status"].get<std::string>()));
    }
    print_columns(context.out, rows);
  }
}

ExitCode show_subject(Context& context, Asker& asker, const Subject& subject, Date day,
                      std::uint64_t size) {
  const auto& of = class_name(subject.of);
  auto& view = asker.view(size);
  const auto moment = end_of(day);
  const auto state = view.state_at(subject, moment);
  Json json = {{"class", of.en}, {"id", subject.id}};
  json["asOf"] = format_date(day);
  json["knownAt"] = {{"size", size}};
  json["state"] = state_json(state);
  if (state && (subject.of == SubjectClass::scheme || subject.of == SubjectClass::report))
    json["state"] = as_recorded(view, subject);
  if (state && subject.of == SubjectClass::member)
    json["details"] = details_json(view, subject.id, moment);
  if (const auto ratings = ratings_json(view, subject, moment); !ratings.empty())
    json["evaluations"] = ratings;
  if (const auto people = view.state_at({SubjectClass::population, subject.id}, moment);
      people && subject.of == SubjectClass::unit)
    json.update(state_json(people));
  if (subject.of == SubjectClass::unit) json.update(held_json(view, subject.id, moment));
  json["events"] = Json::array();
  std::string lines;
  for (const auto& version : with_related(view, subject)) {
    const auto event = asker.asked().event(version.at.rank);
    auto line = event_line_json(event, version.at.rank);
    line["effective"] = format_date(Date{version.at.day});
    json["events"].push_back(std::move(line));
    lines += event_line_text(context, event, version.at.rank);
    if ((*event).getEffective() != version.at.day)
      lines += context.pick(", amended to ", ", đính chính thành ") +
               day_text(context, Date{version.at.day});
    lines += "\n";
  }
  if (context.format == Format::csv) return print_fields_csv(context, json);
  if (context.format == Format::json) {
    context.out << json.dump() << '\n';
    return ExitCode::ok;
  }
  context.out << context.pick(of.en, of.vi) << ' ' << subject.id << " · "
              << context.pick("as of ", "tại ngày ") << day_text(context, day) << " · "
              << context.pick("known at size ", "theo sổ đến vị trí ") << size << '\n';
  if (!state)
    context.out << "  " << context.pick("not known yet on that day", "chưa có trong ngày đó")
                << '\n';
  else
    print_state(context, json["state"]);
  if (json.contains("details")) print_state(context, json["details"]);
  if (json.contains("population")) print_state(context, {{"population", json["population"]}});
  for (const auto& rating : json.value("evaluations", Json::array()))
    context.out << "  " << rating["year"] << ": "
                << (rating.contains("notRated") ? context.pick("not rated, ", "không xếp loại, ") +
                                                      rating["notRated"].get<std::string>()
                                                : rating["category"].get<std::string>() + " (" +
                                                      rating["scheme"].get<std::string>() + ")")
                << '\n';
  print_held(context, json);
  context.out << context.pick("events", "các sự việc") << '\n' << lines;
  return ExitCode::ok;
}

ExitCode show(Context& context, const Options& options) {
  auto open = open_for_reading(context);
  const auto known = known_asked(context, *open.reg, options.known_at);
  if (!known) return ExitCode::usage;
  const auto found = find_subject(*open.reg, options.id, options.of, known->size);
  if (std::holds_alternative<NotFound>(found)) return print_unknown(context, options.id);
  if (const auto* bad = std::get_if<UsageError>(&found))
    return context.usage(bad->message, bad->remedy);
  if (const auto* event = std::get_if<EventPosition>(&found))
    return show_event(context, *open.reg, event->position, known->size);
  Asker asker(*open.reg);
  const auto day = asker.day(options.as_of, *known);
  if (const auto* bad = std::get_if<UsageError>(&day))
    return context.usage(bad->message, bad->remedy);
  return show_subject(context, asker, std::get<Subject>(found), std::get<Date>(day), known->size);
}

void declare(CommandLine& command) {
  const auto options = std::make_shared<Options>();
  add_subject_options(command, options->id, options->of);
  command.option("--as-of", options->as_of, {"the day; none: today", "ngày; bỏ trống: hôm nay"});
  command.option(
      "--known-at", options->known_at,
      {"day, RFC 3339 time, size:N or report:NAME; none: everything recorded",
       "ngày, thời điểm RFC 3339, size:N hay report:TÊN; bỏ trống: tất cả những gì đã ghi"});
  command.action([options](Context& c) { return show(c, *options); });
}

}  // namespace

extern const Command show_command{
    "show",
    {"one event, unit, village, member, scheme, target or report",
     "một sự việc, đơn vị, thôn, đảng viên, khung xếp loại, chỉ tiêu hay báo cáo"},
    declare,
    true};

}  // namespace sogoc
