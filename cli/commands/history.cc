#include <ostream>
#include <set>

#include "cli/commands/commands.h"
#include "cli/event_lines.h"
#include "cli/json/event.h"
#include "cli/json/state.h"
#include "cli/open.h"
#include "cli/subject_options.h"
#include "cli/text.h"

namespace sogoc {
namespace {

struct Options {
  std::string id, of;
};

// The event, everything that corrects it, and everything that corrects that.
void collect(const EventSource& source, std::uint64_t position, std::set<std::uint64_t>& out) {
  if (!out.insert(position).second) return;
  for (auto correction : source.corrections_of(position)) collect(source, correction, out);
}

void print_event(Context& context, Register& in, std::uint64_t position, Json& list) {
  auto json = event_line_json(in.event(position), position);
  json["event"] = event_json(in.event(position));
  if (context.format == Format::json)
    list.push_back(std::move(json));
  else
    context.out << event_line_text(context, in.event(position), position) << '\n'
                << "      " << json["event"].dump() << '\n';
}

std::string row_text(const Context& context, const SubjectRow& row) {
  return "  " + std::string(row.added ? "+" : "-") + "  " + day_text(context, Date{row.at.day}) +
         context.pick("  by #", "  do #") + std::to_string(row.at.rank) +
         context.pick("  known from #", "  biết từ #") + std::to_string(row.known) +
         (row.added ? "  " + state_json(row.after).dump() : "");
}

ExitCode history(Context& context, const Options& options) {
  auto open = open_for_reading(context);
  auto& in = *open.content;
  const auto found = find_subject(in, options.id, options.of);
  if (std::holds_alternative<NotFound>(found)) return print_unknown(context, options.id);
  if (const auto* bad = std::get_if<UsageFault>(&found))
    return context.usage(bad->message, bad->remedy);
  Json json = {{"id", options.id}, {"events", Json::array()}, {"versions", Json::array()}};
  std::set<std::uint64_t> events;
  std::string rows;
  if (const auto* event = std::get_if<EventPosition>(&found)) {
    collect(in.source(), event->position, events);
  } else {
    const auto& subject = std::get<Subject>(found);
    in.streams().read(subject_stream(subject), [&](std::string_view bytes) {
      const auto row = decode_subject_row(bytes, subject.of);
      collect(in.source(), row.at.rank, events);
      Json version = {{"added", row.added},
                      {"effective", format_date(Date{row.at.day})},
                      {"event", row.at.rank},
                      {"known", row.known}};
      if (row.added) version["state"] = state_json(row.after);
      json["versions"].push_back(std::move(version));
      rows += row_text(context, row) + "\n";
      return true;
    });
  }
  if (context.format != Format::json) context.out << context.pick("recorded", "đã ghi") << '\n';
  for (auto position : events) print_event(context, in, position, json["events"]);
  if (context.format == Format::json)
    context.out << json.dump() << '\n';
  else if (!rows.empty())
    context.out << context.pick("what held, + from a recording on, - no longer",
                                "điều được coi là đúng, + kể từ lần ghi, - không còn")
                << '\n'
                << rows;
  return ExitCode::ok;
}

}  // namespace

void add_history(CLI::App& command, Action& action) {
  const auto options = std::make_shared<Options>();
  command.add_option("ID", options->id, "of an event, unit, village or member")->required();
  command.add_option("--class", options->of, "kind of the thing that has the id")
      ->check(CLI::IsMember({"event", "unit", "village", "member"}));
  command.callback(
      [options, &action] { action = [options](Context& c) { return history(c, *options); }; });
}

}  // namespace sogoc
