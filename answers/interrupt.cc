#include "answers/interrupt.h"

#include <cstdlib>

namespace sogoc {
namespace {

// What a handler of signals may write to (C++20, [support.signal]).
volatile std::sig_atomic_t asked = 0;

void ask(int signal) {
  if (asked == 0) asked = signal;
}

}  // namespace

StopOn::StopOn(std::initializer_list<int> signals) {
  asked = 0;
  struct sigaction action {};
  action.sa_handler = ask;
  sigemptyset(&action.sa_mask);
  for (const int signal : signals) {
    struct sigaction before {};
    sigaction(signal, &action, &before);
    before_.emplace_back(signal, before);
    if (before.sa_handler == SIG_IGN) sigaction(signal, &before, nullptr);
  }
}

StopOn::~StopOn() {
  for (const auto& [signal, before] : before_) sigaction(signal, &before, nullptr);
}

int stop_asked() { return asked; }

// Not SQLite's sqlite3_interrupt: tables read far more than SQLite does, and look by themselves.
void check_stop() {
  if (stop_asked()) throw Stopped{};
}

void end_by_signal() {
  const int signal = asked ? asked : SIGINT;
  // Shells look for an end by the signal (WIFSIGNALED), so its default action must run.
  std::signal(signal, SIG_DFL);
  std::raise(signal);
  std::abort();  // not reached: the signal ends the program
}

}  // namespace sogoc
