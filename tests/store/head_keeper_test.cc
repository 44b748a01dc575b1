// The thread that brings the head file up to date: given a file that cannot be written, whoever
// commits next is told, and nothing is acknowledged meanwhile.
#include "store/head_keeper.h"

#include <gtest/gtest.h>
#include <sys/resource.h>

#include <chrono>
#include <csignal>
#include <thread>

#include "tests/store/expect_store_error.h"
#include "tests/store/temporary_directory.h"

namespace sogoc {
namespace {

using Reason = StoreError::Reason;
using std::chrono::milliseconds;

// No file of this process can be written while it lives: what a full disk does.
class NoRoom {
 public:
  NoRoom() {
    ::signal(SIGXFSZ, SIG_IGN);
    ::getrlimit(RLIMIT_FSIZE, &before_);
    const rlimit none{0, before_.rlim_max};
    ::setrlimit(RLIMIT_FSIZE, &none);
  }
  ~NoRoom() { ::setrlimit(RLIMIT_FSIZE, &before_); }
  NoRoom(const NoRoom&) = delete;
  NoRoom& operator=(const NoRoom&) = delete;

 private:
  rlimit before_{};
};

class HeadKeeperTest : public testing::Test {
 protected:
  HeadKeeperTest() { HeadFile::create(path_, 0); }
  const MerkleFrontier& grown() {
    tree_.append(leaf_hash("entry " + std::to_string(tree_.size())));
    return tree_;
  }
  // The synced slots alone: what a machine that stops leaves.
  std::uint64_t synced_size() const {
    const auto copy = directory_ / "copy";
    std::filesystem::copy_file(path_, copy, std::filesystem::copy_options::overwrite_existing);
    std::filesystem::resize_file(copy, 8192);
    return HeadFile::read(copy).size;
  }
  static void wait_until(auto&& holds) {
    for (int tries = 0; tries < 500 && !holds(); ++tries)
      std::this_thread::sleep_for(milliseconds(10));
    EXPECT_TRUE(holds());
  }
  static bool failed(HeadKeeper& keeper) {
    try {
      keeper.check();
    } catch (const StoreError& error) {
      EXPECT_EQ(error.reason(), Reason::io);
      return true;
    }
    return false;
  }

  TemporaryDirectory directory_;
  const std::string path_ = directory_ / "head";
  MerkleFrontier tree_;
};

TEST_F(HeadKeeperTest, NotesAtOnceAndSyncsByItself) {
  HeadKeeper keeper(HeadFile(path_), {});
  keeper.committed(grown());
  EXPECT_EQ(HeadFile::read(path_).size, 1u);
  wait_until([&] { return synced_size() == 1; });
  keeper.committed(grown());
  keeper.sync();
  EXPECT_EQ(synced_size(), 2u);
}

TEST_F(HeadKeeperTest, ACommitThatCannotBeNotedIsNotAcknowledged) {
  HeadKeeper keeper(HeadFile(path_), {});
  {
    const NoRoom full;
    expect_store_error(Reason::io, [&] { keeper.committed(grown()); });
  }
  keeper.committed(grown());
  EXPECT_EQ(HeadFile::read(path_).size, 2u);
}

TEST_F(HeadKeeperTest, WhatFailsInTheBackgroundIsToldUntilItIsMadeUpFor) {
  HeadKeeper keeper(HeadFile(path_), {});
  keeper.committed(grown());
  {
    const NoRoom full;
    wait_until([&] { return failed(keeper); });
    EXPECT_TRUE(failed(keeper)) << "and again";
    expect_store_error(Reason::io, [&] { keeper.sync(); });
  }
  EXPECT_EQ(HeadFile::read(path_).size, 1u) << "it is noted all the same";
  keeper.sync();
  EXPECT_FALSE(failed(keeper));
  EXPECT_EQ(synced_size(), 1u);
}

}  // namespace
}  // namespace sogoc
