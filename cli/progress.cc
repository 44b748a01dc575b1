#include "cli/progress.h"

#include <unistd.h>

#include <algorithm>
#include <chrono>
#include <memory>
#include <string>

#include "answers/text/text.h"
#include "cli/terminal.h"
#include "events/shown.h"

namespace sogoc {
namespace {

using Clock = std::chrono::steady_clock;
using std::chrono::milliseconds;

// What ends sooner needs none.
constexpr milliseconds patience{2000}, pace{100};

bool is_drawn(const Context& context) {
  // Lines of the diagnostics and a bar that is drawn over itself do not go together.
  return is_terminal(STDERR_FILENO) && !context.diagnostics.wants(Diagnostics::Level::error);
}

class Bar {
 public:
  Bar(const Context& context, std::uint64_t total)
      : context_(context), columns_(terminal_size(STDERR_FILENO).columns), total_(total) {
    if (columns_ == 0) columns_ = usual_columns;
  }
  ~Bar() { context_.err.end_drawing(); }
  Bar(const Bar&) = delete;
  Bar& operator=(const Bar&) = delete;

  void show(std::uint64_t done) {
    const auto now = Clock::now();
    if (total_ != 0 && done >= total_) return context_.err.end_drawing();
    if (now - begin_ < patience || now - drawn_ < pace) return;
    drawn_ = now;
    context_.err.draw(line(done, now - begin_));
  }

 private:
  std::string line(std::uint64_t done, Clock::duration since) const {
    const auto number = grouped(context_, static_cast<std::int64_t>(done));
    if (total_ == 0) return number + " …";
    const auto part = static_cast<double>(done) / static_cast<double>(total_);
    auto text = " " + std::to_string(static_cast<int>(part * 100)) + " %, " + number + "/" +
                grouped(context_, static_cast<std::int64_t>(total_));
    if (done > 0) text += ", " + left(std::chrono::duration<double>(since) / part * (1 - part));
    // One column stays free: terminals go on to the next line behind the last.
    constexpr std::size_t widest = 30, frame = 3;
    const auto room = columns_ - std::min(columns_, columns_of(text) + frame);
    const auto width = std::min(widest, room);
    if (width < 5) return text.substr(1);
    const auto filled = static_cast<std::size_t>(static_cast<double>(width) * part);
    return "[" + std::string(filled, '#') + std::string(width - filled, ' ') + "]" + text;
  }

  std::string left(std::chrono::duration<double> time) const {
    const auto seconds = static_cast<std::int64_t>(time.count()) + 1;
    const bool minutes = seconds > 90;
    const auto count = std::to_string(minutes ? (seconds + 59) / 60 : seconds);
    return context_.pick("about " + count + (minutes ? " min left" : " s left"),
                         "còn khoảng " + count + (minutes ? " phút" : " giây"));
  }

  const Context& context_;
  std::size_t columns_;
  const std::uint64_t total_;
  const Clock::time_point begin_ = Clock::now();
  Clock::time_point drawn_ = {};
};

}  // namespace

std::function<void(std::uint64_t done)> progress_bar(const Context& context, std::uint64_t total) {
  if (!is_drawn(context)) return [](std::uint64_t) {};
  return [bar = std::make_shared<Bar>(context, total)](std::uint64_t done) { bar->show(done); };
}

std::function<void(std::uint64_t done, std::uint64_t total)> answer_progress(
    const Context& context) {
  if (!is_drawn(context) || is_terminal(STDOUT_FILENO)) return [](std::uint64_t, std::uint64_t) {};
  return [&context, bar = std::shared_ptr<Bar>(), of = std::uint64_t{0}](
             std::uint64_t done, std::uint64_t total) mutable {
    if (!bar || of != total) bar = std::make_shared<Bar>(context, of = total);
    bar->show(done);
  };
}

}  // namespace sogoc
