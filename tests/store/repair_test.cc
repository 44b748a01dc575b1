#include "store/repair.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>

#include "store/log.h"
#include "store/loss.h"
#include "store/register_store.h"
#include "tests/store/expect_store_error.h"
#include "tests/store/temporary_directory.h"

namespace sogoc {
namespace {

namespace fs = std::filesystem;
using Reason = StoreError::Reason;
using Repaired = HeadRepair::Outcome;

class Repair : public testing::Test {
 protected:
  Repair() {
    RegisterStore::create(path_, Batch());
    record(5);
  }
  void record(int entries) {
    const auto store = RegisterStore::open_for_writing(path_);
    Log log(store->table());
    for (int i = 0; i < entries; ++i) {
      const auto n = std::to_string(log.size());
      log.append({"id-" + n, "entry " + n}, 0);
    }
    Batch batch;
    log.take_changes(batch);
    store->commit(batch);
    store->close();
  }
  // The database as it is now comes back later: what an older copy of a disk does.
  void keep_database() { fs::copy(path_ + "/db", kept_, fs::copy_options::recursive); }
  void bring_back_database() {
    fs::remove_all(path_ + "/db");
    fs::rename(kept_, path_ + "/db");
  }
  std::vector<Loss> losses() { return losses_of(RegisterStore::open_for_reading(path_)->table()); }

  TemporaryDirectory directory_;
  const std::string path_ = directory_ / "register", kept_ = directory_ / "kept";
};

TEST_F(Repair, ChangesNothingOfASoundRegister) {
  const auto found = repair_head(path_, std::nullopt);
  EXPECT_EQ(found.outcome, Repaired::sound);
  EXPECT_EQ(found.size, 5u);
  EXPECT_EQ(found.known_size, 5u);
  EXPECT_TRUE(losses().empty());
}

TEST_F(Repair, RenewsAHeadFileThatIsLostOrDamaged) {
  for (const bool lost : {true, false}) {
    if (lost)
      fs::remove(path_ + "/head");
    else
      fs::resize_file(path_ + "/head", 10);
    expect_store_error(Reason::head_lost, [&] { RegisterStore::open_for_writing(path_); });
    const auto found = repair_head(path_, std::nullopt);
    EXPECT_EQ(found.outcome, Repaired::renewed);
    EXPECT_EQ(found.size, 5u);
    EXPECT_FALSE(found.known_size);
    EXPECT_EQ(HeadFile::read(path_ + "/head").size, 5u);
    RegisterStore::open_for_writing(path_)->close();
  }
  record(2);
  EXPECT_TRUE(losses().empty());
}

TEST_F(Repair, OfAShortenedRegisterWantsTheSizeThatIsLeft) {
  keep_database();
  record(3);
  bring_back_database();
  for (const auto accepted : {std::optional<std::uint64_t>(), std::optional<std::uint64_t>(8)}) {
    const auto found = repair_head(path_, accepted);
    EXPECT_EQ(found.outcome, Repaired::shortened);
    EXPECT_EQ(found.size, 5u);
    EXPECT_EQ(found.known_size, 8u);
    expect_store_error(Reason::shortened, [&] { RegisterStore::open_for_writing(path_); });
  }
  EXPECT_EQ(repair_head(path_, 5).outcome, Repaired::accepted);
  record(1);
  const auto all = losses();
  ASSERT_EQ(all.size(), 1u);
  EXPECT_EQ(all[0].known_size, 8u);
  EXPECT_EQ(all[0].left_size, 5u);
  EXPECT_NE(all[0].known_root, all[0].left_root);
  EXPECT_EQ(repair_head(path_, std::nullopt).outcome, Repaired::sound);
}

// A crash may come after the loss is in the table and before the head file says so.
TEST_F(Repair, OfOneLossIsToldOnceThoughItIsDoneAgain) {
  keep_database();
  record(3);
  bring_back_database();
  fs::copy_file(path_ + "/head", directory_ / "head");
  for (int again = 0; again < 3; ++again) {
    EXPECT_EQ(repair_head(path_, 5).outcome, Repaired::accepted);
    // As the crash would have left it; a file that was begun beside is in nobody's way.
    fs::copy_file(directory_ / "head", path_ + "/head", fs::copy_options::overwrite_existing);
    std::ofstream(path_ + "/head.new") << "begun";
  }
  EXPECT_EQ(repair_head(path_, 5).outcome, Repaired::accepted);
  EXPECT_EQ(losses().size(), 1u);
  EXPECT_FALSE(fs::exists(path_ + "/head.new"));
}

// A register as a killed writer leaves it: five groups in tables, and so many in its write-ahead
// log.
class RepairOfAKilled : public Repair {
 protected:
  explicit RepairOfAKilled(int groups = 6) {
    const auto store = RegisterStore::open_for_writing(path_);
    Log log(store->table());
    for (int i = 0; i < groups; ++i) {
      const auto n = std::to_string(log.size());
      log.append({"id-" + n, "entry " + n}, 0);
      Batch batch;
      log.take_changes(batch);
      store->commit(batch);
    }
    fs::copy(path_, killed_, fs::copy_options::recursive);
  }
  std::string write_ahead_log() const {
    std::string newest;
    for (const auto& entry : fs::directory_iterator(killed_ + "/db"))
      if (entry.path().extension() == ".log") newest = std::max(newest, entry.path().string());
    return newest;
  }
  void flip(std::uintmax_t at) const {
    std::fstream file(write_ahead_log(), std::ios::in | std::ios::out | std::ios::binary);
    file.seekg(static_cast<std::streamoff>(at));
    const auto byte = static_cast<char>(file.get() ^ 1);
    file.seekp(static_cast<std::streamoff>(at));
    file.put(byte);
  }

