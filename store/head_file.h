// The head outside the database: proof that a database that lost its tail, or an older copy of it,
// is not the register that was acknowledged. Two slots of 64 bytes at the offsets 0 and 4096,
// written alternately in place and synced, so that a crash while one is written leaves the other:
//   sequence:u64 size:u64 written:i64 root:32 checksum:8
// Numbers are big-endian; the checksum is the first 8 bytes of the SHA-256 of "sogoc head 1\n" and
// all before it; slot sequence % 2 holds the sequence. What the file cannot tell, and why it is
// behind by up to a second, is in store/README.md.
#pragma once
#include <cstdint>
#include <string>

#include "store/diagnostics.h"
#include "store/file.h"
#include "store/merkle_tree.h"

namespace sogoc {

// One state of the log that was acknowledged. A value; the newer of two has the higher sequence.
struct Head {
  // Entries of the log.
  std::uint64_t size = 0;
  // Of the tree of that size (RFC 6962).
  Hash root{};
  // Microseconds since 1970 by the writer's clock; told to people, compared with nothing.
  std::int64_t written = 0;
  // Goes up by one with each write; chooses the slot.
  std::uint64_t sequence = 0;
};

// The file opened by the one writer of a register. Movable, not copyable. For one thread at a time;
// that there is one writer is the caller's doing (writer.lock), the file itself takes no lock.
// Every function throws StoreError io when the file system fails, and as it says besides.
class HeadFile {
 public:
  // Makes the file with the head of an empty log, written at `now` (microseconds since 1970), and
  // syncs it; the caller syncs the directory. Throws exists when there is one already. After
  // another failure a file without a valid slot may be left.
  static void create(const std::string& path, std::int64_t now);
  // The newer valid slot. A slot counts only when its checksum holds, so a torn write of the other
  // one is passed over. Throws not_found without a file, corrupt when no slot is valid.
  static Head read(const std::string& path, const Diagnostics& diagnostics = {});

  // Opens for writing, at the head that read() gives; throws as read does.
  explicit HeadFile(const std::string& path, const Diagnostics& diagnostics = {});
  // The head written last, or found when opening. Lives as long as the HeadFile.
  const Head& head() const { return head_; }
  // Overwrites the older slot in place and syncs it: durable when it returns. When it throws,
  // head() is as before and the file gives that head or the new one, whole; the next write takes
  // the same slot.
  void write(std::uint64_t size, const Hash& root, std::int64_t now);

 private:
  File file_;
  const Diagnostics diagnostics_;
  Head head_;
};

}  // namespace sogoc
