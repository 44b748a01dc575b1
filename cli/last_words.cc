#include "cli/last_words.h"

#include <sys/mman.h>
#include <unistd.h>

#include <atomic>
#include <cerrno>
#include <csignal>
#include <exception>
#include <iterator>
#include <new>
#include <string_view>
#include <system_error>

#include "cli/pager.h"
#include "cli/store_errors.h"

namespace sogoc {
namespace {

using Reason = StoreError::Reason;

// What the system may have refused right before a library gave up.
constexpr int refusals[] = {EIO, ENOSPC, EDQUOT, EROFS, EMFILE, ENFILE, ENOMEM};

struct LastWords {
  ToldFailure no_memory, no_threads, aborted;
  ToldFailure refused[std::size(refusals)];
};

LastWords last_words;
const StandardOutput* data = nullptr;
// Of the process, from before there is memory for anything.
int argument_count = 0;
char** arguments = nullptr;
std::atomic<bool> said = false;
std::atomic<int> told_with = -1;
static_assert(std::atomic<bool>::is_always_lock_free, "a handler of signals must not wait");

void write_all(int descriptor, std::string_view bytes) {
  while (!bytes.empty()) {
    const auto n = ::write(descriptor, bytes.data(), bytes.size());
    if (n < 0 && errno == EINTR) continue;
    if (n <= 0) return;
    bytes.remove_prefix(n);
  }
}

// Also in a handler of signals: nothing but system calls. What the stream holds is left out, for it
// may be half made.
[[noreturn]] void end_with(const ToldFailure& failure) {
  // The first says it all and ends the process; another thread must not end it before.
  if (said.exchange(true))
    while (true) ::pause();
  leave_pager();
  if (told_with >= 0) ::_exit(told_with);
  if (failure.text.empty()) {  // while the words are put together, or before
    const auto language = language_asked(argument_count, arguments);
    write_all(
        STDERR_FILENO,
        pick(language, "sogoc: the memory is used up\nTry: again with more memory (ulimit -v)\n",
             "sogoc: hết bộ nhớ\nThử: chạy lại với nhiều bộ nhớ hơn (ulimit -v)\n"));
    ::_exit(static_cast<int>(ExitCode::io));
  }
  write_all(STDERR_FILENO, failure.text);
  if (!failure.line.empty()) {
    if (data->in_line()) write_all(STDOUT_FILENO, "\n");
    write_all(STDOUT_FILENO, failure.line);
  }
  ::_exit(static_cast<int>(failure.code));
}

// Whether the system still gives some: libraries of C ask it without `new`.
bool memory_is_missing() {
  constexpr std::size_t some = 16 << 20;
  void* got = ::mmap(nullptr, some, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
  if (got == MAP_FAILED) return true;
  ::munmap(got, some);
  return false;
}

const ToldFailure& what_ended_it() {
  return memory_is_missing() ? last_words.no_memory : last_words.aborted;
}

// RocksDB asserts that some calls never fail. errno is of the last that did.
void on_abort(int) {
  const int error = errno;
  for (std::size_t i = 0; i < std::size(refusals); ++i)
    if (refusals[i] == error) end_with(last_words.refused[i]);
  end_with(what_ended_it());
}

// What flies out of a thread of RocksDB, or through a function of it that lets nothing through.
void on_terminate() {
  if (const auto thrown = std::current_exception()) try {
      std::rethrow_exception(thrown);
    } catch (const std::bad_alloc&) {
      end_with(last_words.no_memory);
    } catch (const std::system_error& error) {
      if (error.code() == std::errc::resource_unavailable_try_again)
        end_with(last_words.no_threads);
    } catch (...) {  // ends as a bug, or as lack of memory where that is so
    }
  end_with(what_ended_it());
}

// At once and without std::bad_alloc: flying out of RocksDB it would meet destructors that wait for
// a mutex which the same thread still holds.
void on_no_memory() { end_with(last_words.no_memory); }

void install() {
  std::set_terminate(on_terminate);
  std::set_new_handler(on_no_memory);
  struct sigaction action {};
  action.sa_handler = on_abort;
  sigemptyset(&action.sa_mask);
  sigaction(SIGABRT, &action, nullptr);
}

// Before what is static is made, of the libraries too: that takes memory as well. The sanitizers
// have to come first.
void install_early(int argc, char** argv) {
  argument_count = argc;
  arguments = argv;
  install();
}
#ifdef __SANITIZE_ADDRESS__
[[gnu::constructor(101)]] void install_early_enough(int argc, char** argv) {
  install_early(argc, argv);
}
#else
[[gnu::section(".preinit_array"), gnu::used]] void (*const install_first)(int,
                                                                          char**) = install_early;
#endif

}  // namespace

void prepare_last_words(const Context& context) {
  last_words = {told(context, {Reason::no_resources, Said{"the memory is used up", "hết bộ nhớ"}}),
                told(context, {Reason::no_resources,
                               Said{"the system gives no thread", "hệ thống không cấp luồng"}}),
                told_bug(context, context.pick("it was aborted", "chương trình bị dừng ngang")),
                {}};
  for (std::size_t i = 0; i < std::size(refusals); ++i)
    last_words.refused[i] =
        told(context, refused_by_system(Said{"a library gave up after a call that failed",
                                             "một thư viện dừng sau lời gọi thất bại"},
                                        refusals[i]));
  data = &context.data;
}

void failure_was_told(ExitCode code) { told_with = static_cast<int>(code); }

}  // namespace sogoc
