#include <ostream>

#include "cli/answer_text.h"
#include "cli/commands/commands.h"
#include "cli/event_lines.h"
#include "cli/json/csv.h"
#include "cli/json/event.h"
#include "cli/json/state.h"
#include "cli/open.h"
#include "cli/subject_options.h"
#include "cli/text.h"
#include "projections/known_at.h"

namespace sogoc {
namespace {

struct Options {
  std::string id, of, as_of, known_at;
};

void print_fields(Context& context, const Json& json) {
  for (const auto& [key, value] : json.items())
    if (!value.is_null())
      context.out << "  " << key << ": "
                  << (value.is_string() ? value.get<std::string>() : value.dump()) << '\n';
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

ExitCode show_subject(Context& context, Asker& asker, const Subject& subject, Date day,
                      std::uint64_t size) {
  static constexpr const char* classes[] = {"", "unit", "village", "member"};
  static constexpr const char* classes_vi[] = {"", "đơn vị", "thôn", "đảng viên"};
  const auto of = static_cast<std::size_t>(subject.of);
  auto& knowledge = asker.knowledge(size);
  const auto moment = end_of(day);
  const auto state = knowledge.state_at(subject, moment);
  Json json = {{"class", classes[of]}, {"id", subject.id}};
  json["asOf"] = format_date(day);
  json["knownAt"] = {{"size", size}};
  json["state"] = state_json(state);
  if (state && subject.of == SubjectClass::member)
    json["details"] = details_json(knowledge, subject.id, moment);
  json["events"] = Json::array();
  std::string lines;
  for (const auto& version : knowledge.timeline(subject)) {
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
  context.out << context.pick(classes[of], classes_vi[of]) << ' ' << subject.id << " · "
              << context.pick("as of ", "tại ngày ") << day_text(context, day) << " · "
              << context.pick("known at size ", "theo sổ đến vị trí ") << size << '\n';
  if (!state)
    context.out << "  " << context.pick("not known yet on that day", "chưa có trong ngày đó")
                << '\n';
  else
    print_fields(context, json["state"]);
  if (json.contains("details")) print_fields(context, json["details"]);
  context.out << context.pick("events", "các sự việc") << '\n' << lines;
  return ExitCode::ok;
}

ExitCode show(Context& context, const Options& options) {
  auto open = open_for_reading(context);
  const auto size = resolve_known_at(*open.content, options.known_at);
  if (const auto* bad = std::get_if<UsageFault>(&size))
    return context.usage(bad->message, bad->remedy);
  const auto found =
      find_subject(*open.content, options.id, options.of, std::get<KnownAt>(size).size);
  if (std::holds_alternative<NotFound>(found)) return print_unknown(context, options.id);
  if (const auto* bad = std::get_if<UsageFault>(&found))
    return context.usage(bad->message, bad->remedy);
  note_inside_act(context, std::get<KnownAt>(size));
  const auto known = std::get<KnownAt>(size).size;
  if (const auto* event = std::get_if<EventPosition>(&found))
    return show_event(context, *open.content, event->position, known);
  Asker asker(*open.content);
  Date day = asker.default_day(std::get<KnownAt>(size));
  if (!options.as_of.empty()) {
    const auto asked = parse_date(options.as_of);
    if (!asked || !asked->full())
      return context.usage({options.as_of + " is no day", options.as_of + " không phải là ngày"},
                           "--as-of 2018-12-31");
    day = *asked;
  }
  return show_subject(context, asker, std::get<Subject>(found), day, known);
}

}  // namespace

void add_show(CLI::App& command, Action& action) {
  const auto options = std::make_shared<Options>();
  command.add_option("ID", options->id, "of an event, unit, village or member")->required();
  command.add_option("--class", options->of, "kind of the thing that has the id")
      ->check(CLI::IsMember({"event", "unit", "village", "member"}));
  command.add_option("--as-of", options->as_of, "the day; none: today");
  command.add_option("--known-at", options->known_at,
                     "day, RFC 3339 time or size:N; none: everything recorded");
  command.callback(
      [options, &action] { action = [options](Context& c) { return show(c, *options); }; });
}

}  // namespace sogoc
