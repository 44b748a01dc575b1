// A file that is put together beside its name and appears under it when it is whole.
#pragma once
#include <optional>
#include <string>

#include "store/file.h"

namespace sogoc::sql {

// `FILE.partial`, mode 0600, removed again unless it is published. What a killed process left is
// swept away. One thread. Throws StoreError: exists when `file` is there, busy when another process
// is making it, io.
class PartialFile {
 public:
  explicit PartialFile(const std::string& file);
  ~PartialFile();
  PartialFile(const PartialFile&) = delete;
  PartialFile& operator=(const PartialFile&) = delete;

  const std::string& path() const { return path_; }
  // Makes the bytes durable, then the name; never in place of another file.
  void publish();

 private:
  void open();

  const std::string file_, path_;
  std::optional<File> held_;
};

}  // namespace sogoc::sql
