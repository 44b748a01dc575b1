#include "store/repair.h"

#include <gtest/gtest.h>

#include <filesystem>

#include "store/log.h"
#include "store/loss.h"
#include "store/register_store.h"
#include "tests/store/expect_store_error.h"
#include "tests/store/temporary_directory.h"

namespace sogoc {
namespace {

namespace fs = std::filesystem;
using Reason = StoreError::Reason;
using Outcome = HeadRepair::Outcome;

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
  EXPECT_EQ(found.outcome, Outcome::sound);
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
    EXPECT_EQ(found.outcome, Outcome::renewed);
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
    EXPECT_EQ(found.outcome, Outcome::shortened);
    EXPECT_EQ(found.size, 5u);
    EXPECT_EQ(found.known_size, 8u);
    expect_store_error(Reason::shortened, [&] { RegisterStore::open_for_writing(path_); });
  }
  EXPECT_EQ(repair_head(path_, 5).outcome, Outcome::accepted);
  record(1);
  const auto all = losses();
  ASSERT_EQ(all.size(), 1u);
  EXPECT_EQ(all[0].known_size, 8u);
  EXPECT_EQ(all[0].left_size, 5u);
  EXPECT_NE(all[0].known_root, all[0].left_root);
  EXPECT_EQ(repair_head(path_, std::nullopt).outcome, Outcome::sound);
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
