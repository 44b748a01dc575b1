#include <gtest/gtest.h>

#include <limits>

#include "cli/diagnostics/level.h"
#include "cli/diagnostics/line.h"

namespace sogoc {
namespace {

using Level = Diagnostics::Level;
using Fields = std::vector<Diagnostics::Field>;

TEST(QuotedForLine, LeavesWhatIsShown) {
  EXPECT_EQ(quoted_for_line(""), R"("")");
  EXPECT_EQ(quoted_for_line("sổ gốc/Bắc Kạn 🌾"), R"("sổ gốc/Bắc Kạn 🌾")");
  EXPECT_EQ(quoted_for_line("\xed\x9f\xbb\xef\xa4\x80\xf0\x90\x80\x80"),  // beside the surrogates
            "\"\xed\x9f\xbb\xef\xa4\x80\xf0\x90\x80\x80\"");
  // Characters to the last one: nobody has said what is seen of these.
  EXPECT_EQ(quoted_for_line("\xed\x9f\xbf\xee\x80\x80\xf4\x8f\xbf\xbf"),
            R"("\ud7ff\ue000\udbff\udfff")");
}

TEST(QuotedForLine, EscapesWhatEndsTextOrLine) {
  EXPECT_EQ(quoted_for_line("a\"b\\c"), R"("a\"b\\c")");
  EXPECT_EQ(quoted_for_line(std::string_view("\0\t\n\r\x1b[2J\x7f", 9)),
            R"("\u0000\u0009\u000a\u000d\u001b[2J\u007f")");
  EXPECT_EQ(quoted_for_line("\u0085\u2028\u2029"), R"("\u0085\u2028\u2029")");
}

TEST(QuotedForLine, EscapesWhatTurnsTheText) {
  EXPECT_EQ(quoted_for_line("a\u202eb\u2066c\u200fd\u061c"), R"("a\u202eb\u2066c\u200fd\u061c")");
}

TEST(QuotedForLine, ReplacesEachByteThatIsNoUtf8) {
  for (const char* wrong : {"\x80", "\xff", "\xc3"})
    EXPECT_EQ(quoted_for_line(std::string("a") + wrong + "b"), R"("a\ufffdb")");
  EXPECT_EQ(quoted_for_line("\xc0\xaf"), R"("\ufffd\ufffd")");                      // too long
  EXPECT_EQ(quoted_for_line("\xe0\x80\xaf"), R"("\ufffd\ufffd\ufffd")");            // too long
  EXPECT_EQ(quoted_for_line("\xed\xa0\x80"), R"("\ufffd\ufffd\ufffd")");            // a surrogate
  EXPECT_EQ(quoted_for_line("\xf4\x90\x80\x80"), R"("\ufffd\ufffd\ufffd\ufffd")");  // too large
  EXPECT_EQ(quoted_for_line("\xe1\xbb"), R"("\ufffd\ufffd")");                      // cut off
}

TEST(TextLine, QuotesTextsThatCouldBeMoreThanOneWord) {
  const std::string name = "./my register\n";
  const Fields fields = {
      {"directory", "./register"},    {"other", name}, {"empty", ""}, {"yes", true}, {"no", false},
      {"n", 18446744073709551615ull}, {"m", -7},       {"ms", 1.25}};
  EXPECT_EQ(text_line(Level::info, "open", fields),
            R"(info open directory=./register other="./my register\u000a" empty="" yes=true )"
            "no=false n=18446744073709551615 m=-7 ms=1.250");
  EXPECT_EQ(text_line(Level::warn, "alone", {}), "warn alone");
}

TEST(JsonMembers, AreAlwaysTheSameThree) {
  const Fields fields = {{"why", "\"\xff\""},
                         {"n", std::uint8_t{200}},
                         {"ms", std::numeric_limits<double>::infinity()},
                         {"largest", std::numeric_limits<double>::max()}};
  EXPECT_EQ(json_members(Level::error, "failed", {}),
            R"("level":"error","message":"failed","fields":{})");
  EXPECT_TRUE(json_members(Level::trace, "x", fields)
                  .starts_with(R"("level":"trace","message":"x","fields":{"why":"\"\ufffd\"",)"
                               R"("n":200,"ms":null,"largest":179769313486)"));
}

TEST(LevelAsked, IsTheMoreTalkative) {
  const auto asked = [](bool verbose, std::string_view word) { return level_asked(verbose, word); };
  const auto level = [](Level of) { return std::optional(std::optional(of)); };
  const std::optional<std::optional<Level>> off(std::in_place);
  EXPECT_EQ(asked(false, ""), off);
  EXPECT_EQ(asked(false, "off"), off);
  EXPECT_EQ(asked(true, "off"), level(Level::info));
  EXPECT_EQ(asked(true, "warn"), level(Level::info));
  EXPECT_EQ(asked(true, "trace"), level(Level::trace));
  EXPECT_EQ(asked(false, "error"), level(Level::error));
  for (const char* wrong : {"bad", "INFO", "warning", "info ", "1"})
    EXPECT_EQ(asked(true, wrong), std::nullopt) << wrong;
}

}  // namespace
}  // namespace sogoc
