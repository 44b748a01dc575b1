// Cells of CSV records: what is written with quotes comes back, over any lines.
#include "events/csv_record.h"

#include <gtest/gtest.h>

#include <random>

namespace sogoc {
namespace {

using Cells = std::vector<std::string>;

// All lines of a record; the last of them completes it.
CsvRecord read(std::string_view text, char separator) {
  CsvRecord record(separator);
  while (true) {
    const auto end = std::min(text.find('\n'), text.size());
    const bool complete = record.add(text.substr(0, end));
    if (complete && end == text.size()) return record;
    if (end == text.size()) break;
    EXPECT_FALSE(complete) << "before its last line";
    text.remove_prefix(end + 1);
  }
  record.end();
  return record;
}

TEST(CsvRecord, PartsAtItsSeparatorOutsideOfQuotes) {
  EXPECT_EQ(read("a,b;c,,", ',').cells(), (Cells{"a", "b;c", "", ""}));
  EXPECT_EQ(read("\"a;b\";\"say \"\"x\"\"\";c\r", ';').cells(), (Cells{"a;b", "say \"x\"", "c"}));
  EXPECT_EQ(read("\"one\ntwo\r\nthree\"\t", '\t').cells(), (Cells{"one\ntwo\r\nthree", ""}));
}

TEST(CsvRecord, SaysWhatIsWrongWithItsQuotes) {
  for (const char* text : {"a\"b", "\"a\"b", "\"a", "x,\"a\nb"}) {
    EXPECT_NE(read(text, ',').fault().en, "") << text;
    EXPECT_NE(read(text, ',').fault().vi, "") << text;
  }
  EXPECT_EQ(read("\"\",\"a\"\"\"", ',').fault().en, "");
}

TEST(CsvRecord, IsBlankWithoutAnythingThatIsSeen) {
  EXPECT_TRUE(read(";; ;\"\";\xc2\xa0;\r", ';').blank());
  EXPECT_FALSE(read(";;\xc3\xa0", ';').blank());
}

TEST(CsvRecord, TellsItsSeparatorByTheHeadingRow) {
  EXPECT_EQ(separator_of("kind;a,b"), ';');
  EXPECT_EQ(separator_of("\"a;b\",c"), ',');
  EXPECT_EQ(separator_of("kind\tid"), '\t');
  EXPECT_EQ(separator_of("kind"), ',');
}

TEST(Blanks, AroundATextAreTakenAway) {
  EXPECT_EQ(without_blanks(" \xc2\xa0 à b\xc2\xa0\r\n"), "à b");
  EXPECT_EQ(without_blanks("\xc2"), "\xc2");
  EXPECT_EQ(without_blanks(" \t"), "");
}

TEST(CsvRecord, GivesBackWhatWasWritten) {
  const auto seed = std::random_device{}();
  SCOPED_TRACE(seed);
  std::mt19937 random(seed);
  const std::string letters = "a\";,\t\n à";
  for (int round = 0; round < 2000; ++round) {
    Cells cells(1 + random() % 5);
    std::string written;
    for (auto& cell : cells) {
      for (auto left = random() % 6; left > 0; --left) cell += letters[random() % letters.size()];
      written += &cell == cells.data() ? "\"" : ";\"";
      for (char c : cell) written += c == '"' ? std::string("\"\"") : std::string(1, c);
      written += '"';
    }
    EXPECT_EQ(read(written, ';').cells(), cells) << written;
  }
}

}  // namespace
}  // namespace sogoc
