// The end of a write-ahead log: given records of RocksDB's form, only bytes behind the last whole
// one are torn. The bytes are made here after the description of the format, not by RocksDB.
#include "store/torn_tail.h"

#include <gtest/gtest.h>

#include <fstream>

#include "tests/store/temporary_directory.h"

namespace sogoc {
namespace {

constexpr std::size_t block = 32 * 1024;

class TornTailTest : public testing::Test {
 protected:
  // A record of `length` bytes, cut at the ends of blocks as RocksDB cuts it.
  void add(std::size_t length, bool recyclable = false) {
    const std::size_t header = recyclable ? 11 : 7;
    bool begun = false;
    do {
      const auto left = block - bytes_.size() % block;
      if (left < header) {
        bytes_.append(left, '\0');
        continue;
      }
      const auto part = std::min(length, left - header);
      length -= part;
      const int type = begun ? (length == 0 ? 4 : 3) : (length == 0 ? 1 : 2);
      bytes_ += "sum!";  // of which nothing is read here
      bytes_ += static_cast<char>(part & 0xff);
      bytes_ += static_cast<char>(part >> 8);
      bytes_ += static_cast<char>(type + (recyclable ? 4 : 0));
      bytes_.append(header - 7, 'n');
      bytes_.append(part, 'x');
      begun = true;
    } while (length > 0 || !begun);
  }
  std::optional<TornTail> torn(const std::string& bytes) {
    std::ofstream(directory_ / "000004.log") << "older";
    std::ofstream(directory_ / "000012.log", std::ios::binary) << bytes;
    return torn_tail(directory_.path());
  }

  TemporaryDirectory directory_;
  std::string bytes_;
};

TEST_F(TornTailTest, OfNoLogOrAnEmptyOneThereIsNone) {
  EXPECT_FALSE(torn_tail(directory_.path()));
  EXPECT_FALSE(torn(""));
}

TEST_F(TornTailTest, OfWholeRecordsThereIsNone) {
  for (const bool recyclable : {false, true})
    for (const std::size_t length : {1, 100, 32'754, 32'757, 32'761, 32'762, 40'000, 100'000}) {
      bytes_.clear();
      for (int i = 0; i < 3; ++i) {
        add(length, recyclable);
        EXPECT_FALSE(torn(bytes_)) << length;
      }
    }
}

TEST_F(TornTailTest, RoomThatWasReservedIsNoRecord) {
  add(100);
  EXPECT_FALSE(torn(bytes_ + std::string(5000, '\0')));
}

TEST_F(TornTailTest, WhateverIsCutOffTheWholeRecordsBeforeStand) {
  for (const std::size_t length : {50, 33'000}) {
    bytes_.clear();
    add(200);
    const auto whole = bytes_.size();
    add(length);
    for (auto at = whole + 1; at<bytes_.size(); at += length> 1000 ? 997 : 1) {
      const auto found = torn(bytes_.substr(0, at));
      ASSERT_TRUE(found) << at;
      EXPECT_EQ(found->file, "000012.log");
      // Zeros at the end may be room that was reserved.
      EXPECT_EQ(found->bytes, bytes_.substr(0, at).find_last_not_of('\0') + 1 - whole);
    }
  }
}

TEST_F(TornTailTest, ATypeThatIsNoneEndsWhatIsWhole) {
  add(100);
  const auto whole = bytes_.size();
  add(100);
  bytes_[whole + 6] = 77;
  EXPECT_EQ(torn(bytes_)->bytes, bytes_.size() - whole);
}

}  // namespace
}  // namespace sogoc
