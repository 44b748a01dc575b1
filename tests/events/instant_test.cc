#include "events/instant.h"

#include <gtest/gtest.h>

namespace sogoc {
namespace {

TEST(Instant, RoundTripsToTheMicrosecond) {
  for (const char* text : {"1970-01-01T00:00:00Z", "2019-01-10T02:11:09.120334Z",
                           "0001-01-01T00:00:00Z", "9999-12-31T23:59:59.9Z"})
    EXPECT_EQ(format_instant(parse_instant(text).value()), text);
  EXPECT_EQ(parse_instant("0001-01-01T00:00:00Z"), before_everything);
  EXPECT_EQ(parse_instant("1970-01-01T00:00:00.000001Z"), 1);
}

TEST(Instant, RefusesWhatIsNoMomentInUtc) {
  for (const char* text :
       {"2019-01-10", "2019-01-10T02:11:09", "2019-01-10T02:11:09+07:00", "2019-02-30T02:11:09Z",
        "2019-01-10T24:11:09Z", "2019-01-10T02:11:60Z", "2019-01-10T02:11:09.1234567Z",
        "2019-01-10T02:11:09.Z", "2019-01-10t02:11:09Z", "2019-01-10T02:11:09Zx"})
    EXPECT_FALSE(parse_instant(text)) << text;
}

TEST(Instant, ReadsOffsetsWhereQueriesAllowThem) {
  EXPECT_EQ(parse_instant_with_offset("2020-01-06T01:00:00+07:00"),
            parse_instant("2020-01-05T18:00:00Z"));
  EXPECT_FALSE(parse_instant_with_offset("2020-01-06T01:00:00+0700"));
}

}  // namespace
}  // namespace sogoc
