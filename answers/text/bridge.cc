#include "answers/text/bridge.h"

#include <algorithm>
#include <optional>
#include <ostream>
#include <set>
#include <sstream>

#include "answers/text/answer.h"
#include "answers/text/event_lines.h"
#include "answers/text/lines.h"
#include "answers/text/text.h"
#include "answers/value_words.h"
#include "events/kinds/kind.h"
#include "events/shown.h"
#include "projections/bridges/causes.h"
#include "projections/bridges/item_names.h"
#include "projections/bridges/lateness.h"

namespace sogoc {
namespace {

std::string number_text(const Writer& writer, const Bridge& bridge, std::int64_t number) {
  if (!bridge.thousandths) return grouped(writer, number);
  const auto size = decimal_text(writer, static_cast<std::uint64_t>(std::abs(number)));
  return (number < 0 ? "-" : "") + size;
}

// The running total on one scale of so many columns, between the least and the greatest that it
// takes: what a bar tells is how it moves, so it begins where the total stands and not at 0.
class Scale {
 public:
  Scale(const Bridge& bridge, std::size_t columns)
      : columns_(static_cast<std::int64_t>(columns)), low_(bridge.from), high_(bridge.from) {
    auto total = bridge.from;
    for (const auto* lines : {&bridge.corrections, &bridge.movements})
      for (const auto& line : *lines) {
        total += line.effect;
        low_ = std::min(low_, total);
        high_ = std::max(high_, total);
      }
  }
  std::string total(std::int64_t at) const { return spaces(column(at)) + "│"; }
  // From the total before the line to the one after it; one column at least, so that it is seen.
  // Where items came and went in equal numbers nothing moves, and the total stands.
  std::string line(std::int64_t from, std::int64_t effect) const {
    if (effect == 0) return total(from);
    const auto [first, last] = std::minmax({column(from), column(from + effect)});
    std::string bar = spaces(first);
    for (auto i = first; i <= last; ++i) bar += effect < 0 ? "▒" : "█";
    return bar;
  }

 private:
  // All totals are the same: everything stands at the left.
  std::int64_t column(std::int64_t at) const {
    return high_ == low_ ? 0 : (at - low_) * (columns_ - 1) / (high_ - low_);
  }
  static std::string spaces(std::int64_t count) {
    return std::string(static_cast<std::size_t>(count), ' ');
  }
  const std::int64_t columns_;
  std::int64_t low_, high_;
};

std::string end_days(const Writer& writer, const BridgeEnd& end) {
  const auto& query = end.answered.query;
  if (end.answered.figure->kind == FigureKind::stock) return day_text(writer, query.as_of);
  if (end.up_to) return writer.pick("up to ", "đến ") + day_text(writer, query.to);
  return day_text(writer, query.from) + " – " + day_text(writer, query.to);
}

// As `--known-at` reads it.
std::string end_known(const Writer& writer, const BridgeEnd& end) {
  return writer.pick("known ", "theo sổ ngày ") + day_text(writer, end.answered.known_day) +
         writer.pick(" (size ", " (vị trí ") + std::to_string(end.answered.size) + ")";
}

std::string end_text(const Writer& writer, const BridgeEnd& end) {
  return end_days(writer, end) + ", " + end_known(writer, end);
}

// What the number of an end alone does not say. Collected first, since the heading of the end is
// printed only when there is something beside it.
void print_beside(Writer& writer, const std::string& zone, const BridgeEnd& end) {
  std::stringbuf held;
  SafeStream text(held);
  auto into = with_output(writer, text);
  into.columns -= std::min<std::size_t>(2, into.columns - 1);
  for (const auto& note : note_texts(writer, end.answered.notes, zone))
    print_line(into, "  ", note);
  if (end.unknown)
    print_line(into, "  ",
               writer.pick("the unit is not known then", "đơn vị chưa có trong sổ lúc đó"));
  else
    print_beside(into, end.answered);
  if (held.view().empty()) return;
  print_line(writer, "  ", end_text(writer, end) + ":");
  std::istringstream lines(held.str());
  for (std::string line; std::getline(lines, line);) writer.out << "  " << line << '\n';
}

// One bridge with its lines below each other. Widths and the scale of the bars are known before the
// first line is printed.
class Waterfall {
 public:
  Waterfall(Writer& writer, Asker& asker, const Explanation& about, const Bridge& bridge,
            std::size_t events)
      : writer_(writer),
        asker_(asker),
        about_(about),
        bridge_(for_people(asker, bridge)),
        limit_(events),
        lines_(writer, asker.asked()),
        size_(std::max(about.from.answered.size, about.closing.answered.size)) {
    measure();
  }

