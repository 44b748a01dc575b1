// A file system whose n-th write or sync fails, and whose unsynced bytes can be made to vanish as
// after a loss of power. Between RocksDB and the real one: what is not made to fail really happens,
// but for syncs, which only note what would be safe.
#pragma once
#include <rocksdb/env.h>
#include <rocksdb/file_system.h>

#include <condition_variable>
#include <cstdint>
#include <filesystem>
#include <map>
#include <memory>
#include <mutex>
#include <string>

namespace sogoc {

// What goes wrong and what has been written; shared by all files, and outlives them. Any thread,
// since RocksDB flushes and merges in threads of its own; steps() and struck() are exact when these
// rest.
class Faults {
 public:
  // Steps (writes, syncs and renamings) are counted from 1 anew; 0: none fails. `lasting`: so do
  // all after it.
  void fail_at(std::uint64_t step, bool lasting) {
    const std::lock_guard lock(mutex_);
    steps_ = 0, failing_ = step, lasting_ = lasting, struck_ = false;
  }
  // Steps since fail_at, and whether one of them failed.
  std::uint64_t steps() const { return steps_; }
  bool struck() const { return struck_; }

  // Counts a step, and says whether it is one that fails.
  bool next_fails() {
    const std::lock_guard lock(mutex_);
    ++steps_;
    const bool fails = failing_ != 0 && (steps_ == failing_ || (lasting_ && steps_ > failing_));
    struck_ = struck_ || fails;
    return fails;
  }
  // Writes to tables wait until they are let go, so that flushes do not end.
  void hold_tables(bool hold) {
    const std::lock_guard lock(mutex_);
    held_ = hold;
    let_go_.notify_all();
  }
  // Where a write to a table waits; writes to the log of RocksDB do not.
  void wait_while_held(const std::string& path) {
    std::unique_lock lock(mutex_);
    if (path.ends_with(".sst")) let_go_.wait(lock, [&] { return !held_; });
  }
  // The file is safe up to `size`.
  void synced(const std::string& path, std::uint64_t size) {
    const std::lock_guard lock(mutex_);
    synced_[path] = size;
  }
  // What was safe of the file goes with its name.
  void renamed(const std::string& from, const std::string& to) {
    const std::lock_guard lock(mutex_);
    const auto at = synced_.find(from);
    if (at == synced_.end()) return;
    synced_[to] = at->second;
    synced_.erase(from);
  }
  // Cuts every file that was written through here back to what was synced. Files that were removed
  // stay so.
  void drop_unsynced() {
    const std::lock_guard lock(mutex_);
    for (const auto& [path, size] : synced_)
      if (std::filesystem::exists(path) && std::filesystem::file_size(path) > size)
        std::filesystem::resize_file(path, size);
    synced_.clear();
  }

 private:
  std::mutex mutex_;
  std::uint64_t steps_ = 0, failing_ = 0;
  bool lasting_ = false, struck_ = false, held_ = false;
  std::condition_variable let_go_;
  std::map<std::string, std::uint64_t> synced_;
};

// A file that is written. A write that fails is a torn one: half of its bytes are there.
class FaultyFile final : public rocksdb::FSWritableFileOwnerWrapper {
 public:
  FaultyFile(std::unique_ptr<rocksdb::FSWritableFile>&& file, std::string path, Faults& faults)
      : FSWritableFileOwnerWrapper(std::move(file)), path_(std::move(path)), faults_(faults) {
    faults_.synced(path_, 0);
  }

  // Both ways of appending are one step.
  using FSWritableFileOwnerWrapper::Append;
  rocksdb::IOStatus Append(const rocksdb::Slice& data, const rocksdb::IOOptions& options,
                           rocksdb::IODebugContext* context) override {
    faults_.wait_while_held(path_);
    if (!faults_.next_fails()) {
      size_ += data.size();
      return FSWritableFileOwnerWrapper::Append(data, options, context);
    }
    const rocksdb::Slice half(data.data(), data.size() / 2);  // a torn write
    (void)FSWritableFileOwnerWrapper::Append(half, options, context);
    return failure();
  }
  rocksdb::IOStatus Append(const rocksdb::Slice& data, const rocksdb::IOOptions& options,
                           const rocksdb::DataVerificationInfo&,
                           rocksdb::IODebugContext* context) override {
    return Append(data, options, context);
  }
  // The disk itself is not asked to sync: drop_unsynced decides what is lost.
  rocksdb::IOStatus Sync(const rocksdb::IOOptions&, rocksdb::IODebugContext*) override {
    if (faults_.next_fails()) return failure();
    faults_.synced(path_, size_);
    return rocksdb::IOStatus::OK();
  }
  rocksdb::IOStatus Fsync(const rocksdb::IOOptions& options,
                          rocksdb::IODebugContext* context) override {
    return Sync(options, context);
  }

 private:
  static rocksdb::IOStatus failure() { return rocksdb::IOStatus::IOError("injected fault"); }

  const std::string path_;
  Faults& faults_;
  std::uint64_t size_ = 0;
};

// Syncing a directory is a step like any other.
class FaultyDirectory final : public rocksdb::FSDirectoryWrapper {
 public:
  FaultyDirectory(std::unique_ptr<rocksdb::FSDirectory>&& directory, Faults& faults)
      : FSDirectoryWrapper(std::move(directory)), faults_(faults) {}
  rocksdb::IOStatus Fsync(const rocksdb::IOOptions&, rocksdb::IODebugContext*) override {
    if (faults_.next_fails()) return rocksdb::IOStatus::IOError("injected fault");
    return rocksdb::IOStatus::OK();
  }
  rocksdb::IOStatus FsyncWithDirOptions(const rocksdb::IOOptions& options,
                                        rocksdb::IODebugContext* context,
                                        const rocksdb::DirFsyncOptions&) override {
    return Fsync(options, context);
  }

 private:
  Faults& faults_;
};

// Files, directories and renamings pass through the faults; reading and removing do not. `faults`
// must outlive it and whatever it opened.
class FaultyFileSystem final : public rocksdb::FileSystemWrapper {
 public:
  explicit FaultyFileSystem(Faults& faults)
      : FileSystemWrapper(rocksdb::FileSystem::Default()), faults_(faults) {}
  const char* Name() const override { return "FaultyFileSystem"; }

  rocksdb::IOStatus NewWritableFile(const std::string& path, const rocksdb::FileOptions& options,
                                    std::unique_ptr<rocksdb::FSWritableFile>* file,
                                    rocksdb::IODebugContext* context) override {
    auto status = FileSystemWrapper::NewWritableFile(path, options, file, context);
    if (status.ok()) *file = std::make_unique<FaultyFile>(std::move(*file), path, faults_);
    return status;
  }
  rocksdb::IOStatus NewDirectory(const std::string& path, const rocksdb::IOOptions& options,
                                 std::unique_ptr<rocksdb::FSDirectory>* directory,
                                 rocksdb::IODebugContext* context) override {
    auto status = FileSystemWrapper::NewDirectory(path, options, directory, context);
    if (status.ok()) *directory = std::make_unique<FaultyDirectory>(std::move(*directory), faults_);
    return status;
  }
  rocksdb::IOStatus RenameFile(const std::string& from, const std::string& to,
                               const rocksdb::IOOptions& options,
                               rocksdb::IODebugContext* context) override {
    if (faults_.next_fails()) return rocksdb::IOStatus::IOError("injected fault");
    auto status = FileSystemWrapper::RenameFile(from, to, options, context);
    if (status.ok()) faults_.renamed(from, to);
    return status;
  }

 private:
  Faults& faults_;
};

}  // namespace sogoc
