// The head outside the database: proof that a database that lost its tail, or an older copy of it,
// is not the register that was acknowledged. Two slots of 64 bytes at the offsets 0 and 4096,
// written alternately in place and synced, so that a crash while one is written leaves the other:
//   sequence:u64 size:u64 written:i64 root:32 checksum:8
// Numbers are big-endian; the checksum is the first 8 bytes of the SHA-256 of "sogoc head 1\n" and
// all before it; slot sequence % 2 holds the sequence.
#pragma once
#include <cstdint>
#include <string>

#include "store/diagnostics.h"
#include "store/file.h"
#include "store/merkle_tree.h"

namespace sogoc {

struct Head {
  std::uint64_t size = 0;    // of the log
  Hash root{};               // of the tree of that size
  std::int64_t written = 0;  // microseconds since 1970, by the writer's clock
  std::uint64_t sequence = 0;
};

// One thread, one writer. Every function throws StoreError io when the file system fails.
class HeadFile {
 public:
  // Makes a file with the head of an empty log and syncs it; exists when there is one.
  static void create(const std::string& path, std::int64_t now);
  // Reads the newer valid slot. Throws not_found without a file, corrupt when no slot is valid.
  static Head read(const std::string& path, const Diagnostics& diagnostics = {});

  // Opens for writing; throws as read does.
  explicit HeadFile(const std::string& path, const Diagnostics& diagnostics = {});
  const Head& head() const { return head_; }
  // Overwrites the older slot and syncs. When it throws, the head of before is still read.
  void write(std::uint64_t size, const Hash& root, std::int64_t now);

 private:
  File file_;
  const Diagnostics diagnostics_;
  Head head_;
};

}  // namespace sogoc