  void print() {
    print_title();
    print_end(about_.from, bridge_.from);
    print_lines(bridge_.corrections, bridge_.from);
    if (!bridge_.corrections.empty() || !same(about_.from, about_.opening))
      print_end(about_.opening, bridge_.opening);
    size_ = about_.closing.answered.size;  // what took effect is told as it was known then
    print_lines(bridge_.movements, bridge_.opening);
    if (!bridge_.movements.empty() || !same(about_.opening, about_.closing))
      print_end(about_.closing, bridge_.closing);
  }

 private:
  // What was entered, by how late it was: whether it might have been known at the first end says
  // little of an act of the days just before.
  static Bridge for_people(Asker& asker, Bridge bridge) {
    bridge.corrections = by_lateness(asker.asked(), bridge.corrections);
    return bridge;
  }

  // Two ends that are the same question have no lines between them, and are one.
  bool same(const BridgeEnd& one, const BridgeEnd& other) const {
    return end_text(writer_, one) == end_text(writer_, other);
  }

  // The widest label of all lines makes the first column, the widest number the second, and bars
  // have what is left. Where that is little, ends say on a line of their own how they are known.
  void measure() {
    std::size_t days = 0, whole = 0, lines = 0;
    for (const auto* end : {&about_.from, &about_.opening, &about_.closing}) {
      days = std::max(days, columns_of(end_days(writer_, *end)));
      whole = std::max(whole, columns_of(end_text(writer_, *end)));
    }
    for (const auto number : {bridge_.from, bridge_.opening, bridge_.closing})
      number_width_ = std::max(number_width_, columns_of(number_text(writer_, bridge_, number)));
    for (const auto* each : {&bridge_.corrections, &bridge_.movements})
      for (const auto& line : *each) {
        lines = std::max(lines, 2 + columns_of(line_text(writer_, line.name)));
        number_width_ =
            std::max(number_width_, columns_of(signed_text(writer_, bridge_, line.effect)));
      }
    constexpr std::size_t gaps = 6, narrow = 16, least = 8, most = 60;
    const auto left = [&](std::size_t label) {
      const auto taken = gaps + label + number_width_;
      return writer_.columns - std::min(writer_.columns, taken);
    };
    parted_ = left(std::max(whole, lines)) < narrow;
    width_ = std::max(parted_ ? days : whole, lines);
    if (left(width_) >= least) scale_.emplace(bridge_, std::min(most, left(width_)));
  }

  // A bridge of one part has none.
  void print_title() {
    if (bridge_.part.empty() && bridge_.bound.empty() && bridge_.target.empty()) return;
    writer_.out << "\n  ";
    if (!bridge_.target.empty())
      writer_.out << writer_.pick("target ", "chỉ tiêu ") << bridge_.target << ", ";
    if (bridge_.part == "numerator") writer_.out << writer_.pick("numerator", "tử số");
    if (bridge_.part == "denominator") writer_.out << writer_.pick("denominator", "mẫu số");
    if (!bridge_.part.empty() && !bridge_.bound.empty()) writer_.out << ", ";
    if (bridge_.bound == "atLeast") writer_.out << writer_.pick("at least", "ít nhất");
    if (bridge_.bound == "atMost") writer_.out << writer_.pick("at most", "nhiều nhất");
    writer_.out << ":\n";
  }

  void print_row(const std::string& label, const std::string& number, const std::string& bar) {
    const auto gap = [](std::size_t width, const std::string& text) {
      return std::string(width - std::min(width, columns_of(text)), ' ');
    };
    writer_.out << "  " << label << gap(width_, label) << "  " << gap(number_width_, number)
                << number << (bar.empty() ? "" : "  ") << bar << '\n';
  }

  void print_end(const BridgeEnd& end, std::int64_t value) {
    print_row(parted_ ? end_days(writer_, end) : end_text(writer_, end),
              number_text(writer_, bridge_, value), scale_ ? scale_->total(value) : "");
    if (parted_) print_line(writer_, "    ", end_known(writer_, end));
  }

  void print_lines(const std::vector<BridgeLine>& lines, std::int64_t total) {
    for (const auto& line : lines) {
      print_row("  " + line_text(writer_, line.name), signed_text(writer_, bridge_, line.effect),
                scale_ ? scale_->line(total, line.effect) : "");
      print_events(line);
      total += line.effect;
    }
  }

