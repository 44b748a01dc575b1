// A backup of a log: given a log and a directory, what is written, what is refused, and that
// nothing that was damaged anywhere is taken for what was recorded.
#include "store/backup.h"

#include <gtest/gtest.h>
#include <sys/stat.h>

#include <algorithm>
#include <filesystem>
#include <fstream>

#include "store/backup_files.h"
#include "store/memory_table.h"
#include "tests/store/expect_store_error.h"
#include "tests/store/temporary_directory.h"

namespace sogoc {
namespace {

namespace fs = std::filesystem;
using Reason = StoreError::Reason;

// The lengths differ, and some entries are empty.
std::string entry(std::uint64_t position, const std::string& of) {
  return position % 7 == 3 ? "" : of + std::string(position % 50, 'x') + std::to_string(position);
}

class BackupTest : public testing::Test {
 protected:
  void grow_to(std::uint64_t size, const std::string& of = "entry ") {
    Log log(table_);
    for (auto at = log.size(); at < size; ++at) log.append({"", entry(at, of)}, at);
    Batch batch;
    log.take_changes(batch);
    table_.commit(batch);
  }
  BackupHead head() const {
    const Log log(table_);
    return {"test.example/log", log.size(), log.root(), log.last_recorded(), {}};
  }
  BackedUp back_up() { return sogoc::back_up(Log(table_), head(), path_); }
  std::vector<std::string> backed_up() const {
    std::vector<std::string> entries;
    scan_backup(path_, read_backup_head(path_), [&](std::uint64_t, std::string_view bytes) {
      entries.emplace_back(bytes);
      return true;
    });
    return entries;
  }
  void expect_whole(std::uint64_t size) {
    const auto entries = backed_up();
    ASSERT_EQ(entries.size(), size);
    for (std::uint64_t at = 0; at < size; ++at) EXPECT_EQ(entries[at], entry(at, "entry "));
    check_backup(path_, read_backup_head(path_));
  }
  std::string bundle(std::uint64_t n, std::uint64_t entries) const {
    return path_ + "/" + bundle_path(n, entries);
  }

