// The table in a directory of RocksDB (7.8, as Debian 12 has it). Every commit is one synced write
// to its log, so a crash loses nothing that returned. The options and the reasons for them are in
// rocks_table.cc.
#pragma once
#include <memory>
#include <string>

#include "store/diagnostics.h"
#include "store/table.h"

namespace rocksdb {
class DB;
class Env;
}  // namespace rocksdb

namespace sogoc {

// A resource: not copyable, not movable. Const functions are safe to call from several threads.
// `diagnostics` hears of flushes and merges from threads of RocksDB, until the table is closed.
// `env` is for tests (nothing: the system's) and must outlive the table.
//
// Every function throws StoreError: io, or corrupt when RocksDB finds damage, and as named. get and
// scan are those of Table, throw std::logic_error when the table is closed, and see one state
// during a scan.
class RocksTable final : public Table {
 public:
  // What to do about a write-ahead log that is damaged before its end: say corrupt; or leave out
  // everything behind the damage, for a repair, which compares what is left with the head file.
  enum class Recovery { whole, as_far_as_whole };

  // Makes the directory and opens it for writing. exists when there is a database already. Until it
  // is opened anew a commit that fails is io and not in doubt, for nobody was told of anything.
  //
  // REQUIRES: the parent of `path` exists.
  static std::unique_ptr<RocksTable> create(const std::string& path,
                                            const Diagnostics& diagnostics = {},
                                            rocksdb::Env* env = nullptr);
  // Replays what was committed after the last flush; not_found without a database, busy when
  // another process writes, corrupt when a file of the database is missing. Deletes files that are
  // no longer used: see RegisterStore for what keeps those that a reader needs.
  static std::unique_ptr<RocksTable> open_for_writing(const std::string& path,
                                                      const Diagnostics& diagnostics = {},
                                                      rocksdb::Env* env = nullptr,
                                                      Recovery recovery = Recovery::whole);
  // The state of now; later commits are not seen. Every table is opened at once, so the files need
  // to stay only while this function runs. Throws as open_for_writing does, and takes no lock.
  static std::unique_ptr<RocksTable> open_for_reading(const std::string& path,
                                                      const Diagnostics& diagnostics = {},
                                                      rocksdb::Env* env = nullptr,
                                                      Recovery recovery = Recovery::whole);
  // Closes without reporting; what was committed is safe in any case.
  ~RocksTable() override;
  RocksTable(const RocksTable&) = delete;
  RocksTable& operator=(const RocksTable&) = delete;

  std::optional<std::string> get(std::string_view key) const override;
  void scan(std::string_view prefix, std::string_view from, const Visit& visit) const override;

  // One synced write. When it fails it throws in_doubt, and so does every further commit without
  // writing anything: only reopening shows whether the batch is there. Until then get and scan may
  // answer with or without it. io says that the batch could not even be put together: nothing was
  // tried. Throws std::logic_error when opened for reading or closed.
  void commit(const Batch& batch) override;
  // Whether a commit failed. It stays so until the table is opened anew.
  bool in_doubt() const { return in_doubt_; }

  // While files are kept, none that this writer no longer needs is deleted, so that other processes
  // can open the directory. delete_unused_files ends that, and deletes before it returns.
  //
  // REQUIRES of both: open for writing.
  void keep_files();
  void delete_unused_files();

  // Flushes, so that the next opening has nothing to replay, waits at most ten seconds while small
  // tables are merged, and closes; nothing when closed before. The table is closed also when it
  // throws. After a commit that failed it neither flushes nor complains: the next opening decides.
  void close();

 private:
  RocksTable(rocksdb::DB* db, bool writable, const Diagnostics& diagnostics);

  std::unique_ptr<rocksdb::DB> db_;
  bool writable_;
  // Of a database that is being made nothing is acknowledged yet, so nothing can be in doubt.
  bool being_made_ = false;
  const Diagnostics diagnostics_;
  bool in_doubt_ = false;
  bool flush_needed_ = false;
};

}  // namespace sogoc
