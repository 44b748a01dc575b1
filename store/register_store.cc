#include "store/register_store.h"

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

#include <ctime>
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

constexpr std::string_view format_version = "sogoc register 1\n";
constexpr auto pace = std::chrono::seconds(1);  // a synced head file a commit would halve the rate
constexpr int longest_wait = 10'000;            // milliseconds
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

std::string without_slash(const std::string& directory) {
  auto path = fs::path(directory).lexically_normal().string();
  while (path.size() > 1 && path.ends_with('/')) path.pop_back();
  return path;
}

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

HeadFile open_head(const std::string& directory, const Diagnostics& diagnostics) {
  if (std::error_code error; !fs::exists(head_of(directory), error))
    throw StoreError(Reason::corrupt,
                     directory +
                         ": the head file is missing: without it nobody can tell whether "
                         "acknowledged acts were lost");
  return HeadFile(head_of(directory), diagnostics);
}

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
  table->close();
  HeadFile::create(head_of(building), now_in_microseconds());
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
  auto writer_lock = lock_for_writing(directory);
  auto readers_lock = open_readers_lock(directory, O_RDWR | O_CREAT);
  lock_readers(readers_lock, LOCK_EX, diagnostics);  // opening deletes files
  auto table = RocksTable::open_for_writing(db_of(directory), diagnostics, env);
  table->keep_files();
  readers_lock.unlock();
  std::unique_ptr<RegisterStore> store(new RegisterStore(directory, std::move(table), diagnostics));
  store->writer_lock_.emplace(std::move(writer_lock));
  store->readers_lock_.emplace(std::move(readers_lock));
  check_format(*store->table_, directory);
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
  // before the database, which the writer moves first
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
  const bool due = std::chrono::steady_clock::now() - last_upkeep_ >= pace;
  if (due && !table_->in_doubt()) keep_up();
  table_->commit(batch);
  const auto head = batch.changes.find(head_key());
  if (head != batch.changes.end()) head_record_ = head->second.value_or("");
}

// Before a commit, not after it: an error must not make an acknowledged batch look lost.
void RegisterStore::keep_up() {
  write_head();
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
  table_.reset();
  head_file_.reset();
  readers_lock_.reset();
  writer_lock_.reset();
  if (error) std::rethrow_exception(error);
  diagnostics_.info("closed", {{"directory", directory_}, {"ms", time.milliseconds()}});
}

}  // namespace sogoc
