#include "cli/refused_file.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>

#include "projections/recording/act_grouper.h"

namespace sogoc {

RefusedFile::RefusedFile(const std::string& name)
    : name_(name), reasons_name_(name + ".reasons.ndjson"), failed_(name) {
  lines_ = open(name_);
  if (error_ == 0) reasons_ = open(reasons_name_);
}

RefusedFile::~RefusedFile() {
  for (const int each : {lines_, reasons_})
    if (each >= 0) ::close(each);
}

int RefusedFile::open(const std::string& name) {
  const int descriptor =
      ::open(name.c_str(), O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC | O_NONBLOCK, 0600);
  struct stat what {};
  if (descriptor < 0 || ::fstat(descriptor, &what) != 0)
    error_ = errno;
  else if (!S_ISREG(what.st_mode) || what.st_size > 0)
    error_ = EEXIST;
  if (error_ != 0) failed_ = name;
  return descriptor;
}

void RefusedFile::write(int descriptor, const std::string& name, const std::string& bytes) {
  for (std::size_t done = 0; done < bytes.size() && error_ == 0;) {
    const auto written = ::write(descriptor, bytes.data() + done, bytes.size() - done);
    if (written >= 0)
      done += static_cast<std::size_t>(written);
    else if (errno != EINTR)
      error_ = errno, failed_ = name;
  }
}

void RefusedFile::add(std::span<const ReadLine> act, const std::string& reason) {
  std::string lines;
  // Of a line that is too long nothing is there, and the act without it would be another one.
  const bool whole =
      std::none_of(act.begin(), act.end(), [](const auto& line) { return line.too_long; });
  left_out_ += !whole;
  if (whole) {
    const auto& head = act.front().head;
    // They were apart in the input, by what was recorded between them.
    if (!head.act.empty() && head.act == last_act_) lines = act_border;
    // A line that nobody can read may stand inside of an act.
    if (head.object) last_act_ = head.act;
    for (const auto& line : act) lines += (line.row.empty() ? line.text : line.row) + '\n';
    if (act.front().sheet && !head_written_) lines.insert(0, act.front().sheet->row + '\n');
    head_written_ = head_written_ || act.front().sheet;
  }
  write(lines_, name_, lines);
  write(reasons_, reasons_name_, reason + '\n');
}

void RefusedFile::sync() {
  if (error_ == 0 && ::fsync(lines_) != 0) error_ = errno, failed_ = name_;
  if (error_ == 0 && ::fsync(reasons_) != 0) error_ = errno, failed_ = reasons_name_;
}

}  // namespace sogoc
