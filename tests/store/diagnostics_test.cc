#include "store/diagnostics.h"

#include <gtest/gtest.h>

#include <map>
#include <mutex>
#include <vector>

#include "store/log.h"
#include "store/register_store.h"
#include "tests/store/expect_store_error.h"
#include "tests/store/faulty_file_system.h"
#include "tests/store/temporary_directory.h"

namespace sogoc {
namespace {

namespace fs = std::filesystem;
using Level = Diagnostics::Level;

// Counts the messages.
class Heard final : public Diagnostics::Sink {
 public:
  void write(Level level, std::string_view message,
             std::span<const Diagnostics::Field>) noexcept override {
    const std::lock_guard lock(mutex_);
    ++counts_[{level, std::string(message)}];
  }
  int count(Level level, const std::string& message) {
    const std::lock_guard lock(mutex_);
    const auto found = counts_.find({level, message});
    return found == counts_.end() ? 0 : found->second;
  }
  bool nothing() {
    const std::lock_guard lock(mutex_);
    return counts_.empty();
  }

 private:
  std::mutex mutex_;
  std::map<std::pair<Level, std::string>, int> counts_;
};

class StoreDiagnosticsTest : public testing::Test {
 protected:
  StoreDiagnosticsTest() { RegisterStore::create(path_, Batch()); }

  void append(const Diagnostics& diagnostics, int count = 1) {
    const auto store = RegisterStore::open_for_writing(path_, diagnostics);
    Log log(store->table());
    for (int i = 0; i < count; ++i) log.append({"id-" + std::to_string(log.size()), "entry"}, 0);
    Batch batch;
    log.take_changes(batch);
    store->commit(batch);
    store->close();
  }

  TemporaryDirectory directory_;
  const std::string path_ = directory_ / "register";
  Heard heard_;
};

TEST_F(StoreDiagnosticsTest, NobodyListensByDefault) {
  const Diagnostics diagnostics;
  EXPECT_FALSE(diagnostics.wants(Level::error));
  diagnostics.error("unheard");
  append(diagnostics);
}

TEST_F(StoreDiagnosticsTest, TellsOfAllThatAWriterDoes) {
  append({heard_, Level::debug});
  for (const auto* message : {"opening", "flushed", "closed"})
    EXPECT_EQ(heard_.count(Level::info, message), 1) << message;
  for (const auto* message :
       {"database opened", "slot of the head file chosen", "batch synced", "head file written"})
    EXPECT_EQ(heard_.count(Level::debug, message), 1) << message;
  EXPECT_EQ(heard_.count(Level::debug, "slot of the head file read"), 3);
}

TEST_F(StoreDiagnosticsTest, LeavesOutWhatIsBelowTheLevel) {
  append({heard_, Level::info});
  EXPECT_EQ(heard_.count(Level::debug, "batch synced"), 0);
  EXPECT_EQ(heard_.count(Level::info, "flushed"), 1);
}

TEST_F(StoreDiagnosticsTest, TellsOfMerges) {
  for (int session = 0; session < 16 && heard_.count(Level::info, "merged") == 0; ++session)
    append({heard_, Level::info});
  EXPECT_GT(heard_.count(Level::info, "merged"), 0);
}

TEST_F(StoreDiagnosticsTest, TellsWhyAReaderTriesAgain) {
  append({});
  fs::copy(path_ + "/db", directory_ / "older", fs::copy_options::recursive);
  append({});
  fs::remove_all(path_ + "/db");
  fs::rename(directory_ / "older", path_ + "/db");
  EXPECT_TRUE(RegisterStore::open_for_reading(path_, {heard_, Level::info})->shortened());
  EXPECT_EQ(heard_.count(Level::info, "opening again beside a writer"), 4);
  EXPECT_EQ(heard_.count(Level::warn, "register shortened"), 1);
}

TEST_F(StoreDiagnosticsTest, TellsWhatFailedWhenNobodyClosed) {
  Faults faults;
  const auto env = rocksdb::NewCompositeEnv(std::make_shared<FaultyFileSystem>(faults));
  {
    const auto store = RegisterStore::open_for_writing(path_, {heard_, Level::error}, env.get());
    Log log(store->table());
    log.append({"id", "entry"}, 0);
    Batch batch;
    log.take_changes(batch);
    store->commit(batch);
    faults.fail_at(1, true);
  }
  EXPECT_EQ(heard_.count(Level::error, "closing failed"), 1);
}

TEST_F(StoreDiagnosticsTest, SaysNothingOnceClosed) {
  auto hearing = std::make_unique<Heard>();
  const auto store = RegisterStore::open_for_writing(path_, {*hearing, Level::trace});
  store->close();
  EXPECT_FALSE(hearing->nothing());
  hearing.reset();
  store->close();
}

}  // namespace
}  // namespace sogoc
