// Standard output. A standard stream tells neither why a write failed nor where a line stands; the
// last line of a command that failed needs both.
#pragma once
#include <atomic>
#include <streambuf>
#include <string_view>
#include <vector>

namespace sogoc {

// Holds up to 64 KiB, and writes them to the descriptor. A write that fails is not tried again: the
// stream goes bad, and what was held is dropped. Not copyable; one thread, but for in_line.
class StandardOutput final : public std::streambuf {
 public:
  explicit StandardOutput(int descriptor);
  // errno of the write that failed; 0: none did.
  int error() const { return error_; }
  // Whether what was written ends inside a line. Safe from any thread, and in a handler of signals.
  bool in_line() const { return in_line_; }
  // Bytes in front of the first that is written, and of nothing that is never written.
  void begin_with(std::string_view bytes) { first_ = bytes; }
  // The last line of all: after what is held, and never behind the half of another. Tried also
  // after a failure, for a disk may have room for a line.
  void end_with(std::string_view line);

 protected:
  int_type overflow(int_type c) override;
  int sync() override;

 private:
  bool write(std::string_view bytes);

  const int descriptor_;
  std::vector<char> held_;
  std::string_view first_;  // must live as long as this
  int error_ = 0;
  std::atomic<bool> in_line_ = false;
};

}  // namespace sogoc
