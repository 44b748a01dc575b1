#include "store/register_store.h"

#include <fcntl.h>
#include <sys/file.h>

#include <exception>
#include <filesystem>
#include <thread>
#include <vector>

#include "store/clock.h"
#include "store/keys.h"
#include "store/log.h"
#include "store/register_files.h"
#include "store/rights.h"
#include "store/room.h"
#include "store/store_error.h"

namespace sogoc {
namespace {

namespace fs = std::filesystem;
using Reason = StoreError::Reason;
using std::chrono::milliseconds;

constexpr auto pace = std::chrono::seconds(1);
constexpr int reading_attempts = 5;

void build(const std::string& building, const std::function<void(Table&)>& fill,
           const Diagnostics& diagnostics, rocksdb::Env* env) {
  open_readers_lock(building, O_RDWR | O_CREAT);
  const auto table = RocksTable::create(db_of(building), diagnostics, env);
  Batch format;
  format.put(format_key(), std::string(format_version));
  table->commit(format);
  fill(*table);
  const auto head = table->get(head_key());
  // Closed before it is renamed: RocksDB knows its files by their path.
  table->close();
  HeadFile::create(head_of(building), now_in_microseconds());
  if (!head) return;
  const auto tree = decode_head_record(*head).tree;
  HeadFile(head_of(building)).write(tree.size(), tree.root(), now_in_microseconds());
}

bool is_of_log(const Head& head, const Log& log,
               RegisterStore::Tail tail = RegisterStore::Tail::checked) {
  if (head.size > log.size()) return false;
  try {
    return log.root_at(head.size) == head.root;
  } catch (const StoreError& error) {
    // Hashes that are missing are found by whoever looks for them.
    if (error.reason() != Reason::corrupt || tail == RegisterStore::Tail::checked) throw;
    return true;
  }
}

// A writer insists on the head file: making a new one would acknowledge a shortened log for good.
HeadFile open_head(const std::string& directory, const Diagnostics& diagnostics) {
  try {
    return HeadFile(head_of(directory), diagnostics);
  } catch (const StoreError& error) {
    if (error.reason() != Reason::not_found) throw;
    throw StoreError(Reason::head_lost,
                     directory + Said{": the head file is missing: without it nobody can tell "
                                      "whether acknowledged acts were lost",
                                      ": thiếu tệp head: không có tệp này thì không ai biết sự "
                                      "việc đã xác nhận có bị mất hay không"});
  }
}

void expect_of_log(const Head& head, const Log& log, const std::string& directory) {
  if (is_of_log(head, log)) return;
  throw StoreError(
      Reason::shortened,
      directory + Said{": the log has ", ": nhật ký có "} + std::to_string(log.size()) +
          Said{" entries, and its head file knows others, ", " mục, tệp head biết các mục khác, "} +
          std::to_string(head.size) +
          Said{" of them: the database is an older copy, or lost its end",
               " mục: cơ sở dữ liệu là bản cũ hơn, hoặc mất phần cuối"});
}

// Nothing is written to a register that is refused: opening the database for writing would delete a
// write-ahead log of which more can perhaps be read.
void look_before_writing(const std::string& directory, const Head& head,
                         const Diagnostics& diagnostics, rocksdb::Env* env) {
  std::error_code error;
  bool replays = false;
  for (fs::directory_iterator at(db_of(directory), error), end; !error && at != end;
       at.increment(error))
    replays |= at->path().extension() == ".log" && fs::file_size(at->path(), error) > 0;
  if (error) throw refused_by_system(db_of(directory), error.value());
  if (!replays) return;
  const auto table = RocksTable::open_for_reading(db_of(directory), diagnostics, env);
  expect_of_log(head, Log(*table), directory);
}

// What the database was writing when the disk was full, or the process was killed: it gets its name
// once it is whole, and the database itself leaves it where it is.
void remove_unfinished(const std::string& directory) {
  std::error_code error;
  std::vector<fs::path> unfinished;
  for (fs::directory_iterator at(db_of(directory), error), end; !error && at != end;
       at.increment(error))
    if (at->path().extension() == ".dbtmp") unfinished.push_back(at->path());
  // That it stays is no fault of the register.
  for (const auto& path : unfinished) fs::remove(path, error);
}

// A reader goes on without the head file and says so (shortened): half an answer with a warning is
// better than none, and it writes nothing that the damage could spread to.
std::optional<Head> read_head(const std::string& directory, const Diagnostics& diagnostics) {
  try {
    return HeadFile::read(head_of(directory), diagnostics);
  } catch (const StoreError& error) {
    // What the system refused may be whole: that is no shortened register.
    if (error.reason() != Reason::not_found && error.reason() != Reason::head_lost) throw;
    diagnostics.warn("head file unreadable", {{"why", error.what()}});
    return std::nullopt;
  }
}

}  // namespace

RegisterStore::RegisterStore(const std::string& directory, std::unique_ptr<RocksTable> table,
                             const Diagnostics& diagnostics)
    : directory_(directory), diagnostics_(diagnostics), table_(std::move(table)) {}

void RegisterStore::create(const std::string& directory, const Batch& first,
                           const Diagnostics& diagnostics, rocksdb::Env* env) {
  create(
      directory, [&](Table& table) { table.commit(first); }, {}, diagnostics, env);
}

void RegisterStore::create(const std::string& directory, const std::function<void(Table&)>& fill,
                           std::optional<gid_t> group, const Diagnostics& diagnostics,
                           rocksdb::Env* env) {
  const Stopwatch time;
  Room room(directory, group);
  build(room.place(), fill, diagnostics, env);
  room.finish();
  diagnostics.info("register created", {{"directory", directory}, {"ms", time.milliseconds()}});
}

std::unique_ptr<RegisterStore> RegisterStore::open_for_writing(const std::string& directory,
                                                               const Diagnostics& diagnostics,
                                                               rocksdb::Env* env) {
  diagnostics.info("opening", {{"directory", directory}, {"for", "writing"}});
  expect_register(directory);
  make_with(rights_of(directory));
  // The writer's lock first, so that there is one process at a time that waits for readers.
  auto writer_lock = lock_for_writing(directory);
  auto readers_lock = open_readers_lock(directory, O_RDWR | O_CREAT);
  // Opening deletes files that a reader may have in its list. From keep_files on none is deleted,
  // and readers are let in.
  lock_readers(readers_lock, LOCK_EX, diagnostics);  // opening deletes files
  auto head_file = open_head(directory, diagnostics);
  look_before_writing(directory, head_file.head(), diagnostics, env);
  remove_unfinished(directory);
  const auto torn = sogoc::torn_tail(db_of(directory));
  auto table = RocksTable::open_for_writing(db_of(directory), diagnostics, env);
  table->keep_files();
  readers_lock.unlock();
  std::unique_ptr<RegisterStore> store(new RegisterStore(directory, std::move(table), diagnostics));
  store->writer_lock_.emplace(std::move(writer_lock.file));
  store->readers_lock_.emplace(std::move(readers_lock));
  store->torn_tail_ = torn;
  check_format(*store->table_, directory);
  // The head file is compared before the writer has any right to write it: the keeper is made last,
  // and what is destroyed on the way out without it writes no head.
  store->check_against(head_file.head());
  if (writer_lock.left_by_another_boot) store->unsure_since_ = head_file.head().written;
  store->head_keeper_.emplace(std::move(head_file), diagnostics);
  say_open(*store->writer_lock_);
  // What a killed writer could not note is known from now on.
  store->keep_head();
  store->last_upkeep_ = std::chrono::steady_clock::now();
  return store;
}

void RegisterStore::check_against(const Head& head) {
  const Log log(*table_);
  log.check_tail();
  head_record_ = table_->get(head_key()).value_or("");
  expect_of_log(head, log, directory_);
}

std::unique_ptr<RegisterStore> RegisterStore::open_for_reading(const std::string& directory,
                                                               const Diagnostics& diagnostics,
                                                               rocksdb::Env* env, Tail tail) {
  diagnostics.info("opening", {{"directory", directory}, {"for", "reading"}});
  expect_register(directory);
  make_with(rights_of(directory));
  auto readers_lock = open_readers_lock(directory, O_RDONLY | O_CREAT);
  // Before the database, which the writer moves first: a head read later could be ahead of the log.
  const auto head = read_head(directory, diagnostics);
  for (int attempt = 1;; ++attempt) {
    std::string why = "the log is not yet the one that the head file knows";
    lock_readers(readers_lock, LOCK_SH, diagnostics);
    try {
      auto table = RocksTable::open_for_reading(db_of(directory), diagnostics, env);
      readers_lock.unlock();
      check_format(*table, directory);
      const Log log(*table);
      // A writer may have torn what is seen: only the last look is content with it.
      const auto looks = attempt < reading_attempts ? Tail::checked : tail;
      if (looks == Tail::checked) log.check_tail();
      const bool shortened = !head || !is_of_log(*head, log, looks);
      // A log behind its head may be torn by files that the writer moved; only the fifth look
      // counts.
      if (!shortened || attempt == reading_attempts) {
        if (shortened) diagnostics.warn("register shortened", {{"attempt", attempt}});
        std::unique_ptr<RegisterStore> store(
            new RegisterStore(directory, std::move(table), diagnostics));
        store->shortened_ = shortened;
        if (head && left_by_another_boot(directory)) store->unsure_since_ = head->written;
        return store;
      }
    } catch (const StoreError& error) {  // perhaps the state was torn by a writer
      if (attempt == reading_attempts) throw;
      why = error.what();
    }
    // Let go while waiting, or the writer could not finish what tore the state.
    readers_lock.unlock();
    const milliseconds wait(20 * attempt);
    diagnostics.info("opening again beside a writer",
                     {{"attempt", attempt}, {"why", why}, {"ms", wait.count()}});
    std::this_thread::sleep_for(wait);
  }
}

RegisterStore::~RegisterStore() {
  try {
    close();
  } catch (const StoreError& error) {  // callers who care call close
    diagnostics_.error("closing failed", {{"why", error.what()}});
  }
}

void RegisterStore::commit(const Batch& batch) {
  if (!head_keeper_) throw std::logic_error("committing to a register not open for writing");
  // The group before is there, and its head could not be noted: as after a failed sync.
  if (in_doubt_)
    throw StoreError(Reason::in_doubt, Said{"a head could not be noted before: reopen the register",
                                            "trước đó không ghi được đầu sổ: hãy mở lại sổ"});
  // In doubt nothing more is written, the head file neither: commit throws below.
  if (!table_->in_doubt()) {
    head_keeper_->check();
    if (std::chrono::steady_clock::now() - last_upkeep_ >= pace) keep_up();
  }
  table_->commit(batch);
  // Only after the commit: the head file must never be ahead of the log.
  const auto head = batch.changes.find(head_key());
  if (head == batch.changes.end()) return;
  head_record_ = head->second.value_or("");
  keep_head();
}

bool RegisterStore::commit_alone(const Batch& batch, const std::function<bool()>& still) {
  if (!head_keeper_) throw std::logic_error("committing to a register not open for writing");
  lock_readers(*readers_lock_, LOCK_EX, diagnostics_);
  // Not for commit, which would let the readers in when it has cleaned up.
  last_upkeep_ = std::chrono::steady_clock::now();
  const bool go = still();
  // A failure leaves the lock until the store is closed: nobody knows whether the batch is there.
  if (go) commit(batch);
  readers_lock_->unlock();
  return go;
}

// The group is durable by now. Without its head nobody could tell its loss, so it is not
// acknowledged either.
void RegisterStore::keep_head() {
  if (head_record_.empty()) return;
  try {
    head_keeper_->committed(decode_head_record(head_record_).tree);
  } catch (const StoreError& error) {
    if (error.reason() == Reason::corrupt) throw;
    in_doubt_ = true;
    throw StoreError(Reason::in_doubt,
                     Said{"the last acts are recorded, but their head could not be: ",
                          "các sự việc cuối đã ghi, nhưng chưa ghi được đầu sổ: "} +
                         error.said());
  }
}

// Before a commit, not after it: an error must not make an acknowledged batch look lost.
void RegisterStore::keep_up() {
  // Not waited for: a reader that opens just now is a reason to delete a second later. When one of
  // the calls fails the lock stays, and readers wait: else they might miss files of the state they
  // open.
  const bool alone = readers_lock_->lock(LOCK_EX);
  diagnostics_.debug("unused files", {{"deleted", alone}});
  if (alone) {  // stays locked when a call fails: readers might see less
    table_->delete_unused_files();
    table_->keep_files();
    readers_lock_->unlock();
  }
  last_upkeep_ = std::chrono::steady_clock::now();
}

void RegisterStore::close_table() {
  if (readers_lock_ && readers_lock_->lock(LOCK_EX)) table_->delete_unused_files();
  table_->close();  // the lock is let go when readers_lock_ is closed
}

void RegisterStore::close() {
  if (!table_) return;
  // Every step is tried whatever became of those before: files must be closed and locks let go of
  // in any case. The first error is the one told.
  const Stopwatch time;
  std::exception_ptr error;
  const auto attempt = [&](auto&& step) {
    try {
      step();
    } catch (const StoreError&) {
      if (!error) error = std::current_exception();
    }
  };
  if (head_keeper_) attempt([&] { head_keeper_->sync(); });
  attempt([&] { close_table(); });
  // The next writer need not ask whether something was lost.
  if (writer_lock_ && head_keeper_ && !error) attempt([&] { say_closed(*writer_lock_); });
  // In this order: no lock is let go of while something is open that it protects.
  table_.reset();
  head_keeper_.reset();
  readers_lock_.reset();
  writer_lock_.reset();
  if (error) std::rethrow_exception(error);
  diagnostics_.info("closed", {{"directory", directory_}, {"ms", time.milliseconds()}});
}

}  // namespace sogoc
