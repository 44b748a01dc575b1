#include "store/rocks_table.h"

#include <rocksdb/convenience.h>
#include <rocksdb/db.h>
#include <rocksdb/env.h>
#include <rocksdb/filter_policy.h>
#include <rocksdb/table.h>
#include <rocksdb/write_batch.h>

#include <algorithm>
#include <cerrno>
#include <chrono>
#include <cstring>
#include <filesystem>
#include <stdexcept>
#include <thread>

#include "store/rocks_events.h"
#include "store/store_error.h"
#include "store/threads.h"

namespace sogoc {
namespace {

using Reason = StoreError::Reason;

// Processes that do one act each would leave a LOG.old file each.
class NoLog final : public rocksdb::Logger {
 public:
  using rocksdb::Logger::Logv;
  void Logv(const char*, va_list) override {}
};

constexpr int most_small_tables = 8;
constexpr auto longest_merge = std::chrono::seconds(10);

rocksdb::Slice slice(std::string_view bytes) { return {bytes.data(), bytes.size()}; }
std::string_view view(const rocksdb::Slice& slice) { return {slice.data(), slice.size()}; }

// What the system refused comes in several clothes, those of damage and of wrong arguments too; its
// own words stand behind a colon in all of them.
std::optional<Reason> refusal_in(const std::string& text) {
  for (const int error : {EACCES, EPERM, EROFS, EMFILE, ENFILE, ENOMEM, EIO, ENOSPC, EDQUOT})
    if (text.find(std::string(": ") + std::strerror(error)) != text.npos ||
        text.find(" error(" + std::to_string(error) + ")") != text.npos)
      return reason_of_errno(error);
  return std::nullopt;
}

// Everything else that RocksDB says is io: callers cannot do more than tell it.
Reason reason_of(const rocksdb::Status& status) {
  if (const auto refused = refusal_in(status.ToString())) return *refused;
  if (status.IsMemoryLimit()) return Reason::no_resources;
  return status.IsCorruption() ? Reason::corrupt : Reason::io;
}

void check(const rocksdb::Status& status, const Said& what) {
  if (!status.ok()) throw StoreError(reason_of(status), what + quoting(status.ToString()));
}

// RocksDB names the table that it finds damaged, but no write-ahead log.
std::string logs_of(const std::string& path) {
  std::string names;
  std::error_code error;
  for (std::filesystem::directory_iterator at(path, error), end; !error && at != end;
       at.increment(error))
    if (at->path().extension() == ".log")
      names += (names.empty() ? "" : ", ") + at->path().filename().string();
  return names;
}

// What the system refuses counts as absent to RocksDB, a directory as none, and a file that it only
// tries as a lack of support. Whether it is so is seen here, for it keeps the reason to itself.
void look_again(const std::string& path, const Said& text, bool creating) {
  const auto has = [&](const char* words) { return text.en.find(words) != text.en.npos; };
  std::error_code error;
  const auto directory = std::filesystem::status(path, error);
  const auto absent = std::filesystem::file_type::not_found;
  if (directory.type() == absent) return;
  if (!error) std::filesystem::directory_iterator(path, error);
  if (error) throw refused_by_system(text, error.value());
  const auto current = std::filesystem::status(path + "/CURRENT", error);
  if (error && current.type() != absent) throw refused_by_system(text, error.value());
  const bool claims = has("does not exist") || has("not found") || has("NotFound");
  if ((claims && !creating && current.type() != absent) || has("is not supported by") ||
      (has("is not a directory") && std::filesystem::is_directory(directory)))
    throw StoreError(Reason::io, text + Said{"; it is there: the system refused to look at it",
                                             "; tệp có đó: hệ thống không cho xem"});
}

// `error`: errno after the opening, which began with none.
void check_opened(const rocksdb::Status& status, int error, const std::string& path,
                  bool creating) {
  if (status.ok()) return;
  const Said damaged{"", ": cơ sở dữ liệu bị hỏng"}, failed{"", ": không mở được cơ sở dữ liệu"};
  auto text = path + (status.IsCorruption() ? damaged : failed) + quoting(status.ToString());
  if (refusal_in(status.ToString())) throw StoreError(reason_of(status), text);
  if (!status.IsCorruption() && refusal_in(std::string(": ") + std::strerror(error)))
    throw refused_by_system(text, error);
  if (status.IsCorruption() && text.en.find(".sst") == text.en.npos)
    text = text +
           Said{"; its manifest or write-ahead log is damaged (",
                "; bảng kê hoặc nhật ký ghi trước bị hỏng ("} +
           logs_of(path) + ")";
  if (!status.IsCorruption()) look_again(path, text, creating);
  const auto has = [&](const char* words) { return text.en.find(words) != text.en.npos; };
  // RocksDB 7.8 has no status for these three: a missing or existing database is an invalid
  // argument, and a lock that is taken is an error of input or output that speaks of it.
  if (status.IsInvalidArgument()) {
    if (creating) throw StoreError(Reason::exists, text);
    throw StoreError(has("does not exist") ? Reason::not_found
                     : has("IO error")     ? Reason::io
                                           : Reason::corrupt,
                     text);
  }
  // Of the two ways in which it says so the first is another process's; that the file of the lock
  // cannot even be opened is something else.
  for (const char* taken : {"Resource temporarily unavailable", "lock hold by current process"})
    if (status.IsIOError() && text.en.find(taken) != text.en.npos)
      throw StoreError(Reason::busy, text);
  if (status.IsPathNotFound()) throw StoreError(Reason::corrupt, text);  // a file of it is gone
  throw StoreError(reason_of(status), text);
}

// Not every build of RocksDB has LZ4; tables name their compression, so any build with it reads
// them.
rocksdb::CompressionType compression() {
  const auto all = rocksdb::GetSupportedCompressions();
  const bool lz4 = std::find(all.begin(), all.end(), rocksdb::kLZ4Compression) != all.end();
  return lz4 ? rocksdb::kLZ4Compression : rocksdb::kNoCompression;
}

rocksdb::BlockBasedTableOptions block_options() {
  rocksdb::BlockBasedTableOptions options;
  // Most ids that are looked up are new: the filter spares reading a block for them.
  options.filter_policy.reset(rocksdb::NewBloomFilterPolicy(10));
  options.whole_key_filtering = true;
  options.block_cache = rocksdb::NewLRUCache(32 << 20);
  return options;
}

// What decides: sessions of one act and imports of half a million use the same options, readers
// open beside a writer, and no failure may be repaired behind the program's back.
rocksdb::Options options_for(const Diagnostics& diagnostics, rocksdb::Env* env,
                             RocksTable::Recovery recovery) {
  rocksdb::Options options;
  if (env) options.env = env;
  options.info_log = std::make_shared<NoLog>();
  if (diagnostics.wants(Diagnostics::Level::error))
    options.listeners.push_back(listener_for(diagnostics));
  options.compression = compression();
  options.table_factory.reset(rocksdb::NewBlockBasedTableFactory(block_options()));
  // Opening replays the WAL at about 9 microseconds a key: keep it short.
  options.write_buffer_size = 4 << 20;
  options.db_write_buffer_size = 8 << 20;
  options.memtable_prefix_bloom_size_ratio = 0.1;
  options.memtable_whole_key_filtering = true;  // as in the tables: most keys asked for are new
  options.max_total_wal_size = 8 << 20;
  // Sessions of one act leave a small table each; merging them must stay cheap.
  options.level0_file_num_compaction_trigger = most_small_tables;
  options.max_bytes_for_level_base = 16 << 20;
  // The default stops in silence at the first bad record. This one reports most damage and opens a
  // tail that a crash tore; what it passes over in the last block, the head file tells.
  options.wal_recovery_mode = recovery == RocksTable::Recovery::whole
                                  ? rocksdb::WALRecoveryMode::kTolerateCorruptedTailRecords
                                  : rocksdb::WALRecoveryMode::kPointInTimeRecovery;
  // WALs are not tracked in the manifest: a reader that meets such a record after a kill aborts on
  // an assertion of RocksDB 7.8. The head file tells of a lost WAL.
  options.track_and_verify_wals_in_manifest = false;
  // After a failed write or sync nothing is retried in the background: reopening decides.
  options.max_bgerror_resume_count = 0;
  // Opening loads every table, so that a reader needs no file by its name afterwards.
  options.max_open_files = -1;
  // By itself and not by sixteen threads, which fail where few are allowed.
  options.max_file_opening_threads = 1;
  options.stats_dump_period_sec = 0;
  options.stats_persist_period_sec = 0;
  return options;
}

// The least string above all that begin with `prefix`; empty: there is none.
std::string end_of(std::string_view prefix) {
  std::string end(prefix);
  while (!end.empty() && end.back() == '\xff') end.pop_back();
  if (!end.empty()) ++end.back();
  return end;
}

std::uint64_t property_of(rocksdb::DB& db, const rocksdb::Slice& property) {
  std::string text;
  return db.GetProperty(property, &text) ? std::stoull(text) : 0;
}

void say_opened(rocksdb::DB& db, const Stopwatch& time, const Diagnostics& diagnostics) {
  if (!diagnostics.wants(Diagnostics::Level::debug)) return;
  diagnostics.debug("database opened", {{"bytes", property_of(db, "rocksdb.live-sst-files-size")},
                                        {"keys", property_of(db, "rocksdb.estimate-num-keys")},
                                        {"ms", time.milliseconds()}});
}

// Closing cancels compactions: without this, many short sessions would never see one end.
void wait_for_merge(rocksdb::DB& db, const Diagnostics& diagnostics) {
  const Stopwatch time;
  const auto deadline = std::chrono::steady_clock::now() + longest_merge;
  bool waited = false;
  while (property_of(db, "rocksdb.num-files-at-level0") >= most_small_tables &&
         property_of(db, "rocksdb.background-errors") == 0 &&
         std::chrono::steady_clock::now() < deadline) {
    waited = true;
    std::this_thread::sleep_for(std::chrono::milliseconds(1));
  }
  if (waited) diagnostics.info("waited for a merge", {{"ms", time.milliseconds()}});
}

}  // namespace

RocksTable::RocksTable(rocksdb::DB* db, bool writable, const Diagnostics& diagnostics)
    : db_(db), writable_(writable), diagnostics_(diagnostics) {}

std::unique_ptr<RocksTable> RocksTable::create(const std::string& path,
                                               const Diagnostics& diagnostics, rocksdb::Env* env) {
  try_threads(threads_of_database);
  auto options = options_for(diagnostics, env, Recovery::whole);
  options.create_if_missing = true;
  options.error_if_exists = true;
  rocksdb::DB* db = nullptr;
  errno = 0;
  const auto opened = rocksdb::DB::Open(options, path, &db);
  check_opened(opened, errno, path, true);
  auto table = std::unique_ptr<RocksTable>(new RocksTable(db, true, diagnostics));
  table->being_made_ = true;
  return table;
}

std::unique_ptr<RocksTable> RocksTable::open_for_writing(const std::string& path,
                                                         const Diagnostics& diagnostics,
                                                         rocksdb::Env* env, Recovery recovery) {
  const Stopwatch time;
  try_threads(threads_of_database);
  const auto options = options_for(diagnostics, env, recovery);
  rocksdb::DB* db = nullptr;
  errno = 0;
  const auto opened = rocksdb::DB::Open(options, path, &db);
  check_opened(opened, errno, path, false);
  say_opened(*db, time, diagnostics);
  return std::unique_ptr<RocksTable>(new RocksTable(db, true, diagnostics));
}

std::unique_ptr<RocksTable> RocksTable::open_for_reading(const std::string& path,
                                                         const Diagnostics& diagnostics,
                                                         rocksdb::Env* env, Recovery recovery) {
  const Stopwatch time;
  const auto options = options_for(diagnostics, env, recovery);
  rocksdb::DB* db = nullptr;
  errno = 0;
  const auto opened = rocksdb::DB::OpenForReadOnly(options, path, &db);
  check_opened(opened, errno, path, false);
  say_opened(*db, time, diagnostics);
  return std::unique_ptr<RocksTable>(new RocksTable(db, false, diagnostics));
}

RocksTable::~RocksTable() {
  try {
    close();
  } catch (const StoreError&) {  // there is nobody to tell; callers who care call close
  }
}

std::optional<std::string> RocksTable::get(std::string_view key) const {
  if (!db_) throw std::logic_error("reading a closed table");
  std::string value;
  const auto status = db_->Get({}, slice(key), &value);
  if (status.IsNotFound()) return std::nullopt;
  check(status, Said{"reading the database", "đọc cơ sở dữ liệu"});
  count_read(key.size() + value.size());
  return value;
}

void RocksTable::scan(std::string_view prefix, std::string_view from, const Visit& visit) const {
  if (!db_) throw std::logic_error("reading a closed table");
  const auto end = end_of(prefix);
  const auto bound = slice(end);
  rocksdb::ReadOptions options;
  if (!end.empty()) options.iterate_upper_bound = &bound;
  // `end` must live as long as the iterator: RocksDB keeps the slice, not its bytes.
  const std::unique_ptr<rocksdb::Iterator> at(db_->NewIterator(options));
  for (at->Seek(slice(from < prefix ? prefix : from)); at->Valid(); at->Next()) {
    count_read(at->key().size() + at->value().size());
    if (!visit(view(at->key()), view(at->value()))) return;
  }
  // An iterator that fails stops like one at its end.
  check(at->status(), Said{"reading the database", "đọc cơ sở dữ liệu"});
}

void RocksTable::commit(const Batch& batch) {
  if (!db_ || !writable_) throw std::logic_error("committing to a table not open for writing");
  if (in_doubt_)
    throw StoreError(Reason::in_doubt, Said{"a commit failed before: reopen the register",
                                            "trước đó ghi thất bại: hãy mở lại sổ"});
  const Stopwatch time;
  rocksdb::WriteBatch writes;
  for (const auto& [key, value] : batch.changes)
    check(value ? writes.Put(key, *value) : writes.Delete(key),
          Said{"building a batch", "lập nhóm ghi"});
  // One synced write to RocksDB's own log: what an acknowledgement rests on.
  rocksdb::WriteOptions options;
  options.sync = true;
  // After a failed write or sync nobody knows what is on the disk, RocksDB neither. Further writes
  // could leave a gap before them, so there are none.
  if (const auto status = db_->Write(options, &writes); !status.ok()) {
    in_doubt_ = true;
    if (being_made_) check(status, Said{"writing a new database", "ghi cơ sở dữ liệu mới"});
    throw StoreError(
        Reason::in_doubt,
        Said{"the last acts may be recorded or not", "chưa rõ các sự việc cuối đã ghi hay chưa"} +
            quoting(status.ToString()) +
            Said{"; reopen the register to see", "; mở lại sổ để biết"});
  }
  flush_needed_ = true;
  diagnostics_.debug("batch synced", {{"keys", batch.changes.size()},
                                      {"bytes", writes.GetDataSize()},
                                      {"ms", time.milliseconds()}});
}

void RocksTable::keep_files() {
  check(db_->DisableFileDeletions(), Said{"keeping files", "giữ tệp"});
}

void RocksTable::delete_unused_files() {
  // force: keep_files may have been called more than once, and deletions are counted.
  check(db_->EnableFileDeletions(/*force=*/true),
        Said{"deleting unused files", "xoá tệp không dùng"});
}

void RocksTable::close() {
  if (!db_) return;
  const auto db = std::move(db_);
  rocksdb::Status flushed;
  // A flush after a failed write could make durable what was not acknowledged, and hide it.
  if (flush_needed_ && !in_doubt_) {
    flushed = db->Flush({});
    if (flushed.ok()) wait_for_merge(*db, diagnostics_);
  }
  const auto closed = db->Close();
  check(flushed, Said{"flushing the database", "đẩy dữ liệu xuống đĩa"});
  if (!in_doubt_) check(closed, Said{"closing the database", "đóng cơ sở dữ liệu"});
}

}  // namespace sogoc
