// Ctrl-C stops a question instead of the program, so that what was begun is ended in order: JSON is
// closed, a partial file is removed. The state is the process's: a signal has no other.
#pragma once
#include <csignal>

namespace sogoc::sql {

// While it lives SIGINT only asks to stop; afterwards it does again what it did before. Forgets an
// interrupt of earlier. Where SIGINT was ignored, as of a job in the background, it stays so. One
// at a time.
class StopOnInterrupt {
 public:
  StopOnInterrupt();
  ~StopOnInterrupt();
  StopOnInterrupt(const StopOnInterrupt&) = delete;
  StopOnInterrupt& operator=(const StopOnInterrupt&) = delete;

 private:
  struct sigaction before_ {};
};

// Whether an interrupt came. Safe from any thread.
bool stop_asked();

// Thrown by what goes through much, once a stop is asked for. No std::exception: it is no error.
struct Stopped {};
// Throws Stopped when an interrupt came.
void check_stop();

// Ends the program by SIGINT with its default action, so that whoever started it sees an interrupt
// and not an exit code: a shell then stops its script too.
[[noreturn]] void end_interrupted();

}  // namespace sogoc::sql
