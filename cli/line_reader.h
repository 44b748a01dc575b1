// Lines of a file or a pipe, opened once and read front to back.
#pragma once
#include <cstdint>
#include <functional>
#include <limits>
#include <optional>
#include <string>

#include "events/input_line.h"
#include "projections/refused.h"

namespace sogoc {

// A resource: the file is closed with it. For one thread.
class LineReader {
 public:
  // `name` as the user gave it; `-` is standard input. Look at error() afterwards.
  // `idle` is called now and then while nothing comes.
  explicit LineReader(
      const std::string& name, std::function<void()> idle = [] {});
  ~LineReader();
  LineReader(const LineReader&) = delete;
  LineReader& operator=(const LineReader&) = delete;

  // The next line without its line feed, the first one without a byte order mark of UTF-8 too,
  // which counts for its length all the same; nothing at the end, after an error, and once a stop
  // is asked for (answers/interrupt.h), for which it looks while it waits, too.
  std::optional<TextLine> next();
  // All that is left, as it stands, up to a little more than `most` bytes: who gets more than
  // `most` knows that it is too much. Ends as next() does.
  std::string rest(std::size_t most);
  // Whether the line that next() gave last had its line feed: false for the end of a file without
  // one.
  bool whole() const { return whole_; }
  // From 1: of the line that next() gave last.
  std::uint64_t number() const { return number_; }
  // Bytes read so far, those behind the last line included.
  std::uint64_t taken() const { return taken_; }
  // errno of what failed, 0: nothing did.
  int error() const { return error_; }
  // Ends before the first byte beyond `most`: then the last line is left out and too_much() is so.
  void read_at_most(std::uint64_t most) { most_ = most; }
  bool too_much() const { return taken_ > most_; }

 private:
  bool wait() const;
  bool fill();
  TextLine counted(TextLine line);

  const std::function<void()> idle_;
  int descriptor_ = -1;
  int error_ = 0;
  bool ended_ = false, whole_ = true;
  std::uint64_t number_ = 0;
  std::uint64_t taken_ = 0, most_ = std::numeric_limits<std::uint64_t>::max();
  std::string buffer_;
  std::size_t at_ = 0;
};

// That read_at_most(longest_input) was too little for the file of the name.
UsageError input_too_long_of(const std::string& name);

}  // namespace sogoc
