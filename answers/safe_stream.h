// The stream by which everything that the program says reaches a terminal. What a text from outside
// can hold is shown as events/shown.h says, whoever prints it: no printer has to think of it.
#pragma once
#include <ostream>
#include <string>
#include <string_view>
#include <type_traits>

#include "events/shown.h"

namespace sogoc {

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
  // What is written next goes over the line that stands there.
  void to_line_start();

 private:
  class Buffer final : public std::streambuf {
   public:
    explicit Buffer(std::streambuf& to) : to_(to) {}
    bool show(std::string_view text, LineFeeds line_feeds);
    void carry() { carrying_ = true; }
    bool put(std::string_view bytes);

   protected:
    int_type overflow(int_type c) override;
    std::streamsize xsputn(const char* bytes, std::streamsize size) override;
    int sync() override;

   private:
    std::streambuf& to_;
    bool carrying_ = false;
    ShownText text_;
    std::string shown_;  // of one piece; kept for its memory
  };

  void show(std::string_view text, LineFeeds line_feeds);

  Buffer buffer_;
};

// Better than those of std::ostream for everything, so that what follows in the same statement
// still knows which stream it goes to.
template <typename T>
SafeStream& operator<<(SafeStream& out, const T& what) {
  if constexpr (std::is_same_v<T, std::string> || std::is_same_v<T, std::string_view>)
    out.value(what);
  else
    static_cast<std::ostream&>(out) << what;
  return out;
}
inline SafeStream& operator<<(SafeStream& out, std::ostream& (*manipulate)(std::ostream&)) {
  manipulate(out);
  return out;
}

}  // namespace sogoc
