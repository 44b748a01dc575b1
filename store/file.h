// A file descriptor with an owner, and the few calls that files beside the database need.
#pragma once
#include <cstdint>
#include <string>
#include <string_view>

namespace sogoc {

// Movable; one thread. Every function throws StoreError io with the path and the system's reason,
// unless it says otherwise.
class File {
 public:
  // `flags` as of open(2); O_CLOEXEC is added and new files get mode 0600. Throws StoreError
  // not_found and exists for ENOENT and EEXIST.
  File(const std::string& path, int flags);
  File(File&& other) noexcept;
  File& operator=(File&&) = delete;
  ~File();

  // At most `size` bytes from `offset`; fewer at the end of the file.
  std::string read(std::size_t size, std::uint64_t offset = 0) const;
  void write(std::string_view bytes, std::uint64_t offset = 0);
  void truncate(std::uint64_t size);
  void sync();

  // flock(2) with LOCK_SH or LOCK_EX, tried for `milliseconds`; false when another holds it still.
  bool lock(int operation, int milliseconds = 0);
  void unlock();

 private:
  [[noreturn]] void fail(const char* action) const;

  std::string path_;
  int descriptor_;
};

// Makes entries of the directory survive a loss of power.
void sync_directory(const std::string& path);

}  // namespace sogoc
