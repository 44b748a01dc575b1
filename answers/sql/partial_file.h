// A file that is put together beside its name and appears under it when it is whole. A reader never
// sees half of it, and a file that is there is never written over.
#pragma once
#include <optional>
#include <string>

#include "store/file.h"

namespace sogoc::sql {

// `FILE.partial`, mode 0600, since it may hold personal data; removed again unless it is published.
// It is locked (flock(2)) while it is made, which tells a killed process's leftover, which is swept
// away, from one in the making. One thread. Not copyable.
//
// Throws StoreError: exists when `file` is there, busy when another process is making it, not_found
// when there is no such directory, io.
class PartialFile {
 public:
  explicit PartialFile(const std::string& file);
  ~PartialFile();
  PartialFile(const PartialFile&) = delete;
  PartialFile& operator=(const PartialFile&) = delete;

  // Where the bytes are to be written: with a slash in it, so that SQLite takes it for nothing but
  // a path. Lives as long as the object.
  const std::string& path() const { return path_; }
  // Makes the bytes durable, then the name; never in place of another file: StoreError exists.
  // After a failure the partial file is removed with the object. Call it once.
  void publish();

 private:
  void open();

  const std::string file_, path_;
  std::optional<File> held_;
};

}  // namespace sogoc::sql
