#include "answers/text/history.h"

#include <ostream>

#include "answers/json/correction.h"
#include "answers/json/event.h"
#include "answers/json/json_library.h"
#include "answers/json/state.h"
#include "answers/text/event_lines.h"
#include "answers/text/lines.h"
#include "answers/text/text.h"

namespace sogoc {
namespace {

class HistoryText {
 public:
  HistoryText(Writer& writer, Register& in, const History& history)
      : writer_(writer), lines_(writer, in), history_(history), size_(in.log().size()) {}

  void print() {
    auto& out = writer_.out;
    out << writer_.pick("recorded", "đã ghi") << '\n';
    for (const auto& recorded : history_.events) print_recorded(recorded);
    if (history_.of_event.empty() && history_.of_subject.empty()) return;
    out << writer_.pick("what held, + from a recording on, - no longer",
                        "điều được coi là đúng, + kể từ lần ghi, - không còn")
        << '\n';
    const EventVersion* before = nullptr;
    for (const auto& version : history_.of_event) {
      print_version(version, before);
      before = &version;
    }
    for (const auto& row : history_.of_subject) print_version(row);
  }

 private:
  // With the details, which lists leave out.
  void print_recorded(const RecordedEvent& recorded) {
    const auto body = body_json(recorded.event);
    EventLines::Beside beside;
    if (body.contains("details")) {
      const Moment at{(*recorded.event).getEffective(), recorded.position};
      beside.after = lines_.said(size_, at).fields(body["details"], Phrasing::Lists::counted);
    }
    lines_.print_recorded(recorded.position, size_, beside);
  }

  std::string since_text(std::uint64_t known) {
    return writer_.pick("known from #", "biết từ #") + std::to_string(known);
  }

  // The first as it was recorded above, the others by what became different.
  void print_version(const EventVersion& version, const EventVersion* before) {
    std::vector<std::string> parts = {since_text(version.known)};
    const Moment at{version.event.effective.value, version.event.position};
    const auto said = lines_.said(size_, at);
    if (!version.event.live)
      parts.emplace_back(writer_.pick("void", "đã huỷ"));
    else if (!before)
      parts.emplace_back(writer_.pick("as it was recorded", "như đã ghi"));
    else
      for (const auto& [field, was, is] : changes_between(before->event, version.event))
        parts.push_back(said.change(field, was, is));
    if (version.event.live && before && !before->event.live)
      parts.emplace_back(writer_.pick("holds again", "có hiệu lực trở lại"));
    writer_.out.lines(filled(writer_, "  ", "      ", parts));
  }

  // A minus without the state: the plus above it has it.
  void print_version(const SubjectRow& row) {
    std::vector<std::string> parts = {day_text(writer_, Date{row.at.day}) +
                                          writer_.pick("  by #", "  do #") +
                                          std::to_string(row.at.rank),
                                      since_text(row.known)};
    if (row.added) {
      const auto said = lines_.said(size_, row.at);
      for (const auto& json : {state_json(row.after), attributes_json(row.after)})
        for (auto& part : said.fields(json, Phrasing::Lists::counted))
          parts.push_back(std::move(part));
    }
    writer_.out.lines(filled(writer_, row.added ? "  +  " : "  -  ", "      ", parts));
  }

  Writer& writer_;
  EventLines lines_;
  const History& history_;
  const std::uint64_t size_;
};

}  // namespace

void print_history(Writer& writer, Register& in, const History& history) {
  HistoryText(writer, in, history).print();
}

}  // namespace sogoc
