#include "cli/line_reader.h"

#include <cerrno>
#include <istream>
#include <utility>

namespace sogoc {
namespace {

constexpr std::size_t lines_together = 256, most_ahead = 8;

// Like std::getline, but of a line longer than any event only the beginning is kept: it will be
// refused, and a file without line feeds does not fill the memory.
bool get_line(std::istream& in, std::string& line) {
  constexpr std::size_t most = 16 << 20;
  char part[1 << 16];
  line.clear();
  while (in) {
    in.getline(part, sizeof part);
    const auto read = static_cast<std::size_t>(in.gcount());
    const bool goes_on = in.fail() && !in.eof() && !in.bad() && read == sizeof part - 1;
    if (in.fail() && !goes_on) break;
    const bool fed = !goes_on && !in.eof();  // the line feed is counted and not stored
    if (line.size() < most) line.append(part, read - (fed ? 1 : 0));
    if (!goes_on) return true;
    in.clear();
  }
  return !line.empty() && !in.bad();
}

}  // namespace

LineReader::LineReader(std::istream& in, std::string name)
    : thread_([this, &in, name = std::move(name)] { read(in, name); }) {}

LineReader::~LineReader() {
  {
    const std::lock_guard lock(mutex_);
    abandoned_ = true;
  }
  changed_.notify_all();
  thread_.join();
}

std::optional<std::vector<InputLine>> LineReader::next() {
  std::unique_lock lock(mutex_);
  changed_.wait(lock, [&] { return !ahead_.empty() || ended_; });
  if (ahead_.empty()) return std::nullopt;
  auto lines = std::move(ahead_.front());
  ahead_.pop_front();
  changed_.notify_all();
  return lines;
}

bool LineReader::put(std::vector<InputLine>& lines) {
  std::unique_lock lock(mutex_);
  changed_.wait(lock, [&] { return ahead_.size() < most_ahead || abandoned_; });
  ahead_.push_back(std::exchange(lines, {}));
  changed_.notify_all();
  return !abandoned_;
}

void LineReader::read(std::istream& in, const std::string& name) {
  std::vector<InputLine> lines;
  std::uint64_t number = 0;
  bool wanted = true;
  for (std::string line; wanted && get_line(in, line);) {
    if (++number == 1 && line.starts_with("\xef\xbb\xbf")) line.erase(0, 3);
    auto read = std::make_shared<const ReadLine>(read_line(line));
    lines.push_back({name, number, std::move(line), std::move(read)});
    if (lines.size() == lines_together) wanted = put(lines);
  }
  const int error = in.bad() ? errno : 0;
  put(lines);
  const std::lock_guard lock(mutex_);
  error_ = error;
  ended_ = true;
  changed_.notify_all();
}

}  // namespace sogoc
