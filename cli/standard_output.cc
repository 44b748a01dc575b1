#include "cli/standard_output.h"

#include <poll.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <utility>

namespace sogoc {
namespace {

constexpr std::size_t most_held = 1 << 16;

// Of a pipe that is not to be waited for, which another process may have made so.
void wait_for_room(int descriptor) {
  pollfd one{descriptor, POLLOUT, 0};
  ::poll(&one, 1, -1);
}

}  // namespace

StandardOutput::StandardOutput(int descriptor) : descriptor_(descriptor), held_(most_held) {
  setp(held_.data(), held_.data() + held_.size());
}

bool StandardOutput::write(std::string_view bytes) {
  if (!bytes.empty() && !first_.empty() && !write(std::exchange(first_, {}))) return false;
  if (pager_ && bytes.find('\x1b') != bytes.npos) pager_->styled();
  while (!bytes.empty()) {
    const auto n = ::write(descriptor_, bytes.data(), bytes.size());
    if (n < 0 && errno == EINTR) continue;
    if (n < 0 && errno == EAGAIN) {
      wait_for_room(descriptor_);
      continue;
    }
    if (n < 0) {
      error_ = errno;
      left_ = pager_ && error_ == EPIPE;
      return false;
    }
    if (n > 0) in_line_ = bytes[n - 1] != '\n';
    bytes.remove_prefix(n);
  }
  return true;
}

int StandardOutput::sync() {
  if (error_ != 0) return -1;
  const std::string_view bytes(pbase(), pptr() - pbase());
  setp(held_.data(), held_.data() + held_.size());
  if (!bytes.empty() && !pager_command_.empty()) {
    if (more_than_a_screen(bytes)) start_pager();
    pager_command_.clear();
  }
  return write(bytes) ? 0 : -1;
}

void StandardOutput::page(const std::string& command, std::size_t rows, std::size_t columns) {
  pager_command_ = command;
  rows_ = rows;
  columns_ = std::max<std::size_t>(1, columns);
}

// With a row for the prompt that follows. Escapes count, so a row too many may be counted.
bool StandardOutput::more_than_a_screen(std::string_view bytes) const {
  std::size_t rows = 0;
  while (!bytes.empty() && rows < rows_) {
    const auto line = bytes.substr(0, bytes.find('\n'));
    bytes.remove_prefix(std::min(bytes.size(), line.size() + 1));
    const auto characters =
        static_cast<std::size_t>(std::count_if(line.begin(), line.end(), [](char c) {
          return (static_cast<unsigned char>(c) & 0xc0) != 0x80;
        }));
    rows += characters == 0 ? 1 : (characters + columns_ - 1) / columns_;
  }
  return rows >= rows_;
}

void StandardOutput::start_pager() {
  auto pager = std::make_unique<Pager>(pager_command_);
  if (pager->descriptor() < 0) return;
  descriptor_ = pager->descriptor();
  pager_ = std::move(pager);
}

bool StandardOutput::end_paging() {
  pager_command_.clear();
  if (!pager_) return true;
  const bool ran = pager_->wait();
  pager_.reset();
  descriptor_ = STDOUT_FILENO;
  return ran;
}

StandardOutput::int_type StandardOutput::overflow(int_type c) {
  if (sync() != 0) return traits_type::eof();
  if (!traits_type::eq_int_type(c, traits_type::eof())) sputc(traits_type::to_char_type(c));
  return traits_type::not_eof(c);
}

void StandardOutput::end_with(std::string_view line) {
  sync();
  if (in_line_ && !write("\n")) return;
  write(line);
}

}  // namespace sogoc
