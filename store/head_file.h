// The head outside the database: proof that a database that lost its tail, or an older copy of it,
// is not the register that was acknowledged. Three slots of 64 bytes at the offsets 0, 4096, 8192:
//   sequence:u64 size:u64 written:i64 root:32 checksum:8
// Numbers are big-endian; the checksum is the first 8 bytes of the SHA-256 of "sogoc head 1\n" and
// all before it. The first two are written alternately in place and synced, so that a crash while
// one is written leaves the other: slot sequence % 2 holds the sequence. The third is written after
// every commit and not synced: it survives the death of the process, not that of the machine. It
// carries the sequence of the synced slot beside which it was written. What the file cannot tell is
// in store/README.md.
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
  // Goes up by one with each synced write; chooses the slot.
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
  // The newest valid slot. A slot counts only when its checksum holds, so a torn write of another
  // one is passed over. Throws not_found without a file, head_lost when no slot is valid.
  static Head read(const std::string& path, const Diagnostics& diagnostics = {});

  // Opens for writing, at the head that read() gives; throws as read does, and makes room for the
  // third slot in a file of an older program.
  explicit HeadFile(const std::string& path, const Diagnostics& diagnostics = {});
  // The head written or noted last, or found when opening. Lives as long as the HeadFile.
  const Head& head() const { return head_; }
  // Whether head() stands in a synced slot.
  bool synced() const { return synced_; }
  // Overwrites the older synced slot in place and syncs it: durable when it returns. When it
  // throws, head() is as before and the file gives that head or the new one, whole; the next write
  // takes the same slot.
  void write(std::uint64_t size, const Hash& root, std::int64_t now);
  // Overwrites the third slot, without a sync: about a microsecond. When it throws, head() is as
  // before.
  void note(std::uint64_t size, const Hash& root, std::int64_t now);

 private:
  File file_;
  const Diagnostics diagnostics_;
  Head head_;
  bool synced_ = false;
};

}  // namespace sogoc
