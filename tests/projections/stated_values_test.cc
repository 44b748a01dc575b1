#include "projections/knowledge/stated_values.h"

#include <gtest/gtest.h>

#include "tests/memory_register.h"

namespace sogoc {
namespace {

using Words = std::vector<std::pair<std::string, std::string>>;
using Keys = std::vector<std::string>;

Words themselves(const Keys& keys) {
  Words words;
  for (const auto& key : keys) words.emplace_back(key, key);
  return words;
}

// What a slip is, and what is another word.
TEST(NearestTo, WhatIsReadAlikeComesFirst) {
  const auto words = themselves({"Kinh", "Mông", "Mường", "Nùng", "Thái", "Tày"});
  EXPECT_EQ(nearest_to("Tay", words), Keys({"Tày"}));
  EXPECT_EQ(nearest_to("TÂY", words), Keys({"Tày"}));
  EXPECT_EQ(nearest_to("muong", words), Keys({"Mường", "Mông"}));
  EXPECT_EQ(nearest_to("Nung", words), Keys({"Nùng"}));
  EXPECT_EQ(nearest_to("Dao", words), Keys());
  EXPECT_EQ(nearest_to("", words), Keys());
}

TEST(NearestTo, ThreeAtMostTheNearestThenByBytes) {
  const auto units = themselves({"BK-BB-x07", "BK-BB-x08", "BK-BB-x17", "BK-BB-x70", "BK-BB-y9"});
  EXPECT_EQ(nearest_to("BK-BB-x7", units), Keys({"BK-BB-x07", "BK-BB-x17", "BK-BB-x70"}));
  EXPECT_EQ(nearest_to("BK-BB-x07-c12-old", units), Keys());
}

// One key may have several words: an identifier and the names that it bore.
TEST(NearestTo, ByTheBestWordOfAKey) {
  const Words units = {{"cb", "cb"},
                       {"cb", "Chi bộ Bản Ỏm"},
                       {"cb", "Chi bộ Bản Ỏm - Nà Đon"},
                       {"cb2", "cb2"},
                       {"cb2", "Chi bộ Nà Đon"}};
  EXPECT_EQ(nearest_to("chi bo na don", units), Keys({"cb2"}));
  EXPECT_EQ(nearest_to("cb3", units), Keys({"cb", "cb2"}));
}

// Units u-1 to u-4 under one root, recorded one after the other at positions 1 to 5.
class NearestIdsTest : public testing::Test {
 protected:
  NearestIdsTest() {
    establish("root", "province", "Tỉnh", "");
    for (int i = 1; i <= 4; ++i) establish("u-" + std::to_string(i), "district", "Huyện", "root");
  }
  void establish(const std::string& id, const std::string& kind, const std::string& name,
                 const std::string& parent) {
    held_.record({R"({"recorded":"2020-01-01T00:00:00Z","id":"e-)" + id +
                  R"(","effective":"2016-01-01","unitEstablished":{"unit":")" + id +
                  R"(","kind":")" + kind + R"(","name":")" + name + "\"" +
                  (parent.empty() ? "" : R"(,"parent":")" + parent + "\"") + "}}"},
                 [](auto, const Verdict& verdict) { ASSERT_FALSE(verdict.refusal); });
  }
  Keys nearest(SubjectClass of, const std::string& text, std::uint64_t size) {
    return ids_.nearest({of}, text, size);
  }
  MemoryRegister held_;
  NearestIds ids_{*held_.held};
};

TEST_F(NearestIdsTest, OfWhatIsKnownAtTheSizeAlone) {
  EXPECT_EQ(nearest(SubjectClass::unit, "u-9", 6), Keys({"u-1", "u-2", "u-3"}));
  EXPECT_EQ(nearest(SubjectClass::unit, "u-9", 3), Keys({"u-1"}));
  EXPECT_EQ(nearest(SubjectClass::unit, "u-9", 1), Keys());
  EXPECT_EQ(nearest(SubjectClass::unit, "tinh", 6), Keys({"root"}));
  EXPECT_EQ(nearest(SubjectClass::member, "u-9", 6), Keys());
}

TEST_F(NearestIdsTest, EventsByTheFirstHalfOfTheirLetters) {
  EXPECT_EQ(nearest(SubjectClass::none, "e-roto", 6), Keys({"e-root"}));
  EXPECT_EQ(nearest(SubjectClass::none, "e-u-9", 3), Keys({"e-u-1"}));
  EXPECT_EQ(nearest(SubjectClass::none, "x-root", 6), Keys());
  EXPECT_EQ(nearest(SubjectClass::none, std::string(65, 'e'), 6), Keys());
}

// A sheet may have as many mistakes as lines, and each costs a look at all units.
TEST_F(NearestIdsTest, AHundredTextsAndNoMore) {
  for (int i = 0; i < 100; ++i) nearest(SubjectClass::unit, "other-" + std::to_string(i), 6);
  EXPECT_EQ(nearest(SubjectClass::unit, "u-9", 6), Keys());
  EXPECT_EQ(NearestIds(*held_.held).nearest({SubjectClass::unit}, "u-9", 6).size(), 3u);
  EXPECT_EQ(NearestIds(*held_.held).nearest({SubjectClass::unit}, std::string(257, 'u'), 6),
            Keys());
}

}  // namespace
}  // namespace sogoc
