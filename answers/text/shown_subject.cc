#include "answers/text/shown_subject.h"

#include <ostream>

#include "answers/class_words.h"
#include "answers/json/json_library.h"
#include "answers/text/event_lines.h"
#include "answers/text/lines.h"
#include "answers/text/table.h"
#include "answers/text/text.h"
#include "answers/value_words.h"
#include "events/enum_name.h"

namespace sogoc {
namespace {

// Of a state or of details.
void print_fields(Writer& writer, const Phrasing& said, const Json& json) {
  for (const auto& text : said.fields(json, Phrasing::Lists::lines)) {
    writer.out << "  ";
    writer.out.lines(text);
    writer.out << '\n';
  }
}

void print_heading(Writer& writer, const Phrasing& said, const ShownSubject& shown) {
  const auto& of = class_name(shown.subject.of);
  print_heading_line(
      writer, {writer.pick(of.en, of.vi) + (' ' + said.subject(shown.subject)),
               writer.pick("as of ", "tại ngày ") + day_text(writer, shown.day),
               writer.pick("known at size ", "theo sổ đến vị trí ") + std::to_string(shown.size)});
}

void print_rating(Writer& writer, const Phrasing& said, const EvaluationState& rating) {
  writer.out << "  " << rating.year << ": ";
  if (rating.phase == EvaluationState::Phase::not_rated)
    writer.out << writer.pick("not rated, ", "không xếp loại, ") << rating.reason;
  else
    writer.out << said.category(rating.scheme, rating.category) << ", " << rating.scheme;
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
  print_table(writer, rows, {"l"});
}

// What it is at the size of the view, in the order of their days.
void print_events(Writer& writer, EventLines& lines, const ShownSubject& shown) {
  writer.out << writer.pick("events", "các sự việc") << '\n';
  for (const auto& [recorded, effective] : shown.events) lines.print(recorded.position, shown.size);
}

}  // namespace

namespace {

// Who left did so by an event: what it was, and when, stands behind its identifier.
Json with_event_told(Writer& writer, Register& in, std::uint64_t size, Json state) {
  const auto by = state.find("leftBy");
  if (by == state.end()) return state;
  const auto position = in.log().position_of(by->get<std::string>());
  if (!position || *position >= size) return state;
  const auto event = live_event(in.plain_source(), *position, size);
  *by = by->get<std::string>() + " (" + happening_word(writer, event.body()) + ", " +
        day_text(writer, event.effective) + ")";
  return state;
}

}  // namespace

void print_shown_subject(Writer& writer, Register& in, const ShownSubject& shown,
                         const Json& json) {
  EventLines lines(writer, in);
  const auto said = lines.said(shown.size, end_of(shown.day));
  print_heading(writer, said, shown);
  if (shown.state)
    print_fields(writer, said, with_event_told(writer, in, shown.size, json["state"]));
  else
    writer.out << "  " << writer.pick("not known yet on that day", "chưa có trong ngày đó") << '\n';
  if (json.contains("details")) print_fields(writer, said, json["details"]);
  if (json.contains("population")) print_fields(writer, said, {{"population", json["population"]}});
  for (const auto& rating : shown.ratings)
    print_rating(writer, said, state_as<EvaluationState>(rating));
  print_held(writer, shown.villages, false);
  print_held(writer, shown.members, true);
  print_events(writer, lines, shown);
}

}  // namespace sogoc