  TemporaryDirectory directory_;
  const std::string path_ = directory_ / "backup";
  MemoryTable table_;
};

TEST_F(BackupTest, HoldsWhatTheLogHolds) {
  for (const std::uint64_t size : {1, 255, 256, 257, 700, 1024}) {
    grow_to(size);
    const auto done = back_up();
    EXPECT_EQ(done.head.size, size);
    expect_whole(size);
  }
}

TEST_F(BackupTest, WritesWhatIsNew) {
  grow_to(600);
  EXPECT_EQ(back_up().written, 3u);
  EXPECT_EQ(back_up().written, 0u);
  grow_to(601);
  const auto done = back_up();
  EXPECT_EQ(done.written, 1u);
  EXPECT_EQ(done.before, 600u);
  EXPECT_FALSE(fs::exists(bundle(2, 600 - 512))) << "the last bundle of before is gone";
  grow_to(1000);
  EXPECT_EQ(back_up().written, 2u);
  EXPECT_FALSE(fs::exists(bundle(2, 256).append(".p"))) << "and its directory";
}

TEST_F(BackupTest, NamesBundlesAsTheFormatDoes) {
  EXPECT_EQ(bundle_path(0, 256), "tile/entries/000");
  EXPECT_EQ(bundle_path(273, 112), "tile/entries/273.p/112");
  EXPECT_EQ(bundle_path(1234067, 256), "tile/entries/x001/x234/067");
}

TEST_F(BackupTest, MendsBundlesThatWereDamaged) {
  grow_to(600);
  back_up();
  std::ofstream(bundle(1, 256)) << "rubbish";
  expect_store_error(Reason::backup_damaged, [&] { backed_up(); });
  const auto done = back_up();
  EXPECT_EQ(done.written, 1u);
  EXPECT_EQ(done.mended, 1u);
  expect_whole(600);
}

TEST_F(BackupTest, MendsAHeadWhenTheBundlesAreOfTheLog) {
  grow_to(600);
  back_up();
  std::ofstream(backup_head_of(path_)) << "rubbish";
  EXPECT_EQ(back_up().mended, 1u);
  expect_whole(600);
  // Of another log nothing is replaced.
  std::ofstream(backup_head_of(path_)) << "rubbish";
  table_ = MemoryTable();
  grow_to(600, "other ");
  const auto bundle_before = file_bytes(bundle(0, 256));
  expect_store_error(Reason::backup_damaged, [&] { back_up(); });
  EXPECT_EQ(file_bytes(bundle(0, 256)), bundle_before);
}

TEST_F(BackupTest, LeavesNothingOfBackupsThatWereKilled) {
  grow_to(600);
  back_up();
  fs::create_directories(path_ + "/tile/entries/001.p");
  std::ofstream(path_ + "/tile/entries/001.p/17") << "half";
  std::ofstream(path_ + "/tile/entries/001.new") << "begun";
  std::ofstream(bundle(2, 88) + ".new") << "begun";
  back_up();
  std::vector<std::string> files;
  for (const auto& entry : fs::recursive_directory_iterator(path_))
    if (entry.is_regular_file()) files.push_back(fs::relative(entry.path(), path_).string());
  std::sort(files.begin(), files.end());
  EXPECT_EQ(files, (std::vector<std::string>{"head", "lock", "tile/entries/000", "tile/entries/001",
                                             "tile/entries/002.p/88"}));
}

TEST_F(BackupTest, WhatIsNoFileOfABackupIsReplaced) {
  grow_to(600);
  back_up();
  std::ofstream(bundle(1, 256)) << std::string(20 << 20, 'x');
  expect_store_error(Reason::backup_damaged, [&] { backed_up(); });
  EXPECT_EQ(back_up().mended, 1u);
  fs::remove(bundle(0, 256));
  ASSERT_EQ(::mkfifo(bundle(0, 256).c_str(), 0600), 0);
  expect_store_error(Reason::backup_damaged, [&] { backed_up(); });
  EXPECT_EQ(back_up().mended, 1u);
  expect_whole(600);
}

TEST_F(BackupTest, IsNotReadWhileItIsWritten) {
  grow_to(600);
  back_up();
  const BackupReading reading(path_);
  expect_store_error(Reason::busy, [&] { back_up(); });
}

TEST_F(BackupTest, EveryFlippedBitIsFound) {
  grow_to(300);
  back_up();
  const auto head = read_backup_head(path_);
  for (const auto& path : {bundle(0, 256), bundle(1, 44), backup_head_of(path_)}) {
    const auto bytes = file_bytes(path);
    for (std::size_t at = 0; at < bytes.size(); at += path.ends_with("head") ? 1 : 97) {
      auto flipped = bytes;
      flipped[at] ^= static_cast<char>(1 << at % 8);
      replace_file(path, flipped);
      expect_store_error(Reason::backup_damaged,
                         [&] { check_backup(path_, read_backup_head(path_)); });
    }
    replace_file(path, bytes);
  }
  check_backup(path_, head);
}

TEST_F(BackupTest, NothingOfADamagedLogReplacesIt) {
  grow_to(300);
  back_up();
  grow_to(600);
  // As a bad disk would.
  table_.scan("l", "l", [&](std::string_view key, std::string_view value) {
    Batch batch;
    std::string changed(value);
    changed[changed.size() / 2] ^= 1;
    batch.put(key, changed);
    table_.commit(batch);
    return false;
  });
  expect_store_error(Reason::corrupt, [&] { back_up(); });
  expect_whole(300);
}

TEST_F(BackupTest, IsNotReplacedByAShorterOrAnotherLog) {
  grow_to(600);
  back_up();
  MemoryTable grown = std::exchange(table_, MemoryTable());
  grow_to(599);
  expect_store_error(Reason::shortened, [&] { back_up(); });
  table_ = MemoryTable();
  grow_to(1);
  grow_to(700, "other ");
  expect_store_error(Reason::corrupt, [&] { back_up(); });
  // A register of the same origin that was opened by itself is neither a loss nor damage.
  for (const std::uint64_t size : {5, 700}) {
    table_ = MemoryTable();
    grow_to(size, "other ");
    expect_store_error(Reason::exists, [&] { back_up(); });
  }
  auto other = head();
  other.origin = "test.example/other";
  expect_store_error(Reason::exists, [&] { sogoc::back_up(Log(table_), other, path_); });
  expect_whole(600);
}

TEST_F(BackupTest, IsMadeWhereNothingElseIs) {
  grow_to(10);
  fs::create_directory(path_);
  back_up();
  std::ofstream(path_ + "/letter.txt") << "mine";
  expect_store_error(Reason::exists, [&] { back_up(); });
  const Log log(table_);
  expect_store_error(Reason::no_directory,
                     [&] { sogoc::back_up(log, head(), directory_ / "no/such"); });
  expect_store_error(Reason::exists, [&] { sogoc::back_up(log, head(), path_ + "/letter.txt"); });
  expect_store_error(Reason::no_backup, [&] { read_backup_head(directory_ / "none"); });
}

TEST_F(BackupTest, AnInterruptedOneLeavesTheOneBefore) {
  grow_to(600);
  back_up();
  grow_to(2000);
  struct Stop {};
  const Log log(table_);
  for (const std::uint64_t until : {256, 768, 1792})
    EXPECT_THROW(sogoc::back_up(log, head(), path_,
                                [&](std::uint64_t done) {
                                  if (done >= until) throw Stop();
                                }),
                 Stop);
  expect_whole(600);
  EXPECT_EQ(back_up().head.size, 2000u);
  expect_whole(2000);
}

TEST_F(BackupTest, HasOneWriterAtATime) {
  grow_to(600);
  back_up();
  const Log log(table_);
  sogoc::back_up(log, head(), path_, [&](std::uint64_t) {
    expect_store_error(Reason::busy, [&] { sogoc::back_up(log, head(), path_); });
  });
}

TEST_F(BackupTest, KeepsAcceptedLosses) {
  grow_to(3);
  auto with_loss = head();
  with_loss.losses = {{-5, 600, sha256("known"), 3, sha256("left")}, {}};
  sogoc::back_up(Log(table_), with_loss, path_);
  EXPECT_EQ(read_backup_head(path_).losses, with_loss.losses);
}

}  // namespace
}  // namespace sogoc
