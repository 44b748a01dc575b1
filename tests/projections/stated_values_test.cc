#include "projections/knowledge/stated_values.h"

#include <gtest/gtest.h>

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

}  // namespace
}  // namespace sogoc
