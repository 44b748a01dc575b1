// A backup of a log: plain files that any tool can read and copy, in the entry bundles of
// tlog-tiles (c2sp.org/tlog-tiles), and a head that says what they are. Rows are left out: a
// restore makes them anew, so a backup outlives every layout of rows.
//   head                          text, below
//   tile/entries/x001/234         entries 1234·256 to 1234·256+255: for each two bytes of length,
//                                 big-endian, and its bytes
//   tile/entries/x001/235.p/17    the last bundle, of 17 entries
//   lock                          flock: exclusive while somebody backs up, shared while read
// The head, every line with its line feed; roots in Base64, times in microseconds since 1970:
//   sogoc backup 1
//   origin register.example/r
//   size 601
//   root …
//   recorded …                    of the last entry
//   loss ACCEPTED KNOWN_SIZE KNOWN_ROOT LEFT_SIZE LEFT_ROOT       for each accepted loss (loss.h)
//   sha256 …                      of all before, in hex
// Bundles that are full never change, so a second backup writes what is new. The head is renewed
// last: a backup that was cut short anywhere is the one before.
#pragma once
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "store/file.h"
#include "store/log.h"
#include "store/loss.h"

namespace sogoc {

struct BackupHead {
  // The name of the log, without blanks.
  std::string origin;
  std::uint64_t size = 0;
  Hash root{};
  // `recorded` of the last entry, microseconds since 1970.
  std::int64_t recorded = 0;
  std::vector<Loss> losses;
};

// What a backup did.
struct BackedUp {
  BackupHead head;
  // Entries that the directory had before.
  std::uint64_t before = 0;
  // Files written, and those of them that stood there and were not what was written once.
  std::uint64_t written = 0, mended = 0;
};

// Copies the log into `directory`, made with mode 0700 when it is not there. Every entry is checked
// as Log::scan checks it, and everything is read back and its root recomputed before the head says
// so. `progress` is told the entries done.
//
// Throws StoreError: no_directory when the one above does not exist; exists when it holds
// anything but a backup of a log of this origin; busy while another process backs up; corrupt when
// the log is damaged, or when both hold other entries; backup_damaged when the head of the backup
// is and its bundles are not of this log; shortened when the backup holds entries that the log does
// not. Then the backup is what it was.
BackedUp back_up(const Log& log, const BackupHead& head, const std::string& directory,
                 const std::function<void(std::uint64_t)>& progress = {});

// While it lives nobody backs up to the directory. Where the lock cannot be opened, as on a medium
// that is read only, nobody can. Throws StoreError busy when somebody does for ten seconds.
class BackupReading {
 public:
  explicit BackupReading(const std::string& directory);

 private:
  std::optional<File> lock_;
};

// The head of a backup. Throws StoreError: no_backup when there is none,
// backup_damaged, io.
BackupHead read_backup_head(const std::string& directory);
// Its entries in order, until `visit` returns false; the bytes live during the call only. Throws
// StoreError: backup_damaged, with the file, when a bundle is missing or malformed. Whether they
// are those that were backed up their root tells: see check_backup.
void scan_backup(const std::string& directory, const BackupHead& head, const Log::Visit& visit);
// Recomputes the root from all bundles. Throws StoreError backup_damaged when it is not that of the
// head.
void check_backup(const std::string& directory, const BackupHead& head,
                  const std::function<void(std::uint64_t)>& progress = {});

}  // namespace sogoc
