// A file descriptor with an owner, and the few calls that the files beside the database need: the
// head file and the two locks. Plain POSIX of one machine; flock(2) says nothing across a network
// file system.
#pragma once
#include <cstdint>
#include <string>
#include <string_view>

#include "store/said.h"

namespace sogoc {

// Owns one descriptor; movable, not copyable, and closed when it is destroyed. A file that was
// moved from can only be destroyed. For one thread at a time: calls on the same File are not
// synchronised, and the descriptor is the unit that flock(2) knows, so two Files of one path
// exclude each other even inside one process.
//
// Every function throws StoreError with the path and the system's words, of the reason that
// reason_of_errno has for it (io for most), unless it says otherwise. A call that was interrupted
// by a signal is taken up again.
class File {
 public:
  // Who may read a new file: its owner, for what is in a register is personal; or the group too,
  // where the umask of the process lets it (rights.h).
  enum Mode : unsigned { own = 0600, by_umask = 0640 };
  // `flags` as of open(2); O_CLOEXEC is added. Throws StoreError not_found and exists for ENOENT
  // and EEXIST, as above for the rest.
  File(const std::string& path, int flags, Mode mode = own);
  File(File&& other) noexcept;
  File& operator=(File&&) = delete;
  // Closes the descriptor, which lets go of its lock; errors of closing are not reported.
  ~File();

  // The bytes from `offset` on: `size` of them, fewer when the file ends before, none behind its
  // end.
  std::string read(std::size_t size, std::uint64_t offset = 0) const;
  // Writes all of `bytes` in place from `offset` on; a file grows as needed. After a failure any
  // part of them may have been written, and nothing is durable before sync() returns.
  void write(std::string_view bytes, std::uint64_t offset = 0);
  // Cuts the file or fills it with zeros, to `size` bytes.
  void truncate(std::uint64_t size);
  // Makes the bytes and the size durable (fdatasync(2)), not the name: that is sync_directory.
  void sync();

  // flock(2) with LOCK_SH or LOCK_EX, tried every millisecond for `milliseconds`; false when
  // another holds it still, and then nothing has changed. Zero tries once. Locking again what is
  // locked converts the lock; a conversion is not atomic, another process may come in between.
  bool lock(int operation, int milliseconds = 0);
  // Lets go of the lock; nothing happens when there is none.
  void unlock();

 private:
  [[noreturn]] void fail(const Said& action) const;

  std::string path_;
  int descriptor_;
};

// Makes the entries of the directory durable, so that files made, renamed or removed in it are so
// after a loss of power. Throws as File does, not_found when there is no such directory.
void sync_directory(const std::string& path);

}  // namespace sogoc
