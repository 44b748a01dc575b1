#include "answers/safe_stream.h"

namespace sogoc {

// The base is made before the buffer is.
SafeStream::SafeStream(std::streambuf& to) : std::ostream(nullptr), buffer_(to) { rdbuf(&buffer_); }

void SafeStream::carry() { buffer_.carry(); }

void SafeStream::show(std::string_view text, LineFeeds line_feeds) {
  const sentry ready(*this);
  if (ready && !buffer_.show(text, line_feeds)) setstate(badbit);
}

void SafeStream::to_line_start() {
  const sentry ready(*this);
  if (ready && !buffer_.put("\r")) setstate(badbit);
}

bool SafeStream::Buffer::put(std::string_view bytes) {
  const auto size = static_cast<std::streamsize>(bytes.size());
  return to_.sputn(bytes.data(), size) == size;
}

bool SafeStream::Buffer::show(std::string_view text, LineFeeds line_feeds) {
  if (carrying_) return put(text);
  shown_.clear();
  text_.add(text, line_feeds, shown_);
  return put(shown_);
}

SafeStream::Buffer::int_type SafeStream::Buffer::overflow(int_type c) {
  if (traits_type::eq_int_type(c, traits_type::eof())) return traits_type::not_eof(c);
  const char byte = traits_type::to_char_type(c);
  return show({&byte, 1}, LineFeeds::kept) ? c : traits_type::eof();
}

std::streamsize SafeStream::Buffer::xsputn(const char* bytes, std::streamsize size) {
  return show({bytes, static_cast<std::size_t>(size)}, LineFeeds::kept) ? size : 0;
}

// The beginning of a character that never ends is shown as what it is.
int SafeStream::Buffer::sync() {
  shown_.clear();
  text_.end(shown_);
  return put(shown_) ? to_.pubsync() : -1;
}

}  // namespace sogoc
