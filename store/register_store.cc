#include "store/register_store.h"

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

#include <ctime>
#include <exception>
#include <filesystem>
#include <thread>

#include "store/keys.h"
#include "store/log.h"
#include "store/store_error.h"

namespace sogoc {
namespace {

namespace fs = std::filesystem;
using Reason = StoreError::Reason;
using std::chrono::milliseconds;

// Any other format is refused by writers and readers: an old program must not guess at new bytes.
constexpr std::string_view format_version = "sogoc register 1\n";
// A synced head file a commit would halve the rate.
constexpr auto pace = std::chrono::seconds(1);
constexpr int longest_wait = 10'000;  // milliseconds
constexpr int reading_attempts = 5;

std::string db_of(const std::string& directory) { return directory + "/db"; }
std::string head_of(const std::string& directory) { return directory + "/head"; }
std::string writer_lock_of(const std::string& directory) { return directory + "/writer.lock"; }
std::string readers_lock_of(const std::string& directory) { return directory + "/readers.lock"; }

std::int64_t now_in_microseconds() {
  const auto since = std::chrono::system_clock::now().time_since_epoch();
  return std::chrono::duration_cast<std::chrono::microseconds>(since).count();
}

std::string now_as_text() {
  const auto now = std::time(nullptr);
  std::tm utc{};
  gmtime_r(&now, &utc);
  char text[sizeof "2026-01-31T08:00:00Z"];
  std::strftime(text, sizeof text, "%Y-%m-%dT%H:%M:%SZ", &utc);
  return text;
}

// "ours/" and "ours" are one register; the building place stands beside it, not in it.
std::string without_slash(const std::string& directory) {
  auto path = fs::path(directory).lexically_normal().string();
  while (path.size() > 1 && path.ends_with('/')) path.pop_back();
  return path;
}

// An empty directory is room: rename(2) replaces one. The real check is that rename, for another
// process may come in between; this one is for a message that says what is the matter.
void expect_room(const std::string& directory) {
  std::error_code error;
  const auto above = fs::path(without_slash(directory)).parent_path();
  if (!above.empty() && !fs::exists(above, error) && !error)
    throw StoreError(Reason::not_found, directory + ": the directory above it does not exist");
  const auto status = fs::status(directory, error);
  if (error == std::errc::not_a_directory || (fs::exists(status) && !fs::is_directory(status)))
    throw StoreError(Reason::exists, directory + " exists and is no directory");
  if (fs::exists(status) && !fs::is_empty(directory, error) && !error)
    throw StoreError(Reason::exists, directory + " exists and is not empty");
}

void make_directory(const std::string& directory) {
  std::error_code error;
  fs::create_directory(directory, error);
  if (error == std::errc::no_such_file_or_directory)
    throw StoreError(Reason::not_found, directory + ": the directory above it does not exist");
  if (error) throw StoreError(Reason::io, directory + ": " + error.message());
}

// CURRENT is the file from which RocksDB starts; without it, opening would speak of arguments.
void expect_register(const std::string& directory) {
  std::error_code error;
  if (fs::exists(db_of(directory) + "/CURRENT", error)) return;
  if (fs::exists(head_of(directory), error))
    throw StoreError(Reason::corrupt, directory + ": the database of the register is missing");
  throw StoreError(Reason::not_found, directory + ": there is no register");
}

void check_format(const Table& table, const std::string& directory) {
  const auto format = table.get(format_key());
  if (!format) throw StoreError(Reason::corrupt, directory + ": the database has no format record");
  if (*format != format_version)
    throw StoreError(Reason::corrupt, directory + ": of another version than this program");
}

File lock_for_writing(const std::string& directory) {
  File lock(writer_lock_of(directory), O_RDWR | O_CREAT);
  // Not waited for: a writer may be open for hours. What it wrote about itself is told instead.
  if (!lock.lock(LOCK_EX))
    throw StoreError(Reason::busy, "register is open for writing by " + lock.read(80));
  const auto holder = "process " + std::to_string(::getpid()) + " since " + now_as_text();
  lock.write(holder);  // first, so that the file is never empty
  lock.truncate(holder.size());
  return lock;
}

File open_readers_lock(const std::string& directory, int flags) {
  return File(readers_lock_of(directory), flags);
}

void lock_readers(File& lock, int operation, const Diagnostics& diagnostics) {
  if (lock.lock(operation)) return;
  const Stopwatch time;
  diagnostics.info("waiting", {{"why", "another process opens the register or deletes files"}});
  if (!lock.lock(operation, longest_wait))
    throw StoreError(Reason::busy, "another process is opening the register and does not finish");
  diagnostics.info("waited", {{"ms", time.milliseconds()}});
}

// What a crash left of an earlier try is removed. The lock keeps others out of `building`.
File begin_building(const std::string& building) {
  make_directory(building);
  auto lock = lock_for_writing(building);
  std::error_code error;
  for (const auto& entry : fs::directory_iterator(building, error))
    if (entry.path().string() != writer_lock_of(building)) fs::remove_all(entry.path(), error);
  if (error) throw StoreError(Reason::io, building + ": " + error.message());
  return lock;
}

bool is_of_log(const Head& head, const Log& log) {
  return head.size <= log.size() && log.root_at(head.size) == head.root;
}

// A writer insists on the head file: making a new one would acknowledge a shortened log for good.
HeadFile open_head(const std::string& directory, const Diagnostics& diagnostics) {
  if (std::error_code error; !fs::exists(head_of(directory), error))
    throw StoreError(Reason::corrupt,
                     directory +
                         ": the head file is missing: without it nobody can tell whether "
                         "acknowledged acts were lost");
  return HeadFile(head_of(directory), diagnostics);
}

// A reader goes on without the head file and says so (shortened): half an answer with a warning is
// better than none, and it writes nothing that the damage could spread to.
std::optional<Head> read_head(const std::string& directory, const Diagnostics& diagnostics) {
  try {
    return HeadFile::read(head_of(directory), diagnostics);
  } catch (const StoreError& error) {
    if (error.reason() == Reason::io) throw;
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
  const Stopwatch time;
  expect_room(directory);
  const auto building = without_slash(directory) + ".creating";
  const auto writer_lock = begin_building(building);
  open_readers_lock(building, O_RDWR | O_CREAT);
  const auto table = RocksTable::create(db_of(building), diagnostics, env);
  Batch batch = first;
  batch.put(format_key(), std::string(format_version));
  table->commit(batch);
  // Closed before it is renamed: RocksDB knows its files by their path.
  table->close();
  HeadFile::create(head_of(building), now_in_microseconds());
  // Everything in it is durable before it gets the name by which it counts as a register.
  sync_directory(building);
  std::error_code error;
  fs::rename(building, without_slash(directory), error);
  if (error) throw StoreError(Reason::io, directory + ": cannot be created: " + error.message());
  sync_directory(fs::canonical(directory).parent_path().string());
  diagnostics.info("register created", {{"directory", directory}, {"ms", time.milliseconds()}});
}

std::unique_ptr<RegisterStore> RegisterStore::open_for_writing(const std::string& directory,
                                                               const Diagnostics& diagnostics,
                                                               rocksdb::Env* env) {
  diagnostics.info("opening", {{"directory", directory}, {"for", "writing"}});
  expect_register(directory);
  // The writer's lock first, so that there is one process at a time that waits for readers.
  auto writer_lock = lock_for_writing(directory);
  auto readers_lock = open_readers_lock(directory, O_RDWR | O_CREAT);
  // Opening deletes files that a reader may have in its list. From keep_files on none is deleted,
  // and readers are let in.
  lock_readers(readers_lock, LOCK_EX, diagnostics);  // opening deletes files
  auto table = RocksTable::open_for_writing(db_of(directory), diagnostics, env);
  table->keep_files();
  readers_lock.unlock();
  std::unique_ptr<RegisterStore> store(new RegisterStore(directory, std::move(table), diagnostics));
  store->writer_lock_.emplace(std::move(writer_lock));
  store->readers_lock_.emplace(std::move(readers_lock));
  check_format(*store->table_, directory);
  // The head file is compared before the writer has any right to write it: head_file_ is set last,
  // and what is destroyed on the way out without it writes no head.
  auto head_file = open_head(directory, diagnostics);
  store->check_against(head_file.head());
  store->head_file_.emplace(std::move(head_file));
  store->last_upkeep_ = std::chrono::steady_clock::now();
  return store;
}

void RegisterStore::check_against(const Head& head) {
  const Log log(*table_);
  log.check_tail();
  head_record_ = table_->get(head_key()).value_or("");
  if (is_of_log(head, log)) return;
  throw StoreError(Reason::shortened,
                   directory_ + ": the log has " + std::to_string(log.size()) +
                       " entries, and its head file knows others, " + std::to_string(head.size) +
                       " of them: the database is an older copy, or lost its end");
}

std::unique_ptr<RegisterStore> RegisterStore::open_for_reading(const std::string& directory,
                                                               const Diagnostics& diagnostics,
                                                               rocksdb::Env* env) {
  diagnostics.info("opening", {{"directory", directory}, {"for", "reading"}});
  expect_register(directory);
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
      log.check_tail();
      const bool shortened = !head || !is_of_log(*head, log);
      // A log behind its head may be torn by files that the writer moved; only the fifth look
      // counts.
      if (!shortened || attempt == reading_attempts) {
        if (shortened) diagnostics.warn("register shortened", {{"attempt", attempt}});
        std::unique_ptr<RegisterStore> store(
            new RegisterStore(directory, std::move(table), diagnostics));
        store->shortened_ = shortened;
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
  if (!head_file_) throw std::logic_error("committing to a register not open for writing");
  // In doubt nothing more is written, the head file neither: commit throws below.
  const bool due = std::chrono::steady_clock::now() - last_upkeep_ >= pace;
  if (due && !table_->in_doubt()) keep_up();
  table_->commit(batch);
  // Remembered only after the commit: the head file must never be ahead of the log.
  const auto head = batch.changes.find(head_key());
  if (head != batch.changes.end()) head_record_ = head->second.value_or("");
}

// Before a commit, not after it: an error must not make an acknowledged batch look lost.
void RegisterStore::keep_up() {
  write_head();
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

void RegisterStore::write_head() {
  if (!head_file_) throw std::logic_error("a register not open for writing");
  if (head_record_.empty()) return;
  const auto tree = decode_head_record(head_record_).tree;
  if (tree.size() == head_file_->head().size) return;
  head_file_->write(tree.size(), tree.root(), now_in_microseconds());
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
  if (head_file_) attempt([&] { write_head(); });
  attempt([&] { close_table(); });
  // In this order: no lock is let go of while something is open that it protects.
  table_.reset();
  head_file_.reset();
  readers_lock_.reset();
  writer_lock_.reset();
  if (error) std::rethrow_exception(error);
  diagnostics_.info("closed", {{"directory", directory_}, {"ms", time.milliseconds()}});
}

}  // namespace sogoc
