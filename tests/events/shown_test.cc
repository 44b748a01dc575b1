#include "events/shown.h"

#include <gtest/gtest.h>

#include "events/characters.h"

namespace sogoc {
namespace {

std::string times(const char* text, int count) {
  std::string all;
  while (count-- > 0) all += text;
  return all;
}

TEST(Shown, LeavesWhatIsSeen) {
  for (const std::string text : {"", "Đảng bộ xã 🌾 漢 ＡＢ", "a\\b \\u{202E}", "a\u00a0b", "שלום",
                                 "e\u0323\u0302 NFD", "한글", "\ufffd\ufffc"})
    EXPECT_EQ(shown(text), text);
}

TEST(Shown, WritesOutWhatIsObeyedOrConcealed) {
  EXPECT_EQ(shown(std::string_view("\0\t\n\r\x1b\x7f", 6)),
            "\\u{0}\\u{9}\\u{A}\\u{D}\\u{1B}\\u{7F}");
  EXPECT_EQ(shown("\u0085\u009b\u00ad\u034f\u061c"), "\\u{85}\\u{9B}\\u{AD}\\u{34F}\\u{61C}");
  EXPECT_EQ(shown("\u200b\u200d\u2028\u202e\u2066\ufeff"),
            "\\u{200B}\\u{200D}\\u{2028}\\u{202E}\\u{2066}\\u{FEFF}");
  EXPECT_EQ(shown("\u115f\u3164\uffa0\ufe0f\u180b"),
            "\\u{115F}\\u{3164}\\u{FFA0}\\u{FE0F}\\u{180B}");
  EXPECT_EQ(shown("\U000e0041\U000e0100\ufdd0\ue000\U0010ffff"),
            "\\u{E0041}\\u{E0100}\\u{FDD0}\\u{E000}\\u{10FFFF}");
}

TEST(Shown, WritesOutBytesThatAreNoUtf8) {
  EXPECT_EQ(shown("a\xff"), "a\\x{FF}");
  EXPECT_EQ(shown("\xc0\x8a"), "\\x{C0}\\x{8A}");
  EXPECT_EQ(shown("\xed\xa0\x80"), "\\x{ED}\\x{A0}\\x{80}");
  EXPECT_EQ(shown("\xe1\xbb"), "\\x{E1}\\x{BB}");
}

TEST(Shown, LetsNoMarksPileUp) {
  EXPECT_EQ(shown("a" + times("\u0301", 4)), "a" + times("\u0301", 4));
  EXPECT_EQ(shown("a" + times("\u0301", 6) + "b\u0301"),
            "a" + times("\u0301", 4) + "\\u{301}\\u{301}b\u0301");
  // On nothing, a number or a blank they would stand on what is ours.
  EXPECT_EQ(shown("\u0301 \u0336\u20e06\u0301"), "\\u{301} \\u{336}\\u{20E0}6\\u{301}");
}

TEST(Shown, KeepsLineFeedsOfItsOwn) {
  EXPECT_EQ(shown_lines("a\n\u202e\n\u0301"), "a\n\\u{202E}\n\\u{301}");
}

TEST(Shown, TwiceIsAsOnce) {
  for (const std::string text :
       {"\u202e\n\xff", "a\u0301\u0301\u0301\u0301\u0301\u0301", "\u0301"}) {
    EXPECT_EQ(shown(shown(text)), shown(text));
    EXPECT_EQ(shown_lines(shown(text)), shown(text));
  }
}

TEST(Shown, IsTheSameInWhateverPiecesItComes) {
  const std::string text = "ệ\u202e\n\xe1\xbb\xffx\U000e0041e\u0302\u0323\xf0\x9f";
  for (std::size_t size = 1; size <= text.size(); ++size) {
    std::string out;
    ShownText pieces;
    for (std::size_t at = 0; at < text.size(); at += size)
      pieces.add(std::string_view(text).substr(at, size), LineFeeds::shown, out);
    pieces.end(out);
    EXPECT_EQ(out, shown(text)) << "in pieces of " << size;
  }
}

TEST(ShownJson, IsTheSameValueWithoutWhatIsConcealed) {
  EXPECT_EQ(shown_json("{\"a\":\"x\u202e\u007f\u0085\"}"), R"({"a":"x\u202e\u007f\u0085"})");
  EXPECT_EQ(shown_json("\"\U000e0041\U0010ffff\""), R"("\udb40\udc41\udbff\udfff")");
  EXPECT_EQ(shown_json("\"\u0301ệ\\\\u{202E}\""), R"("\u0301ệ\\u{202E}")");
}

TEST(ColumnsOf, CountsWhatATerminalShows) {
  EXPECT_EQ(columns_of("Đảng bộ"), 7u);
  EXPECT_EQ(columns_of("ơ Ư \u1e00ệ\u1eff · \u00a1\u00ff"), 12u);
  EXPECT_EQ(columns_of("a\u00ad\u00a0"), 1u + 6u + 1u);
  EXPECT_EQ(columns_of("\xc3\xe1\xba"), 18u);  // halves of letters
  EXPECT_EQ(columns_of("ệ\u0301\u0301"), 1u);
  EXPECT_EQ(columns_of("e\u0323\u0302"), 1u);
  EXPECT_EQ(columns_of("漢ＡＢ각"), 8u);
  EXPECT_EQ(columns_of("\u1100\u1161\u11a8"), 2u);
  EXPECT_EQ(columns_of("a\u202e\n"), 1u + 8u + 5u);
}

TEST(HasVisible, NeedsMoreThanBlanksAndMarks) {
  for (const char* text : {"", " ", "\u00a0\u3000\u2800", "\u0301", "\u200b", " \u3164 "})
    EXPECT_FALSE(has_visible(text)) << text;
  for (const char* text : {"a", " a ", "\u200ba", "漢", "?"})
    EXPECT_TRUE(has_visible(text)) << text;
}

}  // namespace
}  // namespace sogoc
