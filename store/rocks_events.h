// What RocksDB does in the background, told to the diagnostics.
#pragma once
#include <memory>

#include "store/diagnostics.h"

namespace rocksdb {
class EventListener;
}

namespace sogoc {

// Called from threads of RocksDB, until the database that has it is closed. Tells of flushes and
// merges at info, of stalled writes at warn, of failures at error.
std::shared_ptr<rocksdb::EventListener> listener_for(const Diagnostics& diagnostics);

}  // namespace sogoc
