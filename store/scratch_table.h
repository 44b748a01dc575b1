// A table that lives in a temporary directory for as long as the object: for what is computed again
// to be compared, and may be larger than memory.
#pragma once
#include <memory>
#include <string>

#include "store/table.h"

namespace sogoc {

class RocksTable;

// A resource; neither copyable nor movable. What it made it takes away again, unless the process is
// killed: the directory is then `sogoc-` and six characters, mode 0700, and may be removed.
class ScratchTable {
 public:
  // In `above`; empty: where the system keeps temporary files (TMPDIR). Throws StoreError:
  // no_directory when there is
  // none, and what the system refuses.
  explicit ScratchTable(const std::string& above);
  ~ScratchTable();
  ScratchTable(const ScratchTable&) = delete;
  ScratchTable& operator=(const ScratchTable&) = delete;

  Table& table();

 private:
  std::string directory_;
  std::unique_ptr<RocksTable> table_;
};

}  // namespace sogoc
