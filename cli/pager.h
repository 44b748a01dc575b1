// A program that shows one screen after the other, such as less.
#pragma once
#include <sys/types.h>

#include <array>
#include <csignal>
#include <string>
#include <utility>

namespace sogoc {

// The command of the pager: that of PAGER where it is set (none when it is empty or `cat`), else
// `less -FRX` when there is less. Empty: none, also where the program that PAGER names is not to be
// found.
std::string pager_command();

// A pager that runs. A resource: it is waited for at the end. One at a time, for one thread.
//
// While it runs, the terminal is the pager's: what the process says there by standard error is held
// and stands below once the pager is left, however early that was. A pager that was left (EPIPE) is
// no SIGPIPE, and SIGINT, where nothing else listens to it, ends the process once the pager is
// left. SIGTERM and SIGHUP end it as well.
class Pager {
 public:
  // Not running when it cannot be started.
  explicit Pager(const std::string& command);
  ~Pager();
  Pager(const Pager&) = delete;
  Pager& operator=(const Pager&) = delete;

  // Where to write to; -1: it does not run.
  int descriptor() const { return descriptor_; }
  // What is written to it has styles of ours: the terminal is plain again once it is left.
  void styled();
  // Waits until it is left. False: the shell did not find or start what it should run.
  bool wait();

 private:
  // The signals that end it, and what they did before.
  std::array<std::pair<int, struct sigaction*>, 3> ended_by();

  int descriptor_ = -1;
  pid_t process_ = -1;
  struct sigaction interrupt_before_ {
  }, terminate_before_{}, hangup_before_{}, pipe_before_{};
};

// For who ends the process at once: waits for the pager that runs, if any, so that standard error
// is the terminal's again. Nothing but system calls.
void leave_pager();

}  // namespace sogoc
