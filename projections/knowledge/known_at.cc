#include "projections/knowledge/known_at.h"

#include <algorithm>
#include <charconv>

#include "events/shown.h"
#include "projections/knowledge/civil_time.h"
#include "projections/knowledge/clock_tolerance.h"
#include "projections/knowledge/nearest_ids.h"
#include "projections/knowledge/typed_days.h"
#include "projections/knowledge/view.h"

namespace sogoc {
namespace {

UsageError no_known_at(std::string_view text) {
  const auto given = as_typed(text);
  return {{given + " names no time or size", given + " không phải thời điểm hay vị trí trong sổ"},
          "2019-01-10, 10/01/2019, 2019-01-10 09:11, 2019-01-10T02:11:09Z, size:450673, "
          "position:450672, report:NAME",
          UsageReason::known_at};
}

// The number of events recorded before `end`.
// Times of recording never go back, so halving finds the size.
std::uint64_t recorded_before(Register& reg, Instant end) {
  std::uint64_t low = 0, high = reg.log().size();
  while (low < high) {
    const auto middle = low + (high - low) / 2;
    if ((*reg.event(middle)).getRecorded() < end)
      low = middle + 1;
    else
      high = middle;
  }
  return low;
}

// The beginning of the act that `size` cuts through, or `size` itself.
KnownAt down_to_act(Register& reg, std::uint64_t size) {
  // At the head no act is cut: there is no event at this position to ask.
  if (size >= reg.log().size()) return {size, {}, {}};
  const auto begin = std::min<std::uint64_t>(size, reg.act_begin(size));
  KnownAt known{begin, {}, {}};
  known.notes.inside_act = begin != size;
  return known;
}

// `known 2019-01-15 (size 450673)`, as the end of a bridge is printed: the size; else the text.
std::string_view size_in_brackets(std::string_view text) {
  for (const std::string_view words : {"known ", "theo sổ ngày "})
    for (const std::string_view size : {" (size ", " (vị trí "}) {
      const auto open = text.find(size);
      if (text.starts_with(words) && text.ends_with(')') && open != text.npos)
        return text.substr(open + 2, text.size() - open - 3);
    }
  return text;
}

// What stands behind the word for a size: as it is typed, and as answers print it.
std::optional<std::string_view> digits_of_size(std::string_view given) {
  auto text = size_in_brackets(given);
  for (const std::string_view words : {"known at ", "theo sổ đến "})
    if (text.starts_with(words)) text.remove_prefix(words.size());
  for (const std::string_view word : {"size:", "size ", "vị trí "})
    if (text.starts_with(word)) {
      // Behind it answers print when that was.
      const auto behind = text.find(" (");
      const bool printed = behind != text.npos && text.ends_with(')');
      return text.substr(0, printed ? behind : text.npos).substr(word.size());
    }
  return std::nullopt;
}

std::variant<std::uint64_t, UsageError> parse_size(std::string_view text, std::string_view digits,
                                                   std::uint64_t head) {
  std::uint64_t size = 0;
  const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), size);
  if (error != std::errc() || end != digits.data() + digits.size()) return no_known_at(text);
  // Beyond the log nothing is known yet; the head would be another question.
  if (size <= head) return size;
  return UsageError{{std::string(text) + " is beyond the log", std::string(text) + " vượt quá sổ"},
                    "size:" + std::to_string(head),
                    UsageReason::known_at};
}

// What was known with the event at the position, and with its act as a whole.
std::variant<KnownAt, UsageError> behind(Register& reg, std::uint64_t position,
                                         std::string_view text) {
  const auto head = reg.log().size();
  if (position >= head)
    return UsageError{
        {std::string(text) + " is beyond the log", std::string(text) + " vượt quá sổ"},
        "position:" + std::to_string(head - 1),
        UsageReason::known_at};
  KnownAt known{reg.act_end(position), {}, {}};
  known.day = day_of(reg.last_recorded_at(known.size), reg.facts().time_zone);
  return known;
}

// A day that is still running has an answer tomorrow that may be another one: it is refused, so
// that what was quoted once can be asked again.
UsageError not_over(std::string_view text, std::uint64_t head) {
  const std::string given(text);
  return {{given + " is not over: more may be recorded by then",
           given + " chưa qua: đến lúc đó có thể còn ghi thêm"},
          "size:" + std::to_string(head),
          UsageReason::known_at};
}

UsageError behind_simulated_clock(std::string_view text, std::uint64_t head) {
  const std::string given(text);
  return {{given + " lies after the last recording: more may be recorded by then",
           given + " sau lần ghi cuối: đến lúc đó có thể còn ghi thêm"},
          "size:" + std::to_string(head),
          UsageReason::known_at};
}

