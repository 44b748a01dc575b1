// How late an event was recorded: the borders of the classes, and the civil days of the register.
#include "projections/bridges/lateness.h"

#include <gtest/gtest.h>

namespace sogoc {
namespace {

TEST(LateClasses, HoldTheirBorders) {
  const auto name = [](int days) { return std::string(late_class(days).name); };
  EXPECT_EQ(name(-400), "upTo30Days");
  EXPECT_EQ(name(30), "upTo30Days");
  EXPECT_EQ(name(31), "upTo90Days");
  EXPECT_EQ(name(90), "upTo90Days");
  EXPECT_EQ(name(91), "upTo365Days");
  EXPECT_EQ(name(365), "upTo365Days");
  EXPECT_EQ(name(366), "moreThan365Days");
}

TEST(LateClasses, HaveWordsOfTheirBorders) {
  EXPECT_EQ(words_of_late_class("upTo30Days").en, "entered within 30 days");
  EXPECT_EQ(words_of_late_class("upTo90Days").vi, "ghi chậm 31–90 ngày");
  EXPECT_EQ(words_of_late_class("moreThan365Days").en, "entered more than 365 days late");
  EXPECT_EQ(words_of_late_class("enteredLate").en, "");
  for (const auto& each : late_classes()) EXPECT_NE(words_of_late_class(each.name).vi, "");
}

}  // namespace
}  // namespace sogoc
