// The end of a write-ahead log that a crash tore: bytes behind its last whole record.
#pragma once
#include <cstdint>
#include <optional>
#include <string>

namespace sogoc {

struct TornTail {
  // Name of the file in the database's directory, such as `000012.log`.
  std::string file;
  std::uint64_t bytes = 0;
};

// Of the newest write-ahead log of a RocksDB database; nothing when it ends with a whole record, or
// there is none. Reads lengths and types of its records as RocksDB's wiki describes them
// ("Write Ahead Log File Format"), not their checksums, which opening the database checks. What is
// torn was never acknowledged: the sync of a group comes before its acknowledgement.
//
// REQUIRES: no process writes the database. Throws StoreError io.
std::optional<TornTail> torn_tail(const std::string& database);

}  // namespace sogoc
