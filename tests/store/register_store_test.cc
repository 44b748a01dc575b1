#include "store/register_store.h"

#include <fcntl.h>
#include <gtest/gtest.h>
#include <sys/file.h>
#include <unistd.h>

#include <atomic>
#include <regex>
#include <thread>

#include "store/file.h"
#include "store/keys.h"
#include "store/log.h"
#include "tests/store/expect_store_error.h"
#include "tests/store/temporary_directory.h"

namespace sogoc {
namespace {

namespace fs = std::filesystem;
using Reason = StoreError::Reason;

class RegisterStoreTest : public testing::Test {
 protected:
  RegisterStoreTest() { RegisterStore::create(path_, Batch()); }

  static void append(RegisterStore& store, Log& log, int count) {
    for (int i = 0; i < count; ++i) {
      const auto n = std::to_string(log.size());
      log.append({"id-" + n, "entry " + n}, 0);
    }
    Batch batch;
    log.take_changes(batch);
    store.commit(batch);
  }
  void append(int count) {
    const auto store = RegisterStore::open_for_writing(path_);
    Log log(store->table());
    append(*store, log, count);
    store->close();
  }
  std::uint64_t size() const { return Log(RegisterStore::open_for_reading(path_)->table()).size(); }

  TemporaryDirectory directory_;
  const std::string path_ = directory_ / "register";
};

TEST_F(RegisterStoreTest, GrowsFromOpeningToOpening) {
  EXPECT_EQ(size(), 0u);
  append(3);
  append(300);
  EXPECT_EQ(size(), 303u);
  EXPECT_EQ(HeadFile::read(path_ + "/head").size, 303u);
}

TEST_F(RegisterStoreTest, IsCreatedInAnEmptyDirectoryOnly) {
  expect_store_error(Reason::exists, [&] { RegisterStore::create(path_, Batch()); });
  fs::create_directory(directory_ / "empty");
  RegisterStore::create(directory_ / "empty", Batch());
  expect_store_error(Reason::exists, [&] { RegisterStore::create(path_ + "/head", Batch()); });
  expect_store_error(Reason::no_directory,
                     [&] { RegisterStore::create(directory_ / "no/register", Batch()); });
}

TEST_F(RegisterStoreTest, IsNotFoundElsewhere) {
  const auto elsewhere = directory_ / "elsewhere";
  expect_store_error(Reason::not_found, [&] { RegisterStore::open_for_reading(elsewhere); });
  expect_store_error(Reason::not_found, [&] { RegisterStore::open_for_writing(elsewhere); });
}

TEST_F(RegisterStoreTest, SecondWriterLearnsWhoWrites) {
  const auto first = RegisterStore::open_for_writing(path_);
  const auto message =
      expect_store_error(Reason::busy, [&] { RegisterStore::open_for_writing(path_); });
  const std::regex expected("register is open for writing by process " +
                            std::to_string(::getpid()) +
                            " since \\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\dZ");
  EXPECT_TRUE(std::regex_match(message, expected)) << message;
  first->close();
  RegisterStore::open_for_writing(path_);
}

// One that holds the lock and has not written of itself yet: what stands there is of another.
TEST_F(RegisterStoreTest, SecondWriterLearnsThatSomebodyWritesWhoHasNotSaidSo) {
  RegisterStore::open_for_writing(path_)->close();
  File held(path_ + "/writer.lock", O_RDWR);
  ASSERT_TRUE(held.lock(LOCK_EX));
  try {
    RegisterStore::open_for_writing(path_);
    FAIL() << "the lock was not looked at";
  } catch (const StoreError& error) {
    EXPECT_TRUE(std::regex_match(
        error.said().en, std::regex("register is open for writing by another process, before it "
                                    "closed at \\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\dZ")))
        << error.said().en;
    EXPECT_EQ(error.said().vi.find("closed"), std::string::npos) << error.said().vi;
  }
}

TEST_F(RegisterStoreTest, ReaderBesideTheWriterSeesWhatIsCommitted) {
  const auto store = RegisterStore::open_for_writing(path_);
  Log log(store->table());
  append(*store, log, 5);
  const auto reader = RegisterStore::open_for_reading(path_);
  EXPECT_EQ(Log(reader->table()).size(), 5u);
  append(*store, log, 5);
  EXPECT_EQ(Log(reader->table()).size(), 5u);
  EXPECT_EQ(size(), 10u);
}

TEST_F(RegisterStoreTest, OlderCopyOfTheDatabaseIsNotedAsShortened) {
  append(300);
  fs::copy(path_ + "/db", directory_ / "older", fs::copy_options::recursive);
  append(1);
  fs::remove_all(path_ + "/db");
  fs::rename(directory_ / "older", path_ + "/db");
  expect_store_error(Reason::shortened, [&] { RegisterStore::open_for_writing(path_); });
  const auto reader = RegisterStore::open_for_reading(path_);
  EXPECT_TRUE(reader->shortened());
  EXPECT_EQ(Log(reader->table()).size(), 300u);
}

TEST_F(RegisterStoreTest, OtherHistoryOfTheSameSizeIsNotedAsShortened) {
  append(300);
  const auto other = directory_ / "other";
  RegisterStore::create(other, Batch());
  {
    const auto store = RegisterStore::open_for_writing(other);
    Log log(store->table());
    log.append({"x", "another"}, 0);
    append(*store, log, 400);
  }
  fs::copy_file(other + "/head", path_ + "/head", fs::copy_options::overwrite_existing);
  expect_store_error(Reason::shortened, [&] { RegisterStore::open_for_writing(path_); });
  EXPECT_TRUE(RegisterStore::open_for_reading(path_)->shortened());
}

TEST_F(RegisterStoreTest, DatabaseAheadOfTheHeadFileIsWhole) {
  append(300);
  fs::copy_file(path_ + "/head", directory_ / "head");
  append(500);
  fs::rename(directory_ / "head", path_ + "/head");
  EXPECT_FALSE(RegisterStore::open_for_reading(path_)->shortened());
  append(1);
  EXPECT_EQ(size(), 801u);
}

TEST_F(RegisterStoreTest, UnreadableHeadFileStopsWritersOnly) {
  append(3);
  fs::resize_file(path_ + "/head", 10);
  expect_store_error(Reason::head_lost, [&] { RegisterStore::open_for_writing(path_); });
  EXPECT_TRUE(RegisterStore::open_for_reading(path_)->shortened());
}

TEST_F(RegisterStoreTest, MissingPartsAreDamage) {
  fs::rename(path_ + "/head", directory_ / "head");
  expect_store_error(Reason::head_lost, [&] { RegisterStore::open_for_writing(path_); });
  fs::rename(directory_ / "head", path_ + "/head");
  fs::remove_all(path_ + "/db");
  expect_store_error(Reason::corrupt, [&] { RegisterStore::open_for_writing(path_); });
  expect_store_error(Reason::corrupt, [&] { RegisterStore::open_for_reading(path_); });
}

TEST_F(RegisterStoreTest, UnknownFormatIsRefused) {
  const auto table = RocksTable::open_for_writing(path_ + "/db");
  Batch batch;
  batch.put(format_key(), "sogoc register 2\n");
  table->commit(batch);
  table->close();
  expect_store_error(Reason::corrupt, [&] { RegisterStore::open_for_writing(path_); });
}

TEST_F(RegisterStoreTest, EveryCommitIsInTheHeadFileWhenItReturns) {
  const auto store = RegisterStore::open_for_writing(path_);
  Log log(store->table());
  for (std::uint64_t i = 1; i <= 4; ++i) {
    append(*store, log, 1);
    EXPECT_EQ(HeadFile::read(path_ + "/head").size, i);
  }
}

TEST_F(RegisterStoreTest, WaitingWriterSyncsTheHeadFileWithinASecond) {
  const auto store = RegisterStore::open_for_writing(path_);
  Log log(store->table());
  append(*store, log, 4);
  EXPECT_FALSE(HeadFile(path_ + "/head").synced());
  std::this_thread::sleep_for(std::chrono::milliseconds(1000));
  for (int i = 0; i < 100 && !HeadFile(path_ + "/head").synced(); ++i)  // of a busy machine
    std::this_thread::sleep_for(std::chrono::milliseconds(50));
  EXPECT_TRUE(HeadFile(path_ + "/head").synced());
  EXPECT_EQ(HeadFile::read(path_ + "/head").size, 4u);
}

// The files as they are while the writer is open: what a kill leaves.
TEST_F(RegisterStoreTest, LossOfWhatAKilledWriterAcknowledgedIsNamed) {
  const auto killed = directory_ / "killed";
  {
    const auto store = RegisterStore::open_for_writing(path_);
    Log log(store->table());
    for (int i = 0; i < 3; ++i) append(*store, log, 4);
    fs::copy(path_, killed, fs::copy_options::recursive);
  }
  for (const auto& file : fs::directory_iterator(killed + "/db"))
    if (file.path().extension() == ".log") fs::resize_file(file, 0);
  EXPECT_TRUE(RegisterStore::open_for_reading(killed)->shortened());
  expect_store_error(Reason::shortened, [&] { RegisterStore::open_for_writing(killed); });
}

TEST_F(RegisterStoreTest, AWriterLeftByAnotherStartOfTheMachineIsToldOnce) {
  RegisterStore::open_for_writing(path_)->close();
  EXPECT_FALSE(RegisterStore::open_for_reading(path_)->unsure_since());
  const auto leave = [&](const std::string& text) {
    File lock(path_ + "/writer.lock", O_RDWR);
    lock.truncate(0);
    lock.write(text);
  };
  leave("process 1 since 2026-01-31T08:00:00Z boot another");
  const auto written = HeadFile::read(path_ + "/head").written;
  EXPECT_EQ(RegisterStore::open_for_reading(path_)->unsure_since(), written);
  EXPECT_EQ(RegisterStore::open_for_writing(path_)->unsure_since(), written);
  EXPECT_FALSE(RegisterStore::open_for_writing(path_)->unsure_since());
  leave("process 1 since 2026-01-31T08:00:00Z");  // of an older program
  EXPECT_FALSE(RegisterStore::open_for_writing(path_)->unsure_since());
}

TEST_F(RegisterStoreTest, ANewRegisterWasClosed) {
  File lock(path_ + "/writer.lock", O_RDONLY);
  EXPECT_TRUE(lock.read(20).starts_with("closed "));
}

// Who is refused takes neither the news of a crash with him, nor what could still be read.
TEST_F(RegisterStoreTest, ARefusedWriterLeavesAllAsItWas) {
  const auto killed = directory_ / "killed";
  {
    const auto store = RegisterStore::open_for_writing(path_);
    Log log(store->table());
    for (int i = 0; i < 3; ++i) append(*store, log, 4);
    fs::copy(path_, killed, fs::copy_options::recursive);
  }
  {
    File lock(killed + "/writer.lock", O_RDWR);
    lock.truncate(0);
    lock.write("process 1 since 2026-01-31T08:00:00Z boot another");
  }
  const auto head = killed + "/head", kept = directory_ / "kept";
  fs::copy_file(head, kept);
  HeadFile(head).write(99, Hash{}, 0);
  expect_store_error(Reason::shortened, [&] { RegisterStore::open_for_writing(killed); });
  fs::copy_file(kept, head, fs::copy_options::overwrite_existing);
  const auto store = RegisterStore::open_for_writing(killed);
  EXPECT_TRUE(store->unsure_since());
  EXPECT_EQ(Log(store->table()).size(), 12u);
}

TEST_F(RegisterStoreTest, WriterClosesWhileAReaderHoldsTheFiles) {
  const auto store = RegisterStore::open_for_writing(path_);
  Log log(store->table());
  append(*store, log, 4);
  File readers(path_ + "/readers.lock", 0);
  ASSERT_TRUE(readers.lock(LOCK_SH));
  store->close();
  readers.unlock();
  EXPECT_EQ(size(), 4u);
}

// Also when the upkeep of a second, which lets readers in, is due. With no nothing is written.
TEST_F(RegisterStoreTest, WhoOpensWhileItCommitsAloneSeesTheBatch) {
  const auto store = RegisterStore::open_for_writing(path_);
  std::this_thread::sleep_for(std::chrono::milliseconds(1100));
  for (const bool go : {false, true}) {
    Log log(store->table());
    log.append({"id", "entry"}, 0);
    Batch batch;
    log.take_changes(batch);
    std::jthread reader;
    std::uint64_t seen = 9;
    const auto still = [&] {
      reader = std::jthread([&] { seen = size(); });
      std::this_thread::sleep_for(std::chrono::milliseconds(100));
      return go;
    };
    EXPECT_EQ(store->commit_alone(batch, still), go);
    reader.join();
    EXPECT_EQ(seen, go ? 1u : 0u);
  }
  // Nobody waits any more.
  EXPECT_TRUE(File(path_ + "/readers.lock", 0).lock(LOCK_EX));
}

TEST_F(RegisterStoreTest, ReadersNeverSeeATornState) {
  std::atomic<bool> done = false;
  std::atomic<std::uint64_t> acknowledged = 0;
  std::jthread writer([&] {
    const auto until = std::chrono::steady_clock::now() + std::chrono::seconds(3);
    while (std::chrono::steady_clock::now() < until) {  // openings, commits and flushes
      const auto store = RegisterStore::open_for_writing(path_);
      Log log(store->table());
      for (int i = 0; i < 200; ++i) {
        append(*store, log, 100);
        acknowledged = log.size();
      }
    }
    done = true;
  });
  int openings = 0;
  for (; !done; ++openings) {
    const auto least = acknowledged.load();
    const auto reader = RegisterStore::open_for_reading(path_);
    const Log log(reader->table());
    ASSERT_FALSE(reader->shortened());
    ASSERT_GE(log.size(), least);
    MerkleFrontier tree;
    for (const auto& leaf : log.leaf_hashes(0, log.size())) tree.append(leaf);
    ASSERT_EQ(tree.root(), log.root());
  }
  EXPECT_GT(openings, 3);
  RecordProperty("openings", openings);
}

}  // namespace
}  // namespace sogoc
