// Signals that ask a long work to stop instead of ending the program, so that what was begun is
// ended in order: JSON is closed, a partial file is removed, what was recorded is told. The state
// is the process's: a signal has no other.
#pragma once
#include <csignal>
#include <cstdint>
#include <initializer_list>
#include <utility>
#include <vector>

namespace sogoc {

// What a second signal does: nothing more, or it ends the program at once, for whoever cannot wait
// until a work looks again whether it shall stop.
enum class Second : std::uint8_t { waits, ends };

// While it lives the signals only ask to stop; afterwards they do again what they did before.
// Forgets one that came earlier. A signal that was ignored, as SIGINT is of a job in the
// background, stays so. One at a time. A system call that waits is ended by the signal (EINTR).
class StopOn {
 public:
  explicit StopOn(std::initializer_list<int> signals, Second second = Second::waits);
  ~StopOn();
  StopOn(const StopOn&) = delete;
  StopOn& operator=(const StopOn&) = delete;

 private:
  std::vector<std::pair<int, struct sigaction>> before_;
};

// The signal that came first, 0 for none. Safe from any thread.
int stop_asked();
// Becomes readable when a signal comes, so that whoever waits for input can wait for both; -1 while
// there was no StopOn yet. Not to be read.
int stop_descriptor();

// While it lives the process is asked to stop, as by a signal SIGALRM, once the seconds are over;
// two seconds later a work that has not looked is ended with `code`, after `last_words` were
// written to standard error. `last_words` must outlive it. One at a time, within a StopOn.
//
// REQUIRES: seconds > 0.
class StopAfter {
 public:
  StopAfter(std::uint64_t seconds, int code, const char* last_words);
  ~StopAfter();
  StopAfter(const StopAfter&) = delete;
  StopAfter& operator=(const StopAfter&) = delete;

 private:
  struct sigaction before_ {};
};
// Whether the stop that is asked for is that of a StopAfter.
bool time_is_over();

// Thrown by what goes through much, once a stop is asked for. No std::exception: it is no error.
struct Stopped {};
// Throws Stopped when a signal came.
void check_stop();

// Ends the program by the signal that came (SIGINT when none did) with its default action, so that
// whoever started it sees a signal and not an exit code: a shell then stops its script too.
[[noreturn]] void end_by_signal();

}  // namespace sogoc
