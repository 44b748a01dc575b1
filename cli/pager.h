// A program that shows one screen after the other, such as less.
#pragma once
#include <sys/types.h>

#include <csignal>
#include <string>

namespace sogoc {

// The command of the pager: that of PAGER where it is set (none when it is empty or `cat`), else
// `less -FRX` when there is less. Empty: none, also where the program that PAGER names is not to be
// found.
std::string pager_command();

// A pager that runs. A resource: it is waited for at the end. One at a time, for one thread.
//
// While it runs, what the process says on the terminal by standard error goes through it as well, a
// pager that was left (EPIPE) is no SIGPIPE, and SIGINT, where nothing else listens to it, ends the
// process once the pager is left: until then the terminal is the pager's.
class Pager {
 public:
  // Not running when it cannot be started.
  explicit Pager(const std::string& command);
  ~Pager();
  Pager(const Pager&) = delete;
  Pager& operator=(const Pager&) = delete;

  // Where to write to; -1: it does not run.
  int descriptor() const { return descriptor_; }

 private:
  int descriptor_ = -1;
  int error_before_ = -1;  // standard error as it was
  pid_t process_ = -1;
  struct sigaction interrupt_before_ {
  }, pipe_before_{};
};

}  // namespace sogoc
