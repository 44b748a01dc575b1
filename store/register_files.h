// The files of a register's directory and its two locks: for the store's own functions, which open
// them in the order that store/README.md gives. Every function throws StoreError: io when the
// system refuses, with its reason, and as named.
#pragma once
#include <string>
#include <string_view>

#include "store/diagnostics.h"
#include "store/file.h"
#include "store/table.h"

namespace sogoc {

// The value of the format record. Any other is refused by writers and readers: an old program must
// not guess at new bytes.
inline constexpr std::string_view format_version = "sogoc register 1\n";

// Whether one path leads into the other or is the same, links followed; neither has to exist.
// Throws StoreError when the system does not let it look.
bool is_inside(const std::string& path, const std::string& directory);

// What stands in the directory while a register is made in it, and behind the name of the one that
// is made beside it.
inline constexpr const char* mark_of_making = ".creating";
// True when that mark is in the directory: without a database what else is there is no register
// yet. Throws as below.
bool is_being_made(const std::string& directory);

std::string db_of(const std::string& directory);
std::string head_of(const std::string& directory);
std::string writer_lock_of(const std::string& directory);

// Throws not_found when there is nothing of a register or it is being made, corrupt when its
// database is missing.
void expect_register(const std::string& directory);
// Throws corrupt for a database that has no format record or another one.
void check_format(const Table& table, const std::string& directory);

struct WriterLock {
  // Holds the lock for as long as it is open.
  File file;
  // The last writer did not close, and the machine was started anew since: what that writer noted
  // without a sync may be gone.
  bool left_by_another_boot = false;
};
// Taken at once or busy, which tells who holds it. The file then names this process.
WriterLock lock_for_writing(const std::string& directory);
// The register is open: the file names this start of the machine, durably.
void say_open(File& writer_lock);
// What a writer that closes leaves in the file that it holds.
void say_closed(File& writer_lock);
// Without the lock, for readers: false where the file cannot be read, for it decides nothing.
bool left_by_another_boot(const std::string& directory);

// `flags` as of open(2), with O_CREAT when it may be made.
File open_readers_lock(const std::string& directory, int flags);
// LOCK_SH or LOCK_EX, waited for ten seconds; busy after that.
void lock_readers(File& lock, int operation, const Diagnostics& diagnostics);

}  // namespace sogoc
