// Preloaded, a machine whose clock says MACHINE_CLOCK (microseconds since 1970) when the program
// begins, and goes on from there. Other clocks stay as they are.
#include <sys/syscall.h>
#include <sys/time.h>
#include <time.h>
#include <unistd.h>

#include <cstdint>
#include <cstdlib>

namespace {

std::int64_t real_now() {
  timespec now{};
  ::syscall(SYS_clock_gettime, CLOCK_REALTIME, &now);
  return now.tv_sec * std::int64_t{1'000'000} + now.tv_nsec / 1000;
}

std::int64_t machine_now() {
  static const char* const set = std::getenv("MACHINE_CLOCK");
  static const std::int64_t ahead = set ? std::atoll(set) - real_now() : 0;
  return real_now() + ahead;
}

}  // namespace

extern "C" int clock_gettime(clockid_t clock, timespec* now) noexcept {
  if (clock != CLOCK_REALTIME) return static_cast<int>(::syscall(SYS_clock_gettime, clock, now));
  const auto microseconds = machine_now();
  *now = {microseconds / 1'000'000, microseconds % 1'000'000 * 1000};
  return 0;
}

extern "C" int gettimeofday(timeval* now, void*) noexcept {
  const auto microseconds = machine_now();
  *now = {microseconds / 1'000'000, microseconds % 1'000'000};
  return 0;
}

extern "C" time_t time(time_t* now) noexcept {
  const time_t seconds = machine_now() / 1'000'000;
  if (now) *now = seconds;
  return seconds;
}
