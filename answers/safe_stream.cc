#include "answers/safe_stream.h"

#include <string>
#include <utility>

namespace sogoc {

// The base is made before the buffer is.
SafeStream::SafeStream(std::streambuf& to) : std::ostream(nullptr), buffer_(to) { rdbuf(&buffer_); }

void SafeStream::carry() { buffer_.carry(); }

void SafeStream::show(std::string_view text, LineFeeds line_feeds) {
  const sentry ready(*this);
  if (ready && !buffer_.show(text, line_feeds)) setstate(badbit);
}

// Of ECMA-48 (SGR), which every terminal knows.
void SafeStream::style(Style style) {
  static constexpr const char* escapes[] = {"\x1b[0m", "\x1b[1m", "\x1b[1;31m", "\x1b[33m"};
  if (!paints_ || buffer_.carries()) return;
  const sentry ready(*this);
  if (ready && !buffer_.escape(escapes[static_cast<std::size_t>(style)])) setstate(badbit);
}

void SafeStream::draw(std::string_view line) {
  const sentry ready(*this);
  if (ready && !buffer_.draw(line)) setstate(badbit);
}

void SafeStream::end_drawing() {
  const sentry ready(*this);
  if (ready && !buffer_.end_drawing()) setstate(badbit);
}

// Blanks do it on every terminal.
bool SafeStream::Buffer::end_drawing() {
  const auto columns = std::exchange(drawn_, 0);
  return columns == 0 || put("\r" + std::string(columns, ' ') + "\r");
}

bool SafeStream::Buffer::draw(std::string_view line) {
  if (!end_drawing()) return false;
  drawn_ = columns_of(line);
  return put(sogoc::shown(line));
}

bool SafeStream::Buffer::put(std::string_view bytes) {
  const auto size = static_cast<std::streamsize>(bytes.size());
  return to_.sputn(bytes.data(), size) == size;
}

// The beginning of a character that stands before is shown before: no byte of ours gets into it.
bool SafeStream::Buffer::escape(const char* bytes) {
  shown_.clear();
  text_.end(shown_);
  return put(shown_) && put(bytes);
}

bool SafeStream::Buffer::show(std::string_view text, LineFeeds line_feeds) {
  if (drawn_ > 0 && !end_drawing()) return false;
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
