#include "cli/standard_output.h"

#include <poll.h>
#include <unistd.h>

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
  while (!bytes.empty()) {
    const auto n = ::write(descriptor_, bytes.data(), bytes.size());
    if (n < 0 && errno == EINTR) continue;
    if (n < 0 && errno == EAGAIN) {
      wait_for_room(descriptor_);
      continue;
    }
    if (n < 0) {
      error_ = errno;
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
  return write(bytes) ? 0 : -1;
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
