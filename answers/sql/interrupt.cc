#include "answers/sql/interrupt.h"

#include <cstdlib>

namespace sogoc::sql {
namespace {

// What a handler of signals may write to (C++20, [support.signal]).
volatile std::sig_atomic_t asked = 0;

void ask(int) { asked = 1; }

}  // namespace

StopOnInterrupt::StopOnInterrupt() {
  asked = 0;
  struct sigaction action {};
  action.sa_handler = ask;
  sigemptyset(&action.sa_mask);
  sigaction(SIGINT, &action, &before_);
  if (before_.sa_handler == SIG_IGN) sigaction(SIGINT, &before_, nullptr);  // in the background
}

StopOnInterrupt::~StopOnInterrupt() { sigaction(SIGINT, &before_, nullptr); }

bool stop_asked() { return asked != 0; }

// Not SQLite's sqlite3_interrupt: tables read far more than SQLite does, and look by themselves.
void check_stop() {
  if (stop_asked()) throw Stopped{};
}

void end_interrupted() {
  // Shells look for an end by the signal (WIFSIGNALED), so its default action must run.
  std::signal(SIGINT, SIG_DFL);
  std::raise(SIGINT);
  std::abort();  // not reached: the signal ends the program
}

}  // namespace sogoc::sql
