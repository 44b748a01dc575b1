// Standard output. A standard stream tells neither why a write failed nor where a line stands; the
// last line of a command that failed needs both.
#pragma once
#include <atomic>
#include <memory>
#include <streambuf>
#include <string>
#include <string_view>
#include <vector>

#include "cli/pager.h"

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
  // What is more than so many rows of so many columns goes to a pager that `command` starts. Only
  // what is written in one go counts: once something was flushed there is none any more. To be
  // called before anything is written.
  void page(const std::string& command, std::size_t rows, std::size_t columns);
  // Waits until the pager is left; then it writes to the descriptor again. Nothing when there is
  // none. To be called when all was flushed. False: the shell could not run the pager, and nothing
  // was shown.
  bool end_paging();
  // Whether the pager was left before it had everything: what failed so is no failure.
  bool pager_was_left() const { return left_; }
  // The last line of all: after what is held, and never behind the half of another. Tried also
  // after a failure, for a disk may have room for a line.
  void end_with(std::string_view line);

 protected:
  int_type overflow(int_type c) override;
  int sync() override;

 private:
  bool write(std::string_view bytes);
  bool more_than_a_screen(std::string_view bytes) const;
  void start_pager();

  int descriptor_;
  std::string pager_command_;  // empty: none is to be started
  std::size_t rows_ = 0, columns_ = 0;
  std::unique_ptr<Pager> pager_;
  bool left_ = false;
  std::vector<char> held_;
  std::string_view first_;  // must live as long as this
  int error_ = 0;
  std::atomic<bool> in_line_ = false;
};

}  // namespace sogoc