  const std::string killed_ = directory_ / "killed";
};

TEST_F(RepairOfAKilled, KeepsWhatStandsBeforeTheDamageOnceThatIsAccepted) {
  const auto size = fs::file_size(write_ahead_log());
  flip(size / 2);
  EXPECT_THROW(RegisterStore::open_for_writing(killed_), StoreError);
  const auto found = repair_head(killed_, std::nullopt);
  EXPECT_EQ(found.outcome, Repaired::shortened);
  EXPECT_EQ(found.known_size, 11u);
  ASSERT_GE(found.size, 5u);
  ASSERT_LT(found.size, 11u);
  EXPECT_EQ(fs::file_size(write_ahead_log()), size) << "nothing was written";
  EXPECT_EQ(repair_head(killed_, found.size).outcome, Repaired::accepted);
  const auto store = RegisterStore::open_for_writing(killed_);
  EXPECT_EQ(Log(store->table()).size(), found.size);
  const auto all = losses_of(store->table());
  ASSERT_EQ(all.size(), 1u);
  EXPECT_EQ(all[0].known_size, 11u);
}

TEST_F(RepairOfAKilled, WithoutItsHeadWantsASizeAsWell) {
  flip(fs::file_size(write_ahead_log()) / 2);
  fs::remove(killed_ + "/head");
  const auto found = repair_head(killed_, std::nullopt);
  ASSERT_FALSE(found.damage.empty());
  // Whether the damage took something nobody can tell, so it counts as lost.
  EXPECT_EQ(found.outcome, Repaired::shortened);
  EXPECT_FALSE(found.known_size);
}

TEST_F(RepairOfAKilled, IsSoundWhenNothingIsDamaged) {
  const auto found = repair_head(killed_, std::nullopt);
  EXPECT_EQ(found.outcome, Repaired::sound);
  EXPECT_EQ(found.size, 11u);
}

TEST_F(Repair, IsBusyWhileAWriterIsOpen) {
  const auto store = RegisterStore::open_for_writing(path_);
  expect_store_error(Reason::busy, [&] { repair_head(path_, std::nullopt); });
}

TEST_F(Repair, NeedsARegister) {
  expect_store_error(Reason::not_found, [&] { repair_head(directory_ / "none", std::nullopt); });
}

}  // namespace
}  // namespace sogoc
