#include "answers/interrupt.h"

#include <fcntl.h>
#include <sys/time.h>
#include <unistd.h>

#include <atomic>
#include <cerrno>
#include <cstdlib>
#include <cstring>

namespace sogoc {
namespace {

// A handler may run in any thread.
std::atomic<int> asked = 0;
static_assert(std::atomic<int>::is_always_lock_free, "a handler of signals must not wait");
// Both ends of a pipe, made once.
int told[2] = {-1, -1};

// Of the StopOn and the StopAfter that live.
std::atomic<Second> on_second = Second::waits;
std::atomic<const char*> last_words = nullptr;
std::atomic<int> code_of_end = 0;

// Calls only what a handler may (signal-safety(7)). The default action follows when the handler
// returns, for until then the signal is held back.
void end_at_once(int first, int signal) {
  if (first == SIGALRM && signal == SIGALRM) {
    const char* words = last_words;
    static_cast<void>(::write(STDERR_FILENO, words, std::strlen(words)));
    ::_exit(code_of_end);
  }
  const int by = signal == SIGALRM ? first : signal;
  std::signal(by, SIG_DFL);
  std::raise(by);
}

void ask(int signal) {
  const int error = errno;
  int first = 0;
  if (!asked.compare_exchange_strong(first, signal)) {
    if (on_second.load() == Second::ends) end_at_once(first, signal);
  } else if (told[1] >= 0)
    // When the pipe is full it is readable already.
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

StopOn::StopOn(std::initializer_list<int> signals, Second second) {
  asked = 0;
  on_second = second;
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

StopAfter::StopAfter(std::uint64_t seconds, int code, const char* words) {
  last_words = words;
  code_of_end = code;
  struct sigaction action {};
  action.sa_handler = ask;
  sigemptyset(&action.sa_mask);
  sigaction(SIGALRM, &action, &before_);
  constexpr time_t grace = 2;
  const itimerval timer = {{grace, 0}, {static_cast<time_t>(seconds), 0}};
  ::setitimer(ITIMER_REAL, &timer, nullptr);
}

StopAfter::~StopAfter() {
  const itimerval none = {};
  ::setitimer(ITIMER_REAL, &none, nullptr);
  sigaction(SIGALRM, &before_, nullptr);
}

bool time_is_over() { return asked == SIGALRM; }

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
