// A register's directory: the database, the head outside it, and who may write and open it.
//   db/           the table (RocksTable)
//   head          the head file (head_file.h)
//   writer.lock   held exclusively by the writer for as long as it is open; names it
//   readers.lock  held shared while a reader opens, exclusively while the writer deletes files
// What holds: at most one process writes; a commit that returned is there after any crash; whoever
// opens sees a state in which log, rows and head record agree, or is told that it is damaged. The
// steps of a commit and what a crash in each leaves are in store/README.md.
#pragma once
#include <chrono>
#include <functional>
#include <memory>
#include <optional>
#include <string>

#include "store/file.h"
#include "store/head_keeper.h"
#include "store/rocks_table.h"
#include "store/torn_tail.h"

namespace sogoc {

// A resource: neither copyable nor movable, made by the functions below. For one thread at a time,
// the const functions and those of table() too. Several stores of one directory in one process are
// to each other like those of several processes. `diagnostics` is told of it until the store is
// closed, also from threads of RocksDB. `env` is RocksDB's file system for tests, nothing
// for the real one, and must outlive the store; the head file and the locks do not go through it.
//
// From an opening on the process makes files by the rights of the register (rights.h): two
// registers of different ones are not written by one process at a time.
//
// Functions throw StoreError: io when the file system fails, corrupt when bytes are not what was
// written or their format is not known, and as named. An object whose opening failed leaves no lock
// behind.
class RegisterStore {
 public:
  // Makes a register that holds what `fill` commits, beside the format record, for its owner alone
  // or for a `group` to read: where, with which rights and what a crash leaves says room.h. A
  // failure, what `fill` throws too, leaves nothing. Durable when it returns. The register is not
  // open afterwards. Throws as Room does.
  static void create(const std::string& directory, const std::function<void(Table&)>& fill,
                     std::optional<gid_t> group = std::nullopt, const Diagnostics& diagnostics = {},
                     rocksdb::Env* env = nullptr);
  static void create(const std::string& directory, const Batch& first,
                     const Diagnostics& diagnostics = {}, rocksdb::Env* env = nullptr);

  // Takes the register for writing, until close. not_found without a register; busy when another
  // process writes ("register is open for writing by process 4711 since 2026-01-31T08:00:00Z") or
  // readers do not let go of the files for ten seconds; head_lost when the head file is missing or
  // has no valid slot, for without it nobody knows what was acknowledged; shortened when the log
  // lacks entries that the head file knows, or has others.
  static std::unique_ptr<RegisterStore> open_for_writing(const std::string& directory,
                                                         const Diagnostics& diagnostics = {},
                                                         rocksdb::Env* env = nullptr);

  // Takes a state between the last acknowledged commit before the call and the last during it; it
  // does not move, a later one needs a new opening. Writes nothing but a missing readers.lock.
  // not_found without a register; busy when a writer starts, cleans up or commits alone for ten
  // seconds. A state
  // that a writer tore meanwhile is read again, five times within a fifth of a second, before it
  // is called corrupt or shortened. A shortened register opens all the same: ask shortened().
  // Without a look at the end of the log (`tail`) it opens whatever the database lets be read: for
  // whoever looks for what is wrong.
  enum class Tail { checked, unchecked };
  static std::unique_ptr<RegisterStore> open_for_reading(const std::string& directory,
                                                         const Diagnostics& diagnostics = {},
                                                         rocksdb::Env* env = nullptr,
                                                         Tail tail = Tail::checked);

  // Closes; what fails is told to the diagnostics alone.
  ~RegisterStore();
  RegisterStore(const RegisterStore&) = delete;
  RegisterStore& operator=(const RegisterStore&) = delete;

  // What is committed, for the log and the projections to read; lives as long as the store is open.
  // Its own commit is out of reach, so that every write passes the upkeep below.
  //
  // REQUIRES: not closed.
  const Table& table() const { return *table_; }
  // Of a reader: the log is not the one that the head file knows, or the head file is missing or
  // unreadable. Always false for a writer, which does not open then.
  bool shortened() const { return shortened_; }
  // Set when the last writer did not close and the machine was started anew since: acts that were
  // acknowledged after this time (microseconds since 1970, of the head file), in the last second
  // before the machine stopped, may be gone without a trace. A writer that opens takes note of it,
  // so the next one is not told.
  std::optional<std::int64_t> unsure_since() const { return unsure_since_; }
  // Of a writer: what a crash left at the end of the write-ahead log that is no whole record. It
  // was never acknowledged, and is gone when the writer closes.
  const std::optional<TornTail>& torn_tail() const { return torn_tail_; }

  // Makes the batch durable as a whole. in_doubt when the write or its sync failed, and from then
  // on for every batch, as RocksTable::commit: reopen to see. io and corrupt come from the upkeep
  // before it (head file, unused files, at most once a second): then the batch was not tried and
  // may be committed again. Throws std::logic_error when the register is not open for writing.
  void commit(const Batch& batch);
  // As commit, while nobody opens the register: who opens meanwhile waits, and sees the batch. So
  // nobody looks at a state without it later than `still` was asked, which is just before it is
  // tried; when that says no nothing is written, and it returns false. busy when readers do not let
  // go of the files for ten seconds.
  bool commit_alone(const Batch& batch, const std::function<bool()>& still);
  // Brings the head file up to date, deletes unused files unless a reader opens just now, flushes,
  // and lets go of the locks. May wait ten seconds for RocksDB to merge small tables. Nothing when
  // closed before; closed also when it throws, which is the first error it met: what was
  // acknowledged is safe then too, and the next writer makes up for the rest.
  void close();

 private:
  RegisterStore(const std::string& directory, std::unique_ptr<RocksTable> table,
                const Diagnostics& diagnostics);
  void check_against(const Head& head);
  void keep_up();
  void keep_head();
  void close_table();

  std::string directory_;
  const Diagnostics diagnostics_;
  // Destroyed in reverse order: the lock last, when nothing of the register is open any more.
  std::optional<File> writer_lock_;
  std::optional<File> readers_lock_;
  std::optional<HeadKeeper> head_keeper_;
  std::unique_ptr<RocksTable> table_;
  // As of the last commit that succeeded: what may be written into the head file.
  std::string head_record_;
  std::chrono::steady_clock::time_point last_upkeep_;
  bool shortened_ = false;
  bool in_doubt_ = false;
  std::optional<std::int64_t> unsure_since_;
  std::optional<TornTail> torn_tail_;
};

}  // namespace sogoc
