#include "cli/progress.h"

#include <unistd.h>

#include <ostream>

namespace sogoc {

std::function<void(std::uint64_t done)> progress_bar(const Context& context, std::uint64_t total) {
  // Lines of the diagnostics and a bar that is drawn over itself do not go together.
  if (!isatty(STDERR_FILENO) || context.diagnostics.wants(Diagnostics::Level::error))
    return [](std::uint64_t) {};
  return [&err = context.err, total](std::uint64_t done) {
    const auto filled = total == 0 ? 30 : done * 30 / total;
    err.to_line_start();
    err << '[' << std::string(filled, '#') << std::string(30 - filled, ' ') << "] " << done << '/'
        << total << (done >= total ? "\n" : "") << std::flush;
  };
}

}  // namespace sogoc
