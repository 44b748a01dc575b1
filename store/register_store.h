// A register's directory: the database, the head outside it, and who may write and open it.
//   db/           the table (RocksTable)
//   head          the head file (head_file.h)
//   writer.lock   held exclusively by the writer for as long as it is open; names it
//   readers.lock  held shared while a reader opens, exclusively while the writer deletes files
// The steps of a commit and what a crash in each leaves are in store/README.md.
#pragma once
#include <chrono>
#include <memory>
#include <optional>
#include <string>

#include "store/file.h"
#include "store/head_file.h"
#include "store/rocks_table.h"

namespace sogoc {

// One thread; not copyable. `diagnostics` is told of it until the store is closed, also from
// threads of RocksDB. `env` is for tests and must outlive the store. Functions throw StoreError: io
// and corrupt, and as named.
class RegisterStore {
 public:
  // Makes a register that holds the rows of `first`. exists when `directory` exists and is not
  // empty; not_found when its parent does not exist; busy when another process is creating it. It
  // is built beside, in `directory`.creating, and renamed when it is whole: a crash leaves only
  // that, and the next call sweeps it away.
  static void create(const std::string& directory, const Batch& first,
                     const Diagnostics& diagnostics = {}, rocksdb::Env* env = nullptr);

  // not_found without a register; busy when another process writes ("register is open for writing
  // by process 4711 since 2026-01-31T08:00:00Z") or readers do not let go of the files for ten
  // seconds; shortened when the log lacks entries that the head file knows, or has others.
  static std::unique_ptr<RegisterStore> open_for_writing(const std::string& directory,
                                                         const Diagnostics& diagnostics = {},
                                                         rocksdb::Env* env = nullptr);

  // A state between the last acknowledged commit before the call and the last during it; it does
  // not move. Writes nothing but a missing readers.lock. not_found; busy when a writer starts or
  // cleans up for ten seconds.
  static std::unique_ptr<RegisterStore> open_for_reading(const std::string& directory,
                                                         const Diagnostics& diagnostics = {},
                                                         rocksdb::Env* env = nullptr);

  // Closes; what fails is told to the diagnostics alone.
  ~RegisterStore();
  RegisterStore(const RegisterStore&) = delete;
  RegisterStore& operator=(const RegisterStore&) = delete;

  // Lives as long as the store is open.
  const Table& table() const { return *table_; }
  // Of a reader: the log is not the one that the head file knows, or the head file is unreadable.
  bool shortened() const { return shortened_; }

  // Makes the batch durable as a whole. in_doubt as RocksTable::commit. io and corrupt come from
  // the upkeep before it (head file, unused files, at most once a second): then the batch was not
  // tried and may be committed again.
  void commit(const Batch& batch);
  // Brings the head file up to what was committed: for writers that wait long for the next commit.
  void write_head();

  // Flushes, brings the head file up to date, deletes unused files unless a reader opens just now,
  // lets go of the lock. Nothing when closed before; closed also when it throws.
  void close();

 private:
  RegisterStore(const std::string& directory, std::unique_ptr<RocksTable> table,
                const Diagnostics& diagnostics);
  void check_against(const Head& head);
  void keep_up();
  void close_table();

  std::string directory_;
  const Diagnostics diagnostics_;
  // Destroyed in reverse order: the lock last.
  std::optional<File> writer_lock_;
  std::optional<File> readers_lock_;
  std::optional<HeadFile> head_file_;
  std::unique_ptr<RocksTable> table_;
  std::string head_record_;  // as of the last commit
  std::chrono::steady_clock::time_point last_upkeep_;
  bool shortened_ = false;
};

}  // namespace sogoc
