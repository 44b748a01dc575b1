#include "cli/pager.h"

#include <fcntl.h>
#include <spawn.h>
#include <sys/mman.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstdlib>
#include <cstring>
#include <string_view>
#include <utility>
#include <vector>

#include "cli/terminal.h"

extern char** environ;

namespace sogoc {
namespace {

bool is_program(const std::string& file) { return ::access(file.c_str(), X_OK) == 0; }

bool is_found(const std::string& program) {
  if (program.find('/') != program.npos) return is_program(program);
  const char* path = std::getenv("PATH");
  std::string_view rest = path ? path : "";
  while (!rest.empty()) {
    const auto folder = rest.substr(0, rest.find(':'));
    rest.remove_prefix(std::min(rest.size(), folder.size() + 1));
    if (!folder.empty() && is_program(std::string(folder) + "/" + program)) return true;
  }
  return false;
}

// What less takes from here, unless it was told otherwise: it ends by itself, shows our styles and
// leaves them on the screen, and takes the text for what it is.
std::vector<std::string> environment_of_pager() {
  std::vector<std::string> all;
  for (char** each = environ; each && *each; ++each) all.emplace_back(*each);
  if (!std::getenv("LESS")) all.emplace_back("LESS=FRX");
  if (!std::getenv("LESSCHARSET")) all.emplace_back("LESSCHARSET=utf-8");
  return all;
}

// Of the process, for handlers of signals: the pager that runs, the end of the pipe that is written
// to, standard error as it was, and what was said by it since.
volatile sig_atomic_t waited_for = -1, written_to = -1, error_before = -1, said_since = -1;
volatile sig_atomic_t was_styled = 0;

int wait_for(pid_t process) {
  int status = 0;
  while (::waitpid(process, &status, 0) < 0 && errno == EINTR) continue;
  return status;
}

void write_all(int descriptor, const char* bytes, ssize_t size) {
  while (size > 0) {
    const auto n = ::write(descriptor, bytes, static_cast<std::size_t>(size));
    if (n < 0 && errno == EINTR) continue;
    if (n <= 0) return;
    bytes += n;
    size -= n;
  }
}

void close_once(volatile sig_atomic_t& descriptor) {
  if (descriptor >= 0) ::close(descriptor);
  descriptor = -1;
}

// What was said while the pager ran stands below what it has shown.
void give_back_error() {
  if (error_before < 0) return;
  ::dup2(error_before, STDERR_FILENO);
  close_once(error_before);
  ::lseek(said_since, 0, SEEK_SET);
  char some[4096];
  for (ssize_t n = 0; (n = ::read(said_since, some, sizeof some)) > 0;)
    write_all(STDERR_FILENO, some, n);
  close_once(said_since);
}

// What it waits for, unless it was left before. Nothing but system calls.
int leave() {
  close_once(written_to);
  const int status = wait_for(waited_for);
  waited_for = -1;
  // A pager that shows a part only, such as head, may end within a style.
  constexpr char plain[] = "\x1b[0m";
  if (was_styled) write_all(STDOUT_FILENO, plain, sizeof plain - 1);
  was_styled = 0;
  give_back_error();
  return status;
}

void on_end(int signal) {
  // Ctrl-C reaches it too, and is its own; it sets the terminal right before it ends.
  if (signal != SIGINT && waited_for > 0) ::kill(waited_for, signal);
  leave_pager();
  ::signal(signal, SIG_DFL);
  ::raise(signal);
}

// In memory, for there may be no room on a disk.
void hold_error() {
  said_since = ::memfd_create("stderr", MFD_CLOEXEC);
  if (said_since < 0) return;
  error_before = ::fcntl(STDERR_FILENO, F_DUPFD_CLOEXEC, STDERR_FILENO + 1);
  if (error_before < 0) return close_once(said_since);
  ::dup2(said_since, STDERR_FILENO);
}

pid_t spawned(const std::string& command, int input) {
  posix_spawn_file_actions_t actions;
  posix_spawn_file_actions_init(&actions);
  posix_spawn_file_actions_adddup2(&actions, input, STDIN_FILENO);
  auto variables = environment_of_pager();
  std::vector<char*> environment;
  for (auto& each : variables) environment.push_back(each.data());
  environment.push_back(nullptr);
  std::string shell = "sh", flag = "-c", text = command;
  char* const words[] = {shell.data(), flag.data(), text.data(), nullptr};
  pid_t process = -1;
  const int failed =
      ::posix_spawn(&process, "/bin/sh", &actions, nullptr, words, environment.data());
  posix_spawn_file_actions_destroy(&actions);
  return failed == 0 ? process : -1;
}

}  // namespace

std::string pager_command() {
  const char* set = std::getenv("PAGER");
  if (!set) return is_found("less") ? "less -FRX" : "";
  const std::string command = set;
  const auto program = command.substr(0, command.find(' '));
  constexpr const char* of_a_name =
      "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_-+./";
  // What is more than a name the shell makes out.
  const bool name = program.find_first_not_of(of_a_name) == program.npos;
  if (command == "cat" || command.find_first_not_of(' ') == command.npos) return "";
  return name && !is_found(program) ? "" : command;
}

Pager::Pager(const std::string& command) {
  int both[2];
  if (::pipe2(both, O_CLOEXEC) != 0) return;
  process_ = spawned(command, both[0]);
  ::close(both[0]);
  if (process_ < 0) {
    ::close(both[1]);
    return;
  }
  descriptor_ = both[1];
  waited_for = process_;
  written_to = descriptor_;
  if (is_terminal(STDERR_FILENO)) hold_error();
  struct sigaction action {};
  sigemptyset(&action.sa_mask);
  action.sa_handler = SIG_IGN;
  sigaction(SIGPIPE, &action, &pipe_before_);
  action.sa_handler = on_end;
  for (const auto& [signal, before] : ended_by()) {
    sigaction(signal, nullptr, before);
    if (before->sa_handler == SIG_DFL) sigaction(signal, &action, nullptr);
  }
}

std::array<std::pair<int, struct sigaction*>, 3> Pager::ended_by() {
  return {{{SIGINT, &interrupt_before_}, {SIGTERM, &terminate_before_}, {SIGHUP, &hangup_before_}}};
}

void Pager::styled() { was_styled = 1; }

bool Pager::wait() {
  if (process_ < 0) return true;
  const int status = leave();
  process_ = -1;
  sigaction(SIGPIPE, &pipe_before_, nullptr);
  for (const auto& [signal, before] : ended_by()) sigaction(signal, before, nullptr);
  // What sh says of a command that it cannot run (POSIX, Shell Command Language, 2.8.2).
  return !WIFEXITED(status) || (WEXITSTATUS(status) != 126 && WEXITSTATUS(status) != 127);
}

Pager::~Pager() { wait(); }

void leave_pager() {
  if (waited_for > 0) leave();
}

}  // namespace sogoc
