#include "projections/known_at.h"

#include <charconv>

#include "projections/civil_time.h"
#include "projections/knowledge.h"

namespace sogoc {
namespace {

UsageFault no_known_at(std::string_view text) {
  const std::string given(text);
  return {{given + " names no time or size", given + " không phải thời điểm hay vị trí trong sổ"},
          "2019-01-10, 2019-01-10T02:11:09Z, size:450673, report:NAME"};
}

// The number of events recorded before `end`.
std::uint64_t recorded_before(Register& of, Instant end) {
  std::uint64_t low = 0, high = of.log().size();
  while (low < high) {
    const auto middle = low + (high - low) / 2;
    if ((*of.event(middle)).getRecorded() < end)
      low = middle + 1;
    else
      high = middle;
  }
  return low;
}

// The beginning of the act that `size` cuts through, or `size` itself.
KnownAt down_to_act(Register& of, std::uint64_t size) {
  if (size >= of.log().size()) return {size, false, {}};
  const auto begin = std::min<std::uint64_t>(size, of.act_begin(size));
  return {begin, begin != size, {}};
}

std::variant<std::uint64_t, UsageFault> parse_size(std::string_view text, std::uint64_t head) {
  const auto digits = text.substr(5);
  std::uint64_t size = 0;
  const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), size);
  if (error != std::errc() || end != digits.data() + digits.size()) return no_known_at(text);
  if (size <= head) return size;
  return UsageFault{{std::string(text) + " is beyond the log", std::string(text) + " vượt quá sổ"},
                    "size:" + std::to_string(head)};
}

UsageFault not_over(std::string_view text) {
  const std::string given(text);
  return {{given + " is not over: more may be recorded by then",
           given + " chưa qua: đến lúc đó có thể còn ghi thêm"},
          "without --known-at, or size:N"};
}

// What was recorded before `end`, the first instant after what the text means.
std::variant<KnownAt, UsageFault> before(Register& of, Instant end, std::string_view text) {
  if (!of.facts().simulated_clock && end > system_now() + 1) return not_over(text);
  auto known = down_to_act(of, recorded_before(of, end));
  known.day = day_of(end - 1, of.facts().time_zone);
  return known;
}

// The size that the report was made from.
std::variant<KnownAt, UsageFault> of_report(Register& of, const std::string& name) {
  Knowledge knowledge(of.streams(), of.source(), of.log().size());
  const auto* timeline =
      name.size() > 64 ? nullptr : &knowledge.timeline({SubjectClass::report, name});
  if (!timeline || timeline->empty())
    return UsageFault{{"no report is called " + name, "không có báo cáo tên " + name},
                      "sogoc log --kind reportPublished"};
  auto known = down_to_act(of, state_as<ReportState>(timeline->back().after).known_at);
  known.day = day_of(of.last_recorded_at(known.size), of.facts().time_zone);
  return known;
}

std::variant<KnownAt, UsageFault> resolve(Register& of, std::string_view text) {
  const auto& zone = of.facts().time_zone;
  const auto head = of.log().size();
  if (text.empty()) return KnownAt{head, false, day_of(system_now(), zone)};
  if (text.starts_with("size:")) {
    const auto size = parse_size(text, head);
    if (const auto* bad = std::get_if<UsageFault>(&size)) return *bad;
    auto known = down_to_act(of, std::get<std::uint64_t>(size));
    known.day = day_of(of.last_recorded_at(known.size), zone);
    return known;
  }
  if (text.starts_with("report:")) return of_report(of, std::string(text.substr(7)));
  if (const auto day = parse_date(text); day && day->full())
    return before(of, end_of_day(*day, zone), text);
  if (const auto instant = parse_instant_with_offset(text)) return before(of, *instant + 1, text);
  return no_known_at(text);
}

}  // namespace

std::variant<KnownAt, UsageFault> resolve_known_at(Register& of, std::string_view text) {
  auto known = resolve(of, text);
  if (auto* at = std::get_if<KnownAt>(&known); at && of.facts().simulated_clock)
    at->day = day_of(of.last_recorded_at(at->size), of.facts().time_zone);
  return known;
}

}  // namespace sogoc
