// The stream by which everything that the program says reaches a terminal. What a text from outside
// can hold is shown as events/shown.h says, whoever prints it: no printer has to think of it.
#pragma once
#include <cstdint>
#include <optional>
#include <ostream>
#include <string>
#include <string_view>
#include <type_traits>

#include "answers/terminal_lines.h"
#include "events/shown.h"

namespace sogoc {

// How a terminal is to draw what follows, until the next one.
enum class Style : std::uint8_t {
  plain,
  heading,
  refused,  // and what does not hold
  warned,
};

// Not copyable; one thread. `to` must outlive it. Fails as a standard stream does, when `to` does.
//
// The line feeds of words that stand in the code (char, const char*) are kept. A std::string may
// have been made of anything: it stays on one line. What is written to it as to a std::ostream, and
// is no std::string there, keeps its line feeds.
class SafeStream : public std::ostream {
 public:
  explicit SafeStream(std::streambuf& to);

  // From now on what is written goes through as it is: for programs, which need every byte.
  void carry();
  // One value on one line, as `<<` writes a std::string.
  void value(std::string_view text) { show(text, LineFeeds::shown); }
  // A text of several lines, in which each value was put through shown() by whoever made it.
  void lines(std::string_view text) { show(text, LineFeeds::kept); }
  // From now on styles are drawn: by the escapes of the stream's own, the only ones that reach a
  // terminal. Before, and of what is carried, they are left out.
  void paint() { paints_ = true; }
  // Of text behind it; it ends before each line feed and begins anew behind it, so that whoever
  // cuts the text between two lines cuts no style in half.
  void style(Style style);
  // From now on each line goes out once it has ended or is flushed, and not before, broken where it
  // is wider than so many columns (answers/terminal_lines.h): for people at a terminal. A stream
  // that was flushed behind each `<<` (std::unitbuf) is flushed behind each line instead.
  void fill(std::size_t columns);
  // A line that stays at the end until the next one is drawn, or anything else is written: it is
  // taken away then. For terminals; `line` must be shorter than theirs.
  void draw(std::string_view line);
  void end_drawing();

 private:
  class Buffer final : public std::streambuf {
   public:
    explicit Buffer(std::streambuf& to) : to_(to) {}
    bool show(std::string_view text, LineFeeds line_feeds);
    void carry() { carrying_ = true; }
    bool carries() const { return carrying_; }
    // `at_once`: each line is flushed when it has ended.
    void fill(std::size_t columns, bool at_once) {
      lines_.emplace(columns);
      at_once_ = at_once;
    }
    // Of what is shown from now on.
    bool style(Style style);
    bool draw(std::string_view line);
    bool end_drawing();

   protected:
    int_type overflow(int_type c) override;
    std::streamsize xsputn(const char* bytes, std::streamsize size) override;
    int sync() override;

   private:
    // Bytes that were shown.
    bool put_shown(std::string_view bytes);
    // Lines or parts of them, and escapes of ours.
    bool put_lines(std::string_view bytes);
    bool draw_style(Style style);
    bool put(std::string_view bytes);

    std::streambuf& to_;
    std::optional<TerminalLines> lines_;
    Style asked_ = Style::plain, drawn_style_ = Style::plain;
    bool at_once_ = false, carrying_ = false;
    std::size_t drawn_ = 0;  // columns of the line that was drawn
    ShownText text_;
    std::string shown_;  // of one piece; kept for its memory
  };

  void show(std::string_view text, LineFeeds line_feeds);

  Buffer buffer_;
  bool paints_ = false;
};

// Better than those of std::ostream for everything, so that what follows in the same statement
// still knows which stream it goes to.
template <typename T>
SafeStream& operator<<(SafeStream& out, const T& what) {
  if constexpr (std::is_same_v<T, std::string> || std::is_same_v<T, std::string_view>)
    out.value(what);
  else if constexpr (std::is_same_v<T, Style>)
    out.style(what);
  else
    static_cast<std::ostream&>(out) << what;
  return out;
}
inline SafeStream& operator<<(SafeStream& out, std::ostream& (*manipulate)(std::ostream&)) {
  manipulate(out);
  return out;
}

}  // namespace sogoc
