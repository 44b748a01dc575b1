#include "events/date.h"

#include <gtest/gtest.h>

namespace sogoc {

TEST(Date, ReadsAndWritesEachPrecision) {
  for (const char* text : {"1987", "1987-05", "2018-03-03", "0001-01-01", "2020-02-29"}) {
    ASSERT_TRUE(parse_date(text)) << text;
    EXPECT_EQ(format_date(*parse_date(text)), text);
  }
}

TEST(Date, RefusesWhatIsNoDay) {
  for (const char* text : {"", "0000", "2019-02-29", "2018-13", "2018-00", "2018-1-01",
                           "2018-04-31", "18-04-30", "2018/04/30", "2018-04-30 "})
    EXPECT_FALSE(parse_date(text)) << text;
}

TEST(Date, CountsCompletedYears) {
  const auto years = [](const char* birth, const char* on) {
    return completed_years(*parse_date(birth), *parse_date(on));
  };
  EXPECT_EQ(years("1980-02-29", "2021-02-28"), 40);
  EXPECT_EQ(years("1980-02-29", "2021-03-01"), 41);
  EXPECT_EQ(years("1993-05", "2018-05-01"), 25);
  EXPECT_EQ(years("1993-05", "2018-04-30"), 24);
  EXPECT_EQ(years("1987", "2018-01-01"), 31);
}

}  // namespace sogoc
