#include "cli/why_not_text.h"

#include <algorithm>
#include <ostream>
#include <set>

#include "cli/answer_text.h"
#include "cli/event_lines.h"
#include "cli/failing_text.h"
#include "cli/json/state.h"
#include "cli/subject_options.h"
#include "cli/text.h"
#include "cli/value_words.h"

namespace sogoc {
namespace {

std::string name_of(const WhyNot& why) {
  auto& knowledge = *why.answered.knowledge;
  const auto& versions = knowledge.timeline(why.subject);
  if (versions.empty()) return "";
  const auto last = versions.back().at;
  if (why.subject.of == SubjectClass::member)
    return details_json(knowledge, why.subject.id, last).value("name", "");
  if (why.subject.of == SubjectClass::village)
    return state_as<VillageState>(versions.back().after).name;
  return state_as<UnitState>(versions.back().after).name;
}

std::string subject_text(const Context& context, const WhyNot& why) {
  const auto& words = class_name(why.subject.of);
  const auto name = name_of(why);
  return std::string(context.pick(words.en, words.vi)) + " " +
         (name.empty() ? why.subject.id : name + " (" + why.subject.id + ")");
}

class Lines {
 public:
  Lines(Context& context, Asker& asker, const WhyNot& why)
      : context_(context), asker_(asker), why_(why) {}

  // Once in full; later on its position alone is named.
  void event(std::uint64_t position, std::uint64_t size) {
    if (!printed_.insert(position).second) return;
    context_.out << "  " << event_line_text(context_, asker_.asked(), position, size) << '\n';
  }

  void near(const Near& each, const std::string& where, bool behind, std::uint64_t size) {
    context_.out << "    " << where << "  ";
    if (!each.event) {
      context_.out << context_.pick("an age is passed", "sang nhóm tuổi khác") << '\n';
      return;
    }
    context_.out << (behind ? context_.pick("counted from there on, by #", "từ đó được tính, do #")
                            : context_.pick("last counted, until #", "còn được tính, cho đến #"))
                 << *each.event << '\n';
    event(*each.event, size);
  }

  void near_event(const Near& each) {
    context_.out << "    " << day_text(context_, each.day)
                 << context_.pick("  counted by #", "  được tính theo #") << *each.event << '\n';
    event(*each.event, why_.answered.size);
  }

  void days() {
    const auto& query = why_.answered.query;
    const bool stock = why_.answered.figure->kind == FigureKind::stock;
    context_.out << "  "
                 << context_.pick("nearest day, known at the same size:",
                                  "ngày gần nhất được tính, theo cùng vị trí sổ:")
                 << (why_.days.empty() ? context_.pick(" never", " không có") : "") << '\n';
    for (const auto& each : why_.days)
      if (stock)
        near(each, day_text(context_, each.day), each.day > query.as_of, why_.answered.size);
      else
        near_event(each);
  }

  void sizes() {
    context_.out << "  "
                 << context_.pick("nearest size of the log, on the same days:",
                                  "vị trí sổ gần nhất được tính, cùng thời gian:")
                 << (why_.sizes.empty() ? context_.pick(" never", " không có") : "") << '\n';
    for (const auto& each : why_.sizes) {
      const auto recorded = asker_.asked().last_recorded_at(each.size);
      near(each,
           std::to_string(each.size) + " (" + context_.pick("recorded ", "ghi lúc ") +
               (recorded == before_everything ? unknown_text : format_instant(recorded)) + ")",
           each.size > why_.answered.size, std::max(each.size, each.event.value_or(0) + 1));
    }
  }

 private:
  Context& context_;
  Asker& asker_;
  const WhyNot& why_;
  std::set<std::uint64_t> printed_;
};

// Of a rate one may be counted without being in either of its parts.
void print_shares(Context& context, const WhyNot& why) {
  const auto yes = [&](bool is) { return value_word(context, is ? "yes" : "no"); };
  for (const auto& item : why.items)
    if (item.share)
      context.out << "  " << context.pick("excellent: ", "xuất sắc: ") << yes(item.share->excellent)
                  << context.pick(", in the base of the rate: ", ", thuộc số làm căn cứ: ")
                  << yes(item.share->base) << '\n';
}

}  // namespace

void print_why_not(Context& context, Asker& asker, const WhyNot& why) {
  const auto& answered = why.answered;
  Lines lines(context, asker, why);
  print_heading(context, answered);
  context.out << " · ";
  print_days(context, answered);
  context.out << '\n';
  print_clocks(context, asker, answered);
  context.out << "  " << subject_text(context, why) << ": "
              << (why.counted ? context.pick("counted", "được tính")
                              : context.pick("not counted", "không được tính"))
              << '\n';
  for (const auto event : why.by) lines.event(event, answered.size);
  print_shares(context, why);
  if (!why.counted) {
    context.out << "  " << failing_text(context, why) << '\n';
    if (why.failing->event) lines.event(*why.failing->event, answered.size);
    lines.days();
    lines.sizes();
  }
  if (!answered.complete_as_known) context.out << "  " << not_complete_text(context) << '\n';
  print_source(context, asker, answered);
}

ExitCode print_never_recorded(Context& context, Asker& asker, const NeverRecorded& never) {
  const auto& words = class_name(never.of);
  context.err << "sogoc: "
              << context.pick("nothing is recorded there of ", "lúc đó sổ chưa ghi gì về ")
              << context.pick(words.en, words.vi) << ' ' << never.id;
  if (never.instead_of != SubjectClass::none) {
    const auto& other = class_name(never.instead_of);
    context.err << context.pick("; it is the id of a ", "; đó là mã của ")
                << context.pick(other.en, other.vi);
  }
  context.err << '\n';
  if (never.first)
    context.err << context.pick("first recorded by\n", "ghi lần đầu bởi\n")
                << event_line_text(context, asker.asked().event(*never.first), *never.first) << '\n'
                << context.pick("Try: ", "Thử: ")
                << "--known-at size:" << asker.asked().act_end(*never.first) << '\n';
  return ExitCode::not_found;
}

}  // namespace sogoc
