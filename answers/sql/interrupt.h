// Ctrl-C stops a question instead of the program, so that what was begun is ended in order.
#pragma once
#include <csignal>

namespace sogoc::sql {

// While it lives an interrupt only asks to stop. One at a time.
class StopOnInterrupt {
 public:
  StopOnInterrupt();
  ~StopOnInterrupt();
  StopOnInterrupt(const StopOnInterrupt&) = delete;
  StopOnInterrupt& operator=(const StopOnInterrupt&) = delete;

 private:
  struct sigaction before_ {};
};

bool stop_asked();

// Thrown by what goes through much, once a stop is asked for.
struct Stopped {};
void check_stop();

// Ends the program as an interrupt does by itself, so that whoever started it sees that.
[[noreturn]] void end_interrupted();

}  // namespace sogoc::sql
