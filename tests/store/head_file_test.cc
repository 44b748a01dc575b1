#include "store/head_file.h"

#include <fcntl.h>
#include <gtest/gtest.h>

#include "tests/store/expect_store_error.h"
#include "tests/store/temporary_directory.h"

namespace sogoc {
namespace {

using Reason = StoreError::Reason;

class HeadFileTest : public testing::Test {
 protected:
  HeadFileTest() {
    HeadFile::create(path_, 100);
    HeadFile file(path_);
    file.write(7, leaf_hash("seven"), 200);  // sequence 1, at 4096
    file.write(9, leaf_hash("nine"), 300);   // sequence 2, at 0
  }
  void flip(std::uint64_t offset) {
    File file(path_, O_RDWR);
    auto byte = file.read(1, offset);
    byte[0] ^= 1;
    file.write(byte, offset);
  }

  TemporaryDirectory directory_;
  const std::string path_ = directory_ / "head";
};

TEST_F(HeadFileTest, ReadsTheNewerSlot) {
  const auto head = HeadFile::read(path_);
  EXPECT_EQ(head.size, 9u);
  EXPECT_EQ(head.root, leaf_hash("nine"));
  EXPECT_EQ(head.written, 300);
  EXPECT_EQ(head.sequence, 2u);
}

TEST_F(HeadFileTest, AnyChangedByteOfASlotLeavesTheOther) {
  for (std::uint64_t at = 0; at < 64; ++at) {
    flip(at);
    EXPECT_EQ(HeadFile::read(path_).size, 7u) << at;
    flip(at);
    flip(4096 + at);
    EXPECT_EQ(HeadFile::read(path_).size, 9u) << at;
    flip(4096 + at);
  }
}

TEST_F(HeadFileTest, ANotedHeadIsTheNewestUntilASyncedOneFollows) {
  HeadFile file(path_);
  EXPECT_TRUE(file.synced());
  file.note(11, leaf_hash("eleven"), 400);
  EXPECT_FALSE(file.synced());
  EXPECT_EQ(HeadFile::read(path_).size, 11u);
  EXPECT_EQ(HeadFile::read(path_).sequence, 2u);
  file.note(12, leaf_hash("twelve"), 500);
  EXPECT_EQ(HeadFile(path_).head().root, leaf_hash("twelve"));
  EXPECT_FALSE(HeadFile(path_).synced());
  file.write(12, leaf_hash("twelve"), 600);
  EXPECT_TRUE(HeadFile(path_).synced());
  EXPECT_EQ(HeadFile::read(path_).written, 600);
  file.write(13, leaf_hash("thirteen"), 700);
  EXPECT_EQ(HeadFile::read(path_).size, 13u);
}

TEST_F(HeadFileTest, ADamagedNoteLeavesTheSyncedSlots) {
  HeadFile(path_).note(11, leaf_hash("eleven"), 400);
  for (std::uint64_t at = 8192; at < 8192 + 64; ++at) {
    flip(at);
    EXPECT_EQ(HeadFile::read(path_).size, 9u) << at;
    flip(at);
    EXPECT_EQ(HeadFile::read(path_).size, 11u) << at;
  }
}

TEST_F(HeadFileTest, AFileOfAnOlderProgramGetsItsThirdSlot) {
  std::filesystem::resize_file(path_, 4096 + 64);
  HeadFile(path_).note(11, leaf_hash("eleven"), 400);
  EXPECT_EQ(HeadFile::read(path_).size, 11u);
  EXPECT_EQ(std::filesystem::file_size(path_), 8192u + 64u);
}

TEST_F(HeadFileTest, WritesOverTheOlderOrDamagedSlot) {
  flip(0);
  HeadFile(path_).write(8, leaf_hash("eight"), 400);
  flip(0);  // whole again, if it was not written over
  EXPECT_NE(HeadFile::read(path_).size, 9u);
  flip(0);
  EXPECT_EQ(HeadFile::read(path_).size, 8u);
  flip(0);
  EXPECT_EQ(HeadFile::read(path_).size, 7u);
}

TEST_F(HeadFileTest, TruncatedAnywhere) {
  for (const std::uint64_t size : {4096 + 63, 4096, 100, 64}) {
    File(path_, O_RDWR).truncate(size);
    EXPECT_EQ(HeadFile::read(path_).size, 9u) << size;
  }
  File(path_, O_RDWR).truncate(63);
  expect_store_error(Reason::head_lost, [&] { HeadFile::read(path_); });
  expect_store_error(Reason::head_lost, [&] { HeadFile file(path_); });
}

TEST_F(HeadFileTest, BothSlotsDamaged) {
  flip(5);
  flip(4096 + 5);
  expect_store_error(Reason::head_lost, [&] { HeadFile::read(path_); });
}

TEST_F(HeadFileTest, IsCreatedOnceAndMustExist) {
  expect_store_error(Reason::exists, [&] { HeadFile::create(path_, 0); });
  expect_store_error(Reason::not_found, [&] { HeadFile::read(directory_ / "none"); });
}

TEST(HeadFile, OfANewRegisterIsThatOfTheEmptyLog) {
  TemporaryDirectory directory;
  HeadFile::create(directory / "head", 1);
  EXPECT_EQ(HeadFile::read(directory / "head").size, 0u);
  EXPECT_EQ(HeadFile::read(directory / "head").root, MerkleFrontier().root());
}

TEST_F(HeadFileTest, GoldenBytes) {
  std::string hex;
  for (const unsigned char byte : File(path_, O_RDONLY).read(64, 4096)) {
    hex += "0123456789abcdef"[byte >> 4];
    hex += "0123456789abcdef"[byte & 15];
  }
  // Computed by another program (Python's hashlib and struct).
  EXPECT_EQ(hex,
            "0000000000000001000000000000000700000000000000c8"
            "d90d0fe63491f93764c1d5d6cb1f866c1597d0a65b359916cc28f24cf4a8cecc"
            "438cadaa40f27fab");
  EXPECT_EQ(std::filesystem::file_size(path_), 8192u + 64u);
}

}  // namespace
}  // namespace sogoc
