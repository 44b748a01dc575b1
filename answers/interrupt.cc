#include "answers/interrupt.h"

#include <fcntl.h>
#include <unistd.h>

#include <atomic>
#include <cerrno>
#include <cstdlib>

namespace sogoc {
namespace {

// A handler may run in any thread.
std::atomic<int> asked = 0;
static_assert(std::atomic<int>::is_always_lock_free, "a handler of signals must not wait");
// Both ends of a pipe, made once.
int told[2] = {-1, -1};

void ask(int signal) {
  const int error = errno;
  int none = 0;
  // When the pipe is full it is readable already.
  if (asked.compare_exchange_strong(none, signal) && told[1] >= 0)
    static_cast<void>(::write(told[1], "", 1));
  errno = error;
}

// What an earlier stop left in it.
void make_or_empty_pipe() {
  if (told[0] < 0 && ::pipe2(told, O_CLOEXEC | O_NONBLOCK) != 0) told[0] = told[1] = -1;
  char byte = 0;
  while (told[0] >= 0 && ::read(told[0], &byte, 1) > 0) continue;
}

}  // namespace

StopOn::StopOn(std::initializer_list<int> signals) {
  asked = 0;
  make_or_empty_pipe();
  struct sigaction action {};
  action.sa_handler = ask;
  sigemptyset(&action.sa_mask);
  for (const int signal : signals) {
    struct sigaction before {};
    // Asked first: an ignored signal must not be taken even for a moment.
    sigaction(signal, nullptr, &before);
    if (before.sa_handler == SIG_IGN) continue;
    sigaction(signal, &action, nullptr);
    before_.emplace_back(signal, before);
  }
}

StopOn::~StopOn() {
  for (const auto& [signal, before] : before_) sigaction(signal, &before, nullptr);
}

int stop_asked() { return asked; }

int stop_descriptor() { return told[0]; }

// Not SQLite's sqlite3_interrupt: tables read far more than SQLite does, and look by themselves.
void check_stop() {
  if (stop_asked()) throw Stopped{};
}

void end_by_signal() {
  const int came = asked, signal = came ? came : SIGINT;
  // Shells look for an end by the signal (WIFSIGNALED), so its default action must run.
  std::signal(signal, SIG_DFL);
  std::raise(signal);
  std::abort();  // not reached: the signal ends the program
}

}  // namespace sogoc
