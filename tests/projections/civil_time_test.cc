// Which time zones a register may count its days in.
#include "projections/knowledge/civil_time.h"

#include <gtest/gtest.h>
#include <unicode/strenum.h>
#include <unicode/timezone.h>

#include <fstream>
#include <set>
#include <sstream>

namespace sogoc {
namespace {

TEST(CivilTimeTest, AZoneIsANameOfTheDatabaseOfIana) {
  for (const char* name : {"Asia/Ho_Chi_Minh", "Asia/Saigon", "Europe/Berlin", "UTC", "Etc/GMT-7",
                           "GMT", "EST", "EST5EDT", "PRC", "America/Argentina/Buenos_Aires"})
    EXPECT_TRUE(is_time_zone(name)) << name;
  for (const char* name : {"Etc/Unknown",
                           "GMT+7",
                           "GMT+0730",
                           "GMT+07:00:30",
                           "GMT-07",
                           "UTC+7",
                           "+07:00",
                           "VST",
                           "CST",
                           "PST",
                           "IST",
                           "SystemV/PST8",
                           "Asia/Hanoi",
                           "asia/ho_chi_minh",
                           "Asia/Ho_Chi_Minh ",
                           "Asia",
                           "",
                           "US/Pacific-New",
                           "Canada/East-Saskatchewan",
                           "Z",
                           "localtime"})
    EXPECT_FALSE(is_time_zone(name)) << name;
}

// The database itself, where the machine has it: what is taken is in it. ICU's copy may be the
// older of the two. Factory is in it and no zone: it says that none was set.
TEST(CivilTimeTest, NoZoneIsTakenThatTheDatabaseOfTheMachineDoesNotHave) {
  std::ifstream database("/usr/share/zoneinfo/tzdata.zi");
  std::set<std::string> names;
  for (std::string line; std::getline(database, line);) {
    std::istringstream words(line);
    std::string kind, name, link;
    words >> kind >> name >> link;
    if (kind == "Z") names.insert(name);
    if (kind == "L") names.insert(link);
  }
  UErrorCode error = U_ZERO_ERROR;
  const std::unique_ptr<icu::StringEnumeration> all(
      icu::TimeZone::createTimeZoneIDEnumeration(UCAL_ZONE_TYPE_ANY, nullptr, nullptr, error));
  std::size_t taken = 0;
  while (const auto* each = all->snext(error)) {
    std::string name;
    each->toUTF8String(name);
    const bool is = is_time_zone(name);
    taken += is;
    EXPECT_TRUE(names.empty() || is == (name != "Factory" && names.contains(name))) << name;
  }
  EXPECT_GT(taken, 500u);
}

// Of a register that was opened with another one the days stay what they were.
TEST(CivilTimeTest, AZoneOfBeforeIsCountedAsEver) {
  // 17:30 of 3 November 2018 in UTC.
  const Instant instant = 1'541'266'200'000'000;
  EXPECT_EQ(day_of(instant, "VST").value, 20181104u);
  EXPECT_EQ(day_of(instant, "GMT+0730").value, 20181104u);
  EXPECT_EQ(day_of(instant, "Etc/Unknown").value, 20181103u);
  EXPECT_EQ(end_of_day(Date{20181103}, "VST"), 1'541'264'400'000'000);
}

}  // namespace
}  // namespace sogoc
