#include "store/clock.h"

#include <chrono>
#include <ctime>

namespace sogoc {

std::int64_t now_in_microseconds() {
  const auto since = std::chrono::system_clock::now().time_since_epoch();
  return std::chrono::duration_cast<std::chrono::microseconds>(since).count();
}

std::string time_as_text(std::int64_t microseconds) {
  const std::time_t seconds = microseconds / 1'000'000;
  std::tm utc{};
  gmtime_r(&seconds, &utc);
  char text[sizeof "2026-01-31T08:00:00Z" + 8];
  return {text, std::strftime(text, sizeof text, "%Y-%m-%dT%H:%M:%SZ", &utc)};
}

}  // namespace sogoc
