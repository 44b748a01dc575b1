#include "projections/knowledge/civil_time.h"

#include <unicode/strenum.h>
#include <unicode/timezone.h>

#include <chrono>
#include <memory>
#include <set>
#include <stdexcept>
#include <string_view>

namespace sogoc {
namespace {

constexpr Instant day_length = 86'400'000'000, minute_length = 60'000'000;

// Looked up each time, without a cache that several threads would share.
std::unique_ptr<icu::TimeZone> zone_of(const std::string& name) {
  return std::unique_ptr<icu::TimeZone>(
      icu::TimeZone::createTimeZone(icu::UnicodeString::fromUTF8(name)));
}

// Microseconds that the zone is ahead of UTC; `local`: the instant is civil time.
Instant offset_at(const icu::TimeZone& zone, Instant instant, bool local) {
  std::int32_t raw = 0, dst = 0;
  UErrorCode error = U_ZERO_ERROR;
  // ICU counts in milliseconds; no zone has an offset that is finer.
  zone.getOffset(static_cast<double>(instant / 1000), local, raw, dst, error);
  return static_cast<Instant>(raw + dst) * 1000;
}

}  // namespace

// The names that ICU lists, but for those of its own: letters that Java once gave to zones, System
// V, and links that the database of IANA has no longer. ICU makes zones of other text too,
// GMT+0730.
bool is_time_zone(const std::string& name) {
  static const std::set<std::string_view> of_icu = {
      "ACT", "AET", "AGT", "ART", "AST", "BET", "BST", "CAT", "CNT", "CST", "CTT", "EAT", "ECT",
      "IET", "IST", "JST", "MIT", "NET", "NST", "PLT", "PNT", "PRT", "PST", "SST", "VST",
      "Canada/East-Saskatchewan", "US/Pacific-New", "Etc/Unknown",
      // In the zone data, and says that none is set.
      "Factory"};
  if (of_icu.contains(name) || name.starts_with("SystemV/")) return false;
  UErrorCode error = U_ZERO_ERROR;
  const std::unique_ptr<icu::StringEnumeration> names(
      icu::TimeZone::createTimeZoneIDEnumeration(UCAL_ZONE_TYPE_ANY, nullptr, nullptr, error));
  if (U_FAILURE(error)) throw std::logic_error("ICU has no time zones");
  const auto wanted = icu::UnicodeString::fromUTF8(name);
  while (const auto* each = names->snext(error))
    if (*each == wanted) return true;
  return false;
}

struct LocalClock::Held {
  std::unique_ptr<icu::TimeZone> zone;
};

LocalClock::LocalClock(const std::string& zone) : held_(new Held{zone_of(zone)}) {}
LocalClock::~LocalClock() = default;

LocalClock::Minute LocalClock::minute_of(Instant instant) const {
  const Instant civil = instant + offset_at(*held_->zone, instant, false);
  // Division rounds towards zero: before 1970 the day began earlier.
  const Instant days = civil / day_length - (civil % day_length < 0 ? 1 : 0);
  const Instant minutes = (civil - days * day_length) / (day_length / 1440);
  return {date_of_day(static_cast<std::int32_t>(days)), static_cast<int>(minutes)};
}

Date day_of(Instant instant, const std::string& zone) {
  return LocalClock(zone).minute_of(instant).day;
}

Instant end_of_day(Date day, const std::string& zone) {
  // Midnight as civil time, brought back by the offset that holds there: in a zone with summer time
  // that need not be the one of the day before.
  const Instant civil = (static_cast<Instant>(day_number(day)) + 1) * day_length;
  return civil - offset_at(*zone_of(zone), civil, true);
}

Instant end_of_minute(Date day, int minutes, const std::string& zone) {
  const Instant civil =
      static_cast<Instant>(day_number(day)) * day_length + (minutes + 1) * minute_length;
  return civil - offset_at(*zone_of(zone), civil, true);
}

Instant system_now() {
  using namespace std::chrono;
  return duration_cast<microseconds>(system_clock::now().time_since_epoch()).count();
}

}  // namespace sogoc
