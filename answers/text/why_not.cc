#include "answers/text/why_not.h"

#include <algorithm>
#include <ostream>
#include <set>

#include "answers/class_words.h"
#include "answers/missing.h"
#include "answers/text/answer.h"
#include "answers/text/event_lines.h"
#include "answers/text/failing.h"
#include "answers/text/lines.h"
#include "answers/text/text.h"
#include "answers/value_words.h"
#include "projections/knowledge/member_name.h"

namespace sogoc {
namespace {

// A member's name is in no state, so it is read from its events.
std::string name_of(const WhyNot& why) {
  auto& view = *why.answered.view;
  const auto& versions = view.timeline(why.subject);
  if (versions.empty()) return "";
  // As it was last called, on whatever day: the one asked for may lie before its first event.
  const auto last = versions.back().at;
  if (why.subject.of == SubjectClass::member) return member_name(view, why.subject.id, last);
  if (why.subject.of == SubjectClass::village)
    return state_as<VillageState>(versions.back().after).name;
  return state_as<UnitState>(versions.back().after).name;
}

std::string subject_text(const Writer& writer, const WhyNot& why) {
  const auto& words = class_name(why.subject.of);
  const auto name = name_of(why);
  return std::string(writer.pick(words.en, words.vi)) + " " +
         (name.empty() ? why.subject.id : name + " (" + why.subject.id + ")");
}

// The lines of nearest days and sizes; it remembers which events were printed already.
class Lines {
 public:
  Lines(Writer& writer, Asker& asker, const WhyNot& why)
      : writer_(writer), asker_(asker), why_(why), lines_(writer, asker.asked()) {}

  // Once in full; later on its position alone is named.
  void event(std::uint64_t position, std::uint64_t size) {
    if (printed_.insert(position).second) lines_.print(position, size, {"", {}, 4});
  }

  // `behind`: that day or size comes after the one asked for, so counting begins there.
  void near(const Near& each, const std::string& where, bool behind, std::uint64_t size) {
    if (!each.event)
      return print_line(writer_, "    ",
                        where + "  " + writer_.pick("an age is passed", "sang nhóm tuổi khác"));
    const std::string how =
        behind ? writer_.pick("counted from there on, by #", "từ đó được tính, do #")
               : writer_.pick("last counted, until #", "còn được tính, cho đến #");
    print_line(writer_, "    ", where + "  " + how + std::to_string(*each.event));
    event(*each.event, size);
  }

  void near_event(const Near& each) {
    writer_.out << "    " << day_text(writer_, each.day)
                << writer_.pick("  counted by #", "  được tính theo #") << *each.event << '\n';
    event(*each.event, why_.answered.size);
  }

  void days() {
    const auto& query = why_.answered.query;
    const bool stock = why_.answered.figure->kind == FigureKind::stock;
    writer_.out << "  "
                << writer_.pick("nearest day, known at the same size:",
                                "ngày gần nhất được tính, theo cùng vị trí sổ:")
                << (why_.days.empty() ? writer_.pick(" never", " không có") : "") << '\n';
    // A stock changes from day to day; of a flow the nearest event is named.
    for (const auto& each : why_.days)
      if (stock)
        near(each, day_text(writer_, each.day), each.day > query.as_of, why_.answered.size);
      else
        near_event(each);
  }

  // Told as known at that size, or right behind its event, whichever is later.
  void sizes() {
    writer_.out << "  "
                << writer_.pick("nearest size of the log, on the same days:",
                                "vị trí sổ gần nhất được tính, cùng thời gian:")
                << (why_.sizes.empty() ? writer_.pick(" never", " không có") : "") << '\n';
    for (const auto& each : why_.sizes) {
      const auto recorded = asker_.asked().last_recorded_at(each.size);
      near(each,
           std::to_string(each.size) + " (" + writer_.pick("recorded ", "ghi lúc ") +
               (recorded == before_everything
                    ? unknown_text
                    : instant_text(writer_, asker_.asked().facts().time_zone, recorded)) +
               ")",
           each.size > why_.answered.size, std::max(each.size, each.event.value_or(0) + 1));
    }
  }

 private:
  Writer& writer_;
  Asker& asker_;
  const WhyNot& why_;
  EventLines lines_;
  std::set<std::uint64_t> printed_;
};

// Of a rate one may be counted without being in either of its parts.
void print_shares(Writer& writer, const WhyNot& why) {
  const auto yes = [&](bool is) { return value_word(writer, is ? "yes" : "no"); };
  for (const auto& item : why.items)
    if (item.share)
      writer.out << "  " << writer.pick("excellent: ", "xuất sắc: ") << yes(item.share->excellent)
                 << writer.pick(", in the base of the rate: ", ", thuộc số làm căn cứ: ")
                 << yes(item.share->base) << '\n';
}

}  // namespace

void print_why_not(Writer& writer, Asker& asker, const WhyNot& why) {
  const auto& answered = why.answered;
  Lines lines(writer, asker, why);
  print_heading_with_days(writer, answered);
  print_clocks(writer, asker, answered);
  print_line(writer, "  ",
             subject_text(writer, why) + ": " +
                 (why.counted ? writer.pick("counted", "được tính")
                              : writer.pick("not counted", "không được tính")));
  for (const auto event : why.by) lines.event(event, answered.size);
  print_shares(writer, why);
  if (!why.counted) {
    print_line(writer, "  ", failing_text(writer, why));
    if (why.failing->event) lines.event(*why.failing->event, answered.size);
    lines.days();
    lines.sizes();
  }
  if (!answered.complete_as_known) print_not_complete(writer);
  print_source(writer, asker, answered);
}

void print_never_recorded(Writer& writer, Asker& asker, const NeverRecorded& never) {
  writer.err << "sogoc: " << never_recorded_text(writer, never) << '\n';
  if (never.first) {
    writer.err << writer.pick("first recorded by\n", "ghi lần đầu bởi\n");
    // Everything of it is said to `err`, where the list of data has no place.
    auto beside = with_output(writer, writer.err);
    beside.format = Format::text;
    EventLines(beside, asker.asked())
        .print_recorded(*never.first, asker.asked().act_end(*never.first));
  }
  const auto hint = never_recorded_hint(writer, asker, never);
  if (!hint.empty()) writer.err << writer.pick("Try: ", "Thử: ") << hint << '\n';
}

}  // namespace sogoc
