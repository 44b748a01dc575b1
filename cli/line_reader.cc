#include "cli/line_reader.h"

#include <fcntl.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>

#include "answers/interrupt.h"

namespace sogoc {
namespace {

constexpr std::size_t most = 16 << 20;
constexpr std::size_t portion = 1 << 16;

}  // namespace

LineReader::LineReader(const std::string& name) {
  if (name == "-") {
    descriptor_ = STDIN_FILENO;
    return;
  }
  do descriptor_ = ::open(name.c_str(), O_RDONLY | O_CLOEXEC);
  while (descriptor_ < 0 && errno == EINTR && stop_asked() == 0);
  if (descriptor_ < 0 && stop_asked() == 0) error_ = errno;
}

LineReader::~LineReader() {
  if (descriptor_ > STDIN_FILENO) ::close(descriptor_);
}

// False when there is nothing more to read.
bool LineReader::fill() {
  if (descriptor_ < 0 || ended_ || error_ != 0) return false;
  buffer_.resize(portion);
  at_ = 0;
  ssize_t got = -1;
  while (stop_asked() == 0) {
    got = ::read(descriptor_, buffer_.data(), portion);
    if (got >= 0 || errno != EINTR) break;
  }
  if (got < 0 && stop_asked() == 0) error_ = errno;
  ended_ = got <= 0;
  buffer_.resize(got > 0 ? static_cast<std::size_t>(got) : 0);
  return got > 0;
}

std::optional<std::string> LineReader::next() {
  std::string line;
  bool any = false;
  // Between lines too: a file that is quick to read is stopped all the same.
  while (stop_asked() == 0) {
    if (at_ == buffer_.size() && !fill()) break;
    any = true;
    const auto end = buffer_.find('\n', at_);
    const auto piece = std::min(end, buffer_.size()) - at_;
    if (line.size() < most) line.append(buffer_, at_, std::min(piece, most - line.size()));
    at_ += piece;
    if (end == buffer_.npos) continue;
    ++at_;
    ++number_;
    return line;
  }
  // What stands before an error or a signal is no whole line.
  if (!any || error_ != 0 || stop_asked() != 0) return std::nullopt;
  ++number_;
  return line;
}

}  // namespace sogoc
