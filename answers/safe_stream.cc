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

void SafeStream::style(Style style) {
  if (!paints_ || buffer_.carries()) return;
  const sentry ready(*this);
  if (ready && !buffer_.style(style)) setstate(badbit);
}

void SafeStream::fill(std::size_t columns) {
  buffer_.fill(columns, (flags() & std::ios::unitbuf) != 0);
  unsetf(std::ios::unitbuf);
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

// Nobody else flushes what goes out line by line.
bool SafeStream::Buffer::put(std::string_view bytes) {
  const auto size = static_cast<std::streamsize>(bytes.size());
  return to_.sputn(bytes.data(), size) == size && (!at_once_ || to_.pubsync() == 0);
}

bool SafeStream::Buffer::put_lines(std::string_view bytes) {
  if (!lines_) return put(bytes);
  std::string ended;
  lines_->add(bytes, ended);
  return ended.empty() || put(ended);
}

bool SafeStream::Buffer::put_shown(std::string_view bytes) {
  if (!lines_ && asked_ == Style::plain) return put(bytes);
  while (!bytes.empty()) {
    const auto line = bytes.substr(0, bytes.find('\n'));
    if (!line.empty() && !(draw_style(asked_) && put_lines(line))) return false;
    bytes.remove_prefix(line.size());
    if (bytes.empty()) return true;
    if (!draw_style(Style::plain) || !put_lines("\n")) return false;
    bytes.remove_prefix(1);
  }
  return true;
}

// Of ECMA-48 (SGR), which every terminal knows.
bool SafeStream::Buffer::draw_style(Style style) {
  static constexpr const char* escapes[] = {"\x1b[0m", "\x1b[1m", "\x1b[1;31m", "\x1b[33m"};
  if (std::exchange(drawn_style_, style) == style) return true;
  return put_lines(escapes[static_cast<std::size_t>(style)]);
}

// The beginning of a character that stands before is shown before: no byte of ours gets into it.
bool SafeStream::Buffer::style(Style style) {
  shown_.clear();
  text_.end(shown_);
  if (!put_shown(shown_)) return false;
  asked_ = style;
  // What begins waits for a text, what ends does not.
  return style != Style::plain || draw_style(style);
}

bool SafeStream::Buffer::show(std::string_view text, LineFeeds line_feeds) {
  if (drawn_ > 0 && !end_drawing()) return false;
  if (carrying_) return put(text);
  shown_.clear();
  text_.add(text, line_feeds, shown_);
  return put_shown(shown_);
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
  if (!put_shown(shown_)) return -1;
  std::string begun;
  if (lines_) lines_->end(begun);
  return put(begun) ? to_.pubsync() : -1;
}

}  // namespace sogoc
