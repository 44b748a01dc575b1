// Reads the lines of a file, and the events in them, ahead of who records them, on a thread of its
// own.
#pragma once
#include <condition_variable>
#include <deque>
#include <iosfwd>
#include <mutex>
#include <optional>
#include <thread>
#include <vector>

#include "projections/recorder.h"

namespace sogoc {

// `in` must outlive it and be used by nobody else. One thread calls next.
class LineReader {
 public:
  // `name`: of the file, for the lines. A byte order mark at its beginning is passed over.
  LineReader(std::istream& in, std::string name);
  ~LineReader();  // may wait for the line that is being read

  // The next lines in order, as many as were read together; nothing behind the last.
  std::optional<std::vector<InputLine>> next();
  // After the last: why the file could not be read to its end, as errno; 0: it was.
  int error() const { return error_; }

 private:
  void read(std::istream& in, const std::string& name);
  bool put(std::vector<InputLine>& lines);  // false: nobody wants more

  std::mutex mutex_;
  std::condition_variable changed_;
  std::deque<std::vector<InputLine>> ahead_;
  bool ended_ = false, abandoned_ = false;
  int error_ = 0;
  std::thread thread_;
};

}  // namespace sogoc
