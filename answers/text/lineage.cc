#include "answers/text/lineage.h"

#include <limits>
#include <ostream>

#include "answers/text/event_lines.h"
#include "answers/text/lines.h"
#include "answers/text/text.h"

namespace sogoc {
namespace {

const char* direction_text(const Writer& writer, LineageStep::Direction direction) {
  // In the order of LineageStep::Direction.
  static constexpr struct {
    const char *en, *vi;
  } words[] = {
      {"came from", "hình thành từ"}, {"itself", "bản thân đơn vị"}, {"went to", "chuyển sang"}};
  const auto& pair = words[static_cast<std::size_t>(direction)];
  return writer.pick(pair.en, pair.vi);
}

// Behind every moment: the names that units have at last, whatever they were.
constexpr Moment the_end{99991231, std::numeric_limits<std::uint64_t>::max()};

std::string name_of(View& view, const std::string& unit, Moment moment = the_end) {
  return view.unit_at(unit, moment).name + " (" + unit + ")";
}

std::string names_of(View& view, const std::vector<std::string>& units) {
  std::string text;
  for (const auto& unit : units) text += (text.empty() ? "" : ", ") + name_of(view, unit);
  return text.empty() ? "–" : text;
}

std::string counts_text(const Writer& writer, const Handed& handed) {
  std::string text;
  const auto add = [&](std::int64_t count, const char* one, const char* more, const char* vi) {
    if (count != 0)
      text += (text.empty() ? "" : ", ") + grouped(writer, count) + " " +
              writer.pick(count == 1 ? one : more, vi);
  };
  add(handed.members, "member", "members", "đảng viên");
  add(handed.villages, "village", "villages", "thôn");
  add(handed.units, "unit", "units", "đơn vị");
  return text.empty() ? writer.pick("nobody", "không có ai") : text;
}

void print_step(Writer& writer, EventLines& lines, View& view, const LineageStep& step) {
  auto& out = writer.out;
  out << day_text(writer, Date{step.at.day}) << "  " << direction_text(writer, step.direction)
      << '\n';
  lines.print(step.at.rank, view.size());
  for (const auto& each : step.handed)
    // The names that the two had when it was handed over.
    print_line(writer, "      ",
               name_of(view, each.from, step.at) + " → " + name_of(view, each.to, step.at) + ": " +
                   counts_text(writer, each));
}

}  // namespace

void print_lineage(Writer& writer, Register& in, View& view, const std::string& unit,
                   const Lineage& found) {
  print_heading_line(
      writer, {name_of(view, unit),
               writer.pick("known at size ", "theo sổ đến vị trí ") + std::to_string(view.size())});
  EventLines lines(writer, in);
  for (const auto& step : found.steps) print_step(writer, lines, view, step);
  print_line(writer, "", writer.pick("began in: ", "gốc: ") + names_of(view, found.origins));
  print_line(writer, "", writer.pick("lives on in: ", "nay ở: ") + names_of(view, found.became));
}

}  // namespace sogoc
