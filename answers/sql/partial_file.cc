#include "answers/sql/partial_file.h"

#include <fcntl.h>
#include <stdio.h>
#include <sys/file.h>
#include <unistd.h>

#include <cerrno>

#include "store/store_error.h"

namespace sogoc::sql {
namespace {

using Reason = StoreError::Reason;

// A name of its own for SQLite too, which reads some names as something else.
std::string as_path(const std::string& file) { return file.starts_with('/') ? file : "./" + file; }

StoreError exists(const std::string& file) {
  return {Reason::exists, file + Said{" is there already", " đã có sẵn"}};
}

// A link that leads nowhere is there as well: renaming would replace it.
bool is_there(const std::string& path) {
  return ::faccessat(AT_FDCWD, path.c_str(), F_OK, AT_SYMLINK_NOFOLLOW) == 0;
}

}  // namespace

PartialFile::PartialFile(const std::string& file)
    : file_(as_path(file)), path_(file_ + ".partial") {
  if (is_there(file_)) throw exists(file_);
  try {
    open();
  } catch (const StoreError& error) {
    if (error.reason() != Reason::exists) throw;
    // Whoever makes it holds the lock; what nobody locks was left by a process that was killed.
    if (!File(path_, O_RDWR | O_NOFOLLOW).lock(LOCK_EX))
      throw StoreError(Reason::busy, path_ + Said{": another process is making it",
                                                  ": tiến trình khác đang ghi tệp này"});
    ::unlink(path_.c_str());
    open();
  }
}

void PartialFile::open() {
  held_.emplace(path_, O_RDWR | O_CREAT | O_EXCL | O_NOFOLLOW);
  if (!held_->lock(LOCK_EX))
    throw StoreError(Reason::busy, path_ + Said{": another process is making it",
                                                ": tiến trình khác đang ghi tệp này"});
}

PartialFile::~PartialFile() {
  if (held_) ::unlink(path_.c_str());
}

void PartialFile::publish() {
  // The bytes before the name: after a loss of power a name must not stand for a part.
  held_->sync();
  // Unlike rename(2) it fails when the name is taken meanwhile.
  int done = ::renameat2(AT_FDCWD, path_.c_str(), AT_FDCWD, file_.c_str(), RENAME_NOREPLACE);
  if (done != 0 && errno == EINVAL && !is_there(file_))  // a file system that cannot do that
    done = ::rename(path_.c_str(), file_.c_str());
  if (done != 0 && errno == EEXIST) throw exists(file_);
  if (done != 0)
    throw refused_by_system(file_ + Said{": cannot rename", ": không đổi được tên"}, errno);
  // From here on the destructor must not remove the file, whose name is the final one.
  held_.reset();
  sync_directory(file_.substr(0, file_.rfind('/') + 1));
}

}  // namespace sogoc::sql
