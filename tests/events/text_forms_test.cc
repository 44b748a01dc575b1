#include "events/text_forms.h"

#include <gtest/gtest.h>

namespace sogoc {
namespace {

TEST(TextForms, OneTextIsComposedOneWay) {
  EXPECT_EQ(composed("Ta\u0300y"), "T\u00e0y");
  EXPECT_EQ(composed("\u1ea5"), composed("a\u0302\u0301"));
  // Compatible is not the same: what was written stays.
  EXPECT_EQ(composed("\uff28\u00a0x"), "\uff28\u00a0x");
  EXPECT_EQ(composed("hoà"), "hoà");
  EXPECT_NE(composed("hoà"), composed("hòa"));
  EXPECT_EQ(composed(""), "");
}

// Each row is one name, as different people type it.
TEST(TextForms, WhatIsReadAlikeIsFoldedAlike) {
  const std::vector<std::vector<std::string>> rows = {
      {"dang van duc", "Đặng Văn Đức", "\u00d0ặng Văn \u00d0ức", "ĐẶNG VĂN ĐỨC", "đặng văn đức",
       "\u00f0ặng văn \u00f0ức", "Đa\u0323\u0306ng Văn Đu\u031b\u0301c"},
      {"nguyen thi hoa", "Nguyễn\u00a0Thị\u2003Hoà", "  Nguyễn  Thị\tHòa ", "Nguyễn\u3000Thị Hoá",
       "Nguyễn\u202fThị Hoa\u200b", "Nguy\u00adễn Thị\u2060 Hoà", "\ufeffNguyễn Thị Hoà",
       "\uff2e\uff47\uff55\uff59\uff45\uff4e \uff34\uff48\uff49 \uff28\uff4f\uff41"},
      {"k'bong", "K'Bông", "K\u2019Bông", "K\u2018Bông", "K\u02bcBông", "K`Bông", "K\u00b4Bông",
       "K\u2032Bông", "K\u02b9Bông", "K\uff07Bông", "K\ua78cBông", "K\u201bBông"}};
  for (const auto& row : rows)
    for (const auto& name : row) EXPECT_EQ(folded(name), row.front()) << name;
}

TEST(TextForms, OtherLettersStayOthers) {
  EXPECT_NE(folded("Tày"), folded("Thái"));
  EXPECT_NE(folded("K'Bông"), folded("KBông"));
  EXPECT_NE(folded("an na"), folded("anna"));
  EXPECT_EQ(folded("\u0301\u200b \u00a0"), "");
  EXPECT_EQ(folded("\xff"), "\ufffd");
}

}  // namespace
}  // namespace sogoc
