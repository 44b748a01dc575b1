#include "answers/text/history.h"

#include <ostream>

#include "answers/json/event.h"
#include "answers/json/json_library.h"
#include "answers/json/json_line.h"
#include "answers/json/state.h"
#include "answers/text/event_line.h"
#include "answers/text/text.h"

namespace sogoc {
namespace {

std::string since_text(const Writer& writer, std::uint64_t known) {
  return writer.pick("  known from #", "  biết từ #") + std::to_string(known);
}

void print_version(Writer& writer, const EventVersion& version) {
  writer.out << since_text(writer, version.known) << "  "
             << (version.event.live ? one_line(event_json(version.event))
                                    : writer.pick("void", "đã huỷ"))
             << '\n';
}

// A minus without the state: the plus above it has it.
void print_version(Writer& writer, const SubjectRow& row) {
  auto& out = writer.out;
  out << "  " << (row.added ? '+' : '-') << "  " << day_text(writer, Date{row.at.day})
      << writer.pick("  by #", "  do #") << row.at.rank << since_text(writer, row.known);
  if (row.added) {
    out << "  " << one_line(state_json(row.after));
    if (const auto attributes = attributes_json(row.after); !attributes.empty())
      out << ' ' << one_line(attributes);
  }
  out << '\n';
}

}  // namespace

void print_history(Writer& writer, const History& history) {
  auto& out = writer.out;
  out << writer.pick("recorded", "đã ghi") << '\n';
  for (const auto& [position, event] : history.events)
    out << event_line_text(writer, event, position) << '\n'
        << "      " << one_line(event_json(event)) << '\n';
  if (history.of_event.empty() && history.of_subject.empty()) return;
  out << writer.pick("what held, + from a recording on, - no longer",
                     "điều được coi là đúng, + kể từ lần ghi, - không còn")
      << '\n';
  for (const auto& version : history.of_event) print_version(writer, version);
  for (const auto& row : history.of_subject) print_version(writer, row);
}

}  // namespace sogoc
