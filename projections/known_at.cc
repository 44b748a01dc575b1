#include "projections/known_at.h"

#include <charconv>

#include "projections/civil_time.h"

namespace sogoc {
namespace {

UsageFault no_known_at(std::string_view text) {
  const std::string given(text);
  return {{given + " names no time or size", given + " không phải thời điểm hay vị trí trong sổ"},
          "2019-01-10, 2019-01-10T02:11:09Z, size:450673"};
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

}  // namespace

std::uint64_t down_to_act(const Register& of, std::uint64_t size, std::uint64_t log_size) {
  return size < log_size ? std::min<std::uint64_t>(size, (*of.event(size)).getActStart()) : size;
}

std::variant<std::uint64_t, UsageFault> resolve_known_at(Register& of, std::string_view text) {
  const auto head = of.log().size();
  if (text.empty()) return head;
  if (text.starts_with("size:")) {
    const auto digits = text.substr(5);
    std::uint64_t size = 0;
    const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), size);
    if (error != std::errc() || end != digits.data() + digits.size()) return no_known_at(text);
    if (size > head)
      return UsageFault{
          {std::string(text) + " is beyond the log", std::string(text) + " vượt quá sổ"},
          "size:" + std::to_string(head)};
    return down_to_act(of, size, head);
  }
  if (const auto day = parse_date(text); day && day->full())
    return down_to_act(of, recorded_before(of, end_of_day(*day, of.facts().time_zone)), head);
  if (const auto instant = parse_instant_with_offset(text))
    return down_to_act(of, recorded_before(of, *instant + 1), head);
  return no_known_at(text);
}

}  // namespace sogoc
