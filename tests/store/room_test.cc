// Where a register may be made, and what a crash or a failure leaves of one.
#include "store/room.h"

#include <gtest/gtest.h>
#include <sys/stat.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>

#include "store/register_files.h"
#include "store/register_store.h"
#include "tests/store/expect_store_error.h"
#include "tests/store/temporary_directory.h"

namespace sogoc {
namespace {

namespace fs = std::filesystem;
using Reason = StoreError::Reason;

mode_t mode_of(const fs::path& path) {
  struct stat what {};
  return ::stat(path.c_str(), &what) == 0 ? what.st_mode & 07777 : 0;
}

class RoomTest : public testing::Test {
 protected:
  ~RoomTest() override { ::umask(before_); }

  std::set<std::string> inside(const fs::path& directory) {
    std::set<std::string> names;
    for (const auto& each : fs::directory_iterator(directory)) names.insert(each.path().filename());
    return names;
  }

  const std::set<std::string> parts_ = {"db", "head", "readers.lock", "writer.lock"};
  TemporaryDirectory directory_;
  const std::string path_ = directory_ / "r";
  const mode_t before_ = ::umask(0);
};

TEST_F(RoomTest, AnEmptyDirectoryIsUsedAsItIs) {
  fs::create_directory(path_);
  struct stat before {
  }, after{};
  ASSERT_EQ(::stat(path_.c_str(), &before), 0);
  RegisterStore::create(path_, Batch());
  ASSERT_EQ(::stat(path_.c_str(), &after), 0);
  EXPECT_EQ(before.st_ino, after.st_ino);
  EXPECT_EQ(inside(path_), parts_);
  EXPECT_NO_THROW(RegisterStore::open_for_writing(path_));
  expect_store_error(Reason::exists, [&] { RegisterStore::create(path_, Batch()); });
}

TEST_F(RoomTest, ALinkAndADirectoryOfAFileSystemAreRoom) {
  fs::create_directory(path_);
  fs::create_directory(path_ + "/lost+found");
  fs::create_directory_symlink(path_, directory_ / "link");
  EXPECT_TRUE(has_room(directory_ / "link"));
  RegisterStore::create(directory_ / "link", Batch());
  EXPECT_NO_THROW(RegisterStore::open_for_reading(path_));
  EXPECT_TRUE(fs::is_symlink(directory_ / "link"));
  EXPECT_TRUE(fs::exists(path_ + "/lost+found"));
}

// The database moves last: up to then it is no register, and the next try has the place for itself.
TEST_F(RoomTest, WhatACrashLeavesIsNoRegisterAndNotInTheWay) {
  const std::string made = directory_ / "made";
  RegisterStore::create(made, Batch());
  for (std::size_t moved = 0; moved < parts_.size(); ++moved) {
    SCOPED_TRACE(moved);
    fs::remove_all(path_);
    const auto place = path_ + "/" + mark_of_making;
    fs::create_directories(place);
    std::size_t done = 0;
    for (const auto* part : {"readers.lock", "writer.lock", "head", "db"})
      fs::copy(fs::path(made) / part, fs::path(done++ < moved ? path_ : place) / part,
               fs::copy_options::recursive);
    EXPECT_TRUE(has_room(path_));
    expect_store_error(Reason::not_found, [&] { RegisterStore::open_for_writing(path_); });
    expect_store_error(Reason::not_found, [&] { RegisterStore::open_for_reading(path_); });
    RegisterStore::create(path_, Batch());
    EXPECT_EQ(inside(path_), parts_);
    EXPECT_NO_THROW(RegisterStore::open_for_writing(path_));
  }
  // Behind that it is one, though the mark is left, and nobody sweeps it away.
  fs::create_directory(path_ + "/" + mark_of_making);
  EXPECT_NO_THROW(RegisterStore::open_for_writing(path_));
  expect_store_error(Reason::exists, [&] { RegisterStore::create(path_, Batch()); });
}

TEST_F(RoomTest, AFailureLeavesTheDirectoryAsItWas) {
  const auto fail = [](Table&) { throw StoreError(Reason::io, Said{"full", "đầy"}); };
  expect_store_error(Reason::io, [&] { RegisterStore::create(path_, fail); });
  EXPECT_TRUE(inside(directory_ / "").empty());
  fs::create_directory(path_);
  const auto mode = mode_of(path_);
  expect_store_error(Reason::io, [&] { RegisterStore::create(path_, fail); });
  EXPECT_TRUE(inside(path_).empty());
  EXPECT_EQ(mode_of(path_), mode);
  std::ofstream(path_ + "/head") << "somebody's";
  EXPECT_FALSE(has_room(path_));
  expect_store_error(Reason::exists, [&] { RegisterStore::create(path_, Batch()); });
  EXPECT_EQ(inside(path_), std::set<std::string>{"head"});
}

TEST_F(RoomTest, OneMakesARegisterInADirectoryAtATime) {
  fs::create_directory(path_);
  RegisterStore::create(path_, [&](Table&) {
    expect_store_error(Reason::busy, [&] { RegisterStore::create(path_, Batch()); });
  });
  EXPECT_NO_THROW(RegisterStore::open_for_writing(path_));
}

// Also those that the database makes when it is open, whatever the umask before.
void expect_modes(const std::string& path, mode_t of_file, mode_t of_directory) {
  for (int i = 0; i < 3; ++i) {
    auto store = RegisterStore::open_for_writing(path);
    Batch batch;
    batch.put("key", std::to_string(i));
    store->commit(batch);
    store->close();
  }
  EXPECT_EQ(mode_of(path), of_directory);
  for (const auto& each : fs::recursive_directory_iterator(path))
    EXPECT_EQ(mode_of(each.path()), each.is_directory() ? of_directory : of_file) << each.path();
}

TEST_F(RoomTest, ARegisterIsItsOwnersAloneOrForAGroupToRead) {
  RegisterStore::create(path_, Batch());
  expect_modes(path_, 0600, 0700);
  EXPECT_FALSE(mode_that_closes(path_));
  for (const bool there : {false, true}) {
    const std::string of_group = directory_ / (there ? "there" : "new");
    if (there) fs::create_directory(of_group);
    RegisterStore::create(
        of_group, [](Table&) {}, ::getegid());
    expect_modes(of_group, 0640, 02750);
    EXPECT_FALSE(mode_that_closes(of_group));
  }
  // What is marked as a group's stays so.
  const std::string marked = directory_ / "marked";
  fs::create_directory(marked);
  ASSERT_EQ(::chmod(marked.c_str(), 02755), 0);
  ASSERT_EQ(::chmod(marked.c_str(), 02750), 0);
  RegisterStore::create(marked, Batch());
  expect_modes(marked, 0640, 02750);
}

TEST_F(RoomTest, OfARegisterThatOthersMayReadTheCommandThatClosesIt) {
  RegisterStore::create(path_, Batch());
  const auto open = [&](mode_t directory, mode_t database) {
    ::chmod(path_.c_str(), directory);
    ::chmod(db_of(path_).c_str(), database);
    return mode_that_closes(path_).value_or("");
  };
  EXPECT_EQ(open(0755, 0755), "go=");
  EXPECT_EQ(open(0711, 0755), "go=");
  EXPECT_EQ(open(0750, 0750), "go=");
  EXPECT_EQ(open(0755, 0700), "");  // into the database nobody goes
  EXPECT_EQ(open(0700, 0755), "");
  EXPECT_EQ(open(02755, 02755), "o=");
  EXPECT_EQ(open(02750, 02750), "");
}

}  // namespace
}  // namespace sogoc
