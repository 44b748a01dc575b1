// A directory of its own for a test, gone with everything in it when the test ends.
#pragma once
#include <stdlib.h>

#include <filesystem>
#include <string>

namespace sogoc {

// Made under the system's directory for such, with a name that nobody else has. Not copyable. When
// it cannot be made the test crashes.
class TemporaryDirectory {
 public:
  TemporaryDirectory() {
    auto pattern = (std::filesystem::temp_directory_path() / "sogoc-XXXXXX").string();
    path_ = ::mkdtemp(pattern.data());
  }
  // Removes all of it; what cannot be removed throws here and ends the test program.
  ~TemporaryDirectory() { std::filesystem::remove_all(path_); }
  TemporaryDirectory(const TemporaryDirectory&) = delete;
  TemporaryDirectory& operator=(const TemporaryDirectory&) = delete;

  std::string path() const { return path_; }
  // The path of something in it; nothing is made.
  std::string operator/(const std::string& name) const { return path_ + "/" + name; }

 private:
  std::string path_;
};

}  // namespace sogoc
