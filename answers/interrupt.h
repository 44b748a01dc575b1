// Signals that ask a long work to stop instead of ending the program, so that what was begun is
// ended in order: JSON is closed, a partial file is removed, what was recorded is told. The state
// is the process's: a signal has no other.
#pragma once
#include <csignal>
#include <initializer_list>
#include <utility>
#include <vector>

namespace sogoc {

// While it lives the signals only ask to stop; afterwards they do again what they did before.
// Forgets one that came earlier. A signal that was ignored, as SIGINT is of a job in the
// background, stays so. One at a time. A system call that waits is ended by the signal (EINTR).
class StopOn {
 public:
  explicit StopOn(std::initializer_list<int> signals);
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

// Thrown by what goes through much, once a stop is asked for. No std::exception: it is no error.
struct Stopped {};
// Throws Stopped when a signal came.
void check_stop();

// Ends the program by the signal that came (SIGINT when none did) with its default action, so that
// whoever started it sees a signal and not an exit code: a shell then stops its script too.
[[noreturn]] void end_by_signal();

}  // namespace sogoc