  void print_events(const BridgeLine& line) {
    for (std::size_t i = 0; i < std::min(limit_, line.events.size()); ++i) {
      writer_.step(i + 1, 0);
      const auto& event = line.events[i];
      lines_.print(event.position, size_,
                   {signed_text(writer_, bridge_, event.effect) + "  ", items_parts(event), 4});
      if (event.items.size() > 1) print_items(event);
    }
    for (std::size_t i = 0; i < std::min(limit_, line.members.size()); ++i)
      writer_.out << "    " << signed_text(writer_, bridge_, line.members[i].effect) << "  "
                  << named(line.members[i].item) << '\n';
    // With `--events 0` only the lines are wanted.
    if (limit_ != 0) print_more(writer_, std::max(line.events.size(), line.members.size()), limit_);
  }

  // Whom an event concerns that concerns many, as many of them as of events.
  void print_items(const BridgeEvent& event) {
    for (std::size_t i = 0; i < std::min(limit_, event.items.size()); ++i)
      writer_.out << "        " << signed_text(writer_, bridge_, event.items[i].effect) << "  "
                  << named(event.items[i].item) << '\n';
    if (event.items.size() > limit_) writer_.out << "    ";
    print_more(writer_, event.items.size(), limit_);
  }

  // Whom it concerns, when the event does not say it itself: a split moves many by one event. Of a
  // correction it is the event at the end of the chain that says it.
  std::vector<std::string> items_parts(const BridgeEvent& event) const {
    if (event.items.size() > 1) return {"×" + std::to_string(event.items.size())};
    const auto root = asker_.asked().root_of(event.position);
    const auto subject = subject_of((*asker_.asked().event(root)).getBody()).id;
    const auto& item = event.items.front().item;
    return item.id == subject ? std::vector<std::string>() : std::vector{"→ " + shown(named(item))};
  }

  std::string named(const ItemKey& item) const {
    return named_text(item_name(about_, item), item.id);
  }

  Writer& writer_;
  Asker& asker_;
  const Explanation& about_;
  const Bridge bridge_;
  const std::size_t limit_;
  EventLines lines_;
  std::uint64_t size_;                        // what the events say is told as known here
  std::size_t width_ = 0, number_width_ = 0;  // of the label and of the number
  bool parted_ = false;                       // ends have two lines
  std::optional<Scale> scale_;                // none: there is no room for it
};

}  // namespace

void print_more(Writer& writer, std::size_t count, std::size_t shown) {
  if (count <= shown) return;
  writer.out << "    … " << grouped(writer, static_cast<std::int64_t>(count - shown))
             << writer.pick(" more, see --events all", " nữa, xem --events all") << '\n';
}

std::string line_text(const Writer& writer, const std::string& name) {
  // A line without words of its own bears the name of a kind of event.
  for (const auto& words : {words_of_late_class(name), words_of_line(name)})
    if (!words.en.empty()) return writer.pick(words.en, words.vi);
  return kind_word(writer, name);
}

std::string signed_text(const Writer& writer, const Bridge& bridge, std::int64_t number) {
  return (number > 0 ? "+" : "") + number_text(writer, bridge, number);
}

void print_bridge(Writer& writer, Asker& asker, const Explanation& explanation,
                  std::size_t events) {
  print_heading(writer, explanation.closing.answered);
  print_filters(writer, explanation.closing.answered);
  // Of a figure with parts the ends themselves stand first: the bridges below are of its parts.
  const bool measured_value = explanation.figure->population->measured();
  std::set<std::string> said;
  for (const auto* end : {&explanation.from, &explanation.opening, &explanation.closing}) {
    const auto text = end_text(writer, *end) + ": " +
                      value_text(writer, end->answered, end->answered.answer.measured,
                                 end->answered.answer.value);
    if (measured_value && said.insert(text).second) print_line(writer, "  ", text);
  }
  for (const auto& bridge : explanation.parts)
    Waterfall(writer, asker, explanation, bridge, events).print();
  const auto& zone = asker.asked().facts().time_zone;
  print_beside(writer, zone, explanation.from);
  // What stands beside two equal ends is said once.
  if (explanation.opening.answered.size != explanation.from.answered.size)
    print_beside(writer, zone, explanation.opening);
  if (explanation.from.answered.query.as_of != explanation.closing.answered.query.as_of ||
      explanation.from.answered.query.to != explanation.closing.answered.query.to)
    print_beside(writer, zone, explanation.closing);
  print_source(writer, asker, explanation.closing.answered);
}

}  // namespace sogoc
