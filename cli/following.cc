#include "cli/following.h"

#include <poll.h>
#include <unistd.h>

#include <filesystem>
#include <iterator>
#include <map>
#include <ostream>
#include <sstream>

#include "answers/interrupt.h"
#include "answers/log_lines.h"
#include "cli/open.h"
#include "store/store_error.h"

namespace sogoc {
namespace {

namespace fs = std::filesystem;

constexpr int look_pace = 250;  // milliseconds between two looks at the files

// A writer that commits changes a file of the register, before any other process can see the
// commit.
using Files = std::map<std::string, std::pair<std::uintmax_t, fs::file_time_type>>;

Files files_of(const std::string& directory) {
  Files all;
  std::error_code error;  // a file may go while it is looked at
  fs::recursive_directory_iterator each(directory, error);
  for (; !error && each != fs::recursive_directory_iterator(); each.increment(error)) {
    std::error_code gone;
    const auto size = each->is_regular_file(gone) ? each->file_size(gone) : 0;
    all[each->path()] = {size, each->last_write_time(gone)};
  }
  return all;
}

// False when there is nothing more to do: a signal came, or nobody reads the output.
bool wait() {
  pollfd both[] = {{stop_descriptor(), POLLIN, 0}, {STDOUT_FILENO, 0, 0}};
  ::poll(both, std::size(both), look_pace);
  return stop_asked() == 0 && (both[1].revents & (POLLERR | POLLHUP | POLLNVAL)) == 0;
}

class Following {
 public:
  Following(Context& context, const LogPart& part) : context_(context), part_(part) {}

  ExitCode run() {
    seen_ = files_of(context_.directory);
    print(context_);
    while (context_.out.good() && wait())
      if (auto now = files_of(context_.directory); now != seen_) look_again(std::move(now));
    context_.out.flush();
    if (stop_asked() != 0) end_by_signal();
    return ExitCode::ok;
  }

 private:
  // What is warned of was said when it was opened first.
  void look_again(Files now) {
    std::ostringstream unsaid;
    SafeStream err(*unsaid.rdbuf());
    Context quiet{with_streams(context_, context_.out, err), context_.directory,
                  context_.directory_given, context_.data};
    try {
      print(quiet);
    } catch (const StoreError& error) {
      if (error.reason() == StoreError::Reason::busy) return;  // and look again later
      throw;
    }
    seen_ = std::move(now);
  }

  void print(Context& context) {
    auto open = open_for_reading(context);
    const auto size = open.reg->log().size();
    // Also of a register that was put into the place of the one that was followed.
    if (size < next_ || (begun_ && open.reg->log().root_at(next_) != root_))
      throw StoreError(StoreError::Reason::shortened,
                       Said{context_.directory + ": the log does not go on with what was printed",
                            context_.directory + ": nhật ký không nối tiếp những gì đã in"});
    write_log_lines(context, *open.reg, positions_of(open.reg->log(), part_),
                    begun_ ? Headings::none : Headings::first);
    context_.out.flush();
    begun_ = true;
    next_ = size;
    root_ = open.reg->log().root();
    part_ = LogPart{.from = next_, .kind = part_.kind, .cause = part_.cause};
  }

  Context& context_;
  LogPart part_;
  Files seen_;
  std::uint64_t next_ = 0;
  Hash root_{};  // of the events before it
  bool begun_ = false;
};

}  // namespace

ExitCode follow_log(Context& context, const LogPart& part) {
  const StopOn stop({SIGINT, SIGTERM, SIGHUP});
  return Following(context, part).run();
}

}  // namespace sogoc
