#include "answers/sql/partial_file.h"

#include <fcntl.h>
#include <stdio.h>
#include <sys/file.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>

#include "store/store_error.h"

namespace sogoc::sql {
namespace {

using Reason = StoreError::Reason;

// A name of its own for SQLite too, which reads some names as something else.
std::string as_path(const std::string& file) { return file.starts_with('/') ? file : "./" + file; }

StoreError exists(const std::string& file) { return {Reason::exists, file + " is there already"}; }

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
    if (!File(path_, O_RDWR | O_NOFOLLOW).lock(LOCK_EX))
      throw StoreError(Reason::busy, path_ + ": another process is making it");
    ::unlink(path_.c_str());
    open();
  }
}

void PartialFile::open() {
  held_.emplace(path_, O_RDWR | O_CREAT | O_EXCL | O_NOFOLLOW);
  if (!held_->lock(LOCK_EX))
    throw StoreError(Reason::busy, path_ + ": another process is making it");
}

PartialFile::~PartialFile() {
  if (held_) ::unlink(path_.c_str());
}

void PartialFile::publish() {
  held_->sync();
  int done = ::renameat2(AT_FDCWD, path_.c_str(), AT_FDCWD, file_.c_str(), RENAME_NOREPLACE);
  if (done != 0 && errno == EINVAL && !is_there(file_))  // a file system that cannot do that
    done = ::rename(path_.c_str(), file_.c_str());
  if (done != 0 && errno == EEXIST) throw exists(file_);
  if (done != 0) throw StoreError(Reason::io, file_ + ": cannot rename: " + std::strerror(errno));
  held_.reset();
  sync_directory(file_.substr(0, file_.rfind('/') + 1));
}

}  // namespace sogoc::sql