// What was recorded before `end`, the first instant after what the text means.
std::variant<KnownAt, UsageError> before(Register& reg, Instant end, std::string_view text) {
  const auto last = reg.log().last_recorded();
  const auto& facts = reg.facts();
  KnownAtNotes notes;
  if (facts.simulated_clock && end > last) {
    // On the very day or at the very time of the last recording it is answered all the same.
    if (day_of(end - 1, facts.time_zone) != day_of(last, facts.time_zone) ||
        (end > last + 1 && !typed_date(text)))
      return behind_simulated_clock(text, reg.log().size());
    notes.may_grow = true;
  } else if (!facts.simulated_clock && end > last + 1) {
    // What is open stands still, so a question that comes later knows no more than one at once.
    if (end > std::min(system_now(), reg.opened_at()) - clock_tolerance)
      return not_over(text, reg.log().size());
    notes.rests_on_clock = last;
  }
  // The events of an act differ in time, so a time can cut through one.
  auto known = down_to_act(reg, recorded_before(reg, end));
  notes.inside_act = known.notes.inside_act;
  known.notes = notes;
  known.day = day_of(end - 1, facts.time_zone);
  return known;
}

// The size that the report was made from.
std::variant<KnownAt, UsageError> of_report(Register& reg, const std::string& name) {
  reg.expect_understood();
  // At the head: the report itself is recorded behind the size that it was made from.
  View view(reg.streams(), reg.plain_source(), reg.log().size());
  const auto* timeline = name.size() > 64 ? nullptr : &view.timeline({SubjectClass::report, name});
  if (!timeline || timeline->empty()) {
    const auto near =
        nearest_words(NearestIds(reg).nearest({SubjectClass::report}, name, view.size()));
    return UsageError{{"no report is called " + as_typed(name) + near.en,
                       "không có báo cáo tên " + as_typed(name) + near.vi},
                      in_the_register("sogoc log --kind reportPublished"),
                      UsageReason::known_at};
  }
  auto known = down_to_act(reg, state_as<ReportState>(timeline->back().after).known_at);
  known.day = day_of(reg.last_recorded_at(known.size), reg.facts().time_zone);
  return known;
}

// Those recorded on the day, as known at the size, and made from another one.
std::vector<ReportMade> reports_of(Register& reg, Date day, std::uint64_t size) {
  std::vector<ReportMade> reports;
  // Nothing can be said of rows that are not understood; whoever asks for figures is told.
  if (!reg.rows_understood()) return reports;
  View view(reg.streams(), reg.plain_source(), size);
  for (const auto& [name, row] : view.occupants_at({Role::reports, ""}, end_of(Date{99991231}))) {
    const auto recorded = (*reg.event(row->at.rank)).getRecorded();
    const auto& timeline = view.timeline({SubjectClass::report, name});
    if (timeline.empty() || day_of(recorded, reg.facts().time_zone) != day) continue;
    const auto made = state_as<ReportState>(timeline.back().after).known_at;
    if (made != size) reports.push_back({std::string(name), made});
  }
  return reports;
}

std::variant<KnownAt, UsageError> resolve(Register& reg, std::string_view text) {
  const auto& zone = reg.facts().time_zone;
  const auto head = reg.log().size();
  // Without a text the head, and the day of the machine: what is known today.
  if (text.empty()) return KnownAt{head, {}, day_of(system_now(), zone)};
  if (const auto digits = digits_of_size(text)) {
    const auto size = parse_size(text, *digits, head);
    if (const auto* bad = std::get_if<UsageError>(&size)) return *bad;
    auto known = down_to_act(reg, std::get<std::uint64_t>(size));
    known.day = day_of(reg.last_recorded_at(known.size), zone);
    return known;
  }
  if (text.starts_with("report:")) return of_report(reg, std::string(text.substr(7)));
  if (const auto position = typed_position(text)) return behind(reg, *position, text);
  if (const auto day = typed_date(text); day && day->full()) {
    auto known = before(reg, end_of_day(*day, zone), text);
    if (auto* at = std::get_if<KnownAt>(&known))
      at->notes.reports = reports_of(reg, *day, at->size);
    return known;
  }
  if (const auto instant = typed_instant(text, zone)) return before(reg, *instant + 1, text);
  return no_known_at(text);
}

}  // namespace

std::variant<KnownAt, UsageError> resolve_known_at(Register& reg, std::string_view text) {
  auto known = resolve(reg, text);
  auto* at = std::get_if<KnownAt>(&known);
  if (!at) return known;
  // A register with a simulated clock has no today: its day is that of its last event.
  if (reg.facts().simulated_clock)
    at->day = day_of(reg.last_recorded_at(at->size), reg.facts().time_zone);
  const auto held = [&](std::uint64_t position) { return (*reg.event(position)).getClockHeld(); };
  // Inside an act it is the act that would have been known.
  at->notes.clock_held =
      (at->size > 0 && held(at->size - 1)) || (at->notes.inside_act && held(at->size));
  return known;
}

}  // namespace sogoc
