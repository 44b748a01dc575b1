#include "cli/line_reader.h"

#include <fcntl.h>
#include <poll.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <iterator>

#include "answers/interrupt.h"

namespace sogoc {
namespace {

constexpr std::size_t portion = 1 << 16;
constexpr int idle_pace = 250;  // milliseconds

}  // namespace

// A pipe without a writer is opened at once and waited for when it is read, where a stop ends the
// waiting.
LineReader::LineReader(const std::string& name, std::function<void()> idle)
    : idle_(std::move(idle)) {
  descriptor_ =
      name == "-" ? STDIN_FILENO : ::open(name.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK);
  if (descriptor_ < 0) error_ = errno;
}

LineReader::~LineReader() {
  if (descriptor_ > STDIN_FILENO) ::close(descriptor_);
}

// Until there is something to read, or the end of it; false when a stop is asked for.
bool LineReader::wait() const {
  pollfd both[] = {{descriptor_, POLLIN, 0}, {stop_descriptor(), POLLIN, 0}};
  while (stop_asked() == 0) {
    const int ready = ::poll(both, std::size(both), idle_pace);
    if (ready == 0) idle_();
    if (ready < 0 && errno != EINTR && errno != EAGAIN) return true;  // reading tells why
    if (ready > 0 && both[0].revents != 0) return true;
  }
  return false;
}

// False when there is nothing more to read.
bool LineReader::fill() {
  if (descriptor_ < 0 || ended_ || error_ != 0 || too_much()) return false;
  buffer_.resize(portion);
  at_ = 0;
  ssize_t got = -1;
  while (wait()) {
    got = ::read(descriptor_, buffer_.data(), portion);
    if (got >= 0 || (errno != EINTR && errno != EAGAIN)) break;
  }
  if (got < 0 && stop_asked() == 0) error_ = errno;
  ended_ = got <= 0;
  buffer_.resize(got > 0 ? static_cast<std::size_t>(got) : 0);
  taken_ += buffer_.size();
  return got > 0 && !too_much();
}

// Editors of one system begin a file with a mark that nobody sees.
TextLine LineReader::counted(TextLine line) {
  constexpr std::string_view byte_order_mark = "\xef\xbb\xbf";
  if (++number_ == 1 && line.text.starts_with(byte_order_mark))
    line.text.erase(0, byte_order_mark.size());
  return line;
}

std::optional<TextLine> LineReader::next() {
  TextLine line;
  bool any = false;
  // Between lines too: a file that is quick to read is stopped all the same.
  while (stop_asked() == 0) {
    if (at_ == buffer_.size() && !fill()) break;
    any = true;
    const auto end = buffer_.find('\n', at_);
    const auto piece = std::min(end, buffer_.size()) - at_;
    line.append({buffer_.data() + at_, piece});
    at_ += piece;
    if (end == buffer_.npos) continue;
    ++at_;
    whole_ = true;
    return counted(std::move(line));
  }
  whole_ = false;
  // What stands before an error, a signal or the bound is no whole line.
  if (!any || error_ != 0 || stop_asked() != 0 || too_much()) return std::nullopt;
  return counted(std::move(line));
}

std::string LineReader::rest(std::size_t most_bytes) {
  std::string text;
  while (text.size() <= most_bytes && stop_asked() == 0 && (at_ < buffer_.size() || fill())) {
    text.append(buffer_, at_);
    at_ = buffer_.size();
  }
  return text;
}

UsageError input_too_long_of(const std::string& name) {
  return {{name + ": " + input_too_long.en, name + ": " + input_too_long.vi},
          input_too_long_remedy};
}

}  // namespace sogoc
