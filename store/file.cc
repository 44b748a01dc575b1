#include "store/file.h"

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

#include <cerrno>
#include <chrono>
#include <thread>
#include <utility>

#include "store/store_error.h"

namespace sogoc {
namespace {

using Reason = StoreError::Reason;

// Only these two are expected by a caller: a register that is not there, and one that is already.
Reason reason_of(int error) {
  return error == ENOENT   ? Reason::not_found
         : error == EEXIST ? Reason::exists
                           : reason_of_errno(error);
}

}  // namespace

// O_CLOEXEC, so that no child process keeps a lock alive.
File::File(const std::string& path, int flags, Mode mode)
    : path_(path), descriptor_(::open(path.c_str(), flags | O_CLOEXEC, mode)) {
  if (descriptor_ < 0)
    throw StoreError(reason_of(errno),
                     path + Said{": cannot open: ", ": không mở được: "} + system_words(errno));
}

File::File(File&& other) noexcept
    : path_(std::move(other.path_)), descriptor_(std::exchange(other.descriptor_, -1)) {}

File::~File() {
  if (descriptor_ >= 0) ::close(descriptor_);
}

void File::fail(const Said& action) const { throw refused_by_system(path_ + action, errno); }

std::string File::read(std::size_t size, std::uint64_t offset) const {
  std::string bytes(size, '\0');
  std::size_t done = 0;
  while (done < size) {
    // pread and pwrite may do a part, and a signal may interrupt them: both mean to go on.
    const auto n = ::pread(descriptor_, bytes.data() + done, size - done, offset + done);
    if (n < 0 && errno == EINTR) continue;
    if (n < 0) fail({": cannot read", ": không đọc được"});
    // The end of the file: the caller compares sizes, since only he knows which is right.
    if (n == 0) break;
    done += n;
  }
  bytes.resize(done);
  return bytes;
}

void File::write(std::string_view bytes, std::uint64_t offset) {
  while (!bytes.empty()) {
    const auto n = ::pwrite(descriptor_, bytes.data(), bytes.size(), offset);
    if (n < 0 && errno == EINTR) continue;
    if (n < 0) fail({": cannot write", ": không ghi được"});
    bytes.remove_prefix(n);
    offset += n;
  }
}

void File::truncate(std::uint64_t size) {
  if (::ftruncate(descriptor_, size) != 0)
    fail({": cannot truncate", ": không đổi kích thước được"});
}

void File::sync() {
  // fdatasync writes the size too where it is needed to find the bytes, and spares the times. A
  // failed sync is not tried again: the kernel may have dropped the pages, and would say yes.
  while (::fdatasync(descriptor_) != 0)
    if (errno != EINTR) fail({": cannot sync", ": không ghi xuống đĩa được"});
}

// flock has no waiting with a limit, so it is asked again and again. The descriptor holds the lock:
// when the process dies the kernel closes it, and no stale lock is left for anybody to judge.
bool File::lock(int operation, int milliseconds) {
  using namespace std::chrono;
  const auto deadline = steady_clock::now() + std::chrono::milliseconds(milliseconds);
  while (::flock(descriptor_, operation | LOCK_NB) != 0) {
    if (errno != EWOULDBLOCK && errno != EINTR) fail({": cannot lock", ": không khoá được"});
    if (steady_clock::now() >= deadline) return false;
    std::this_thread::sleep_for(std::chrono::milliseconds(1));
  }
  return true;
}

void File::unlock() {
  if (::flock(descriptor_, LOCK_UN) != 0) fail({": cannot unlock", ": không mở khoá được"});
}

// A new or renamed name is durable only after its directory is synced.
void sync_directory(const std::string& path) {
  File directory(path, O_RDONLY | O_DIRECTORY);
  directory.sync();
}

}  // namespace sogoc
