// Civil days in a register's time zone (ICU's copy of the IANA zone data): what "known on 10
// January" means depends on where the register is kept. Days of events are never converted. Safe
// from any thread. A `zone` that ICU cannot make out counts as UTC; registers of before may
// have one that is_time_zone does not know, such as VST.
#pragma once
#include <memory>
#include <optional>
#include <string>

#include "events/date.h"
#include "events/instant.h"

namespace sogoc {

// Whether it is a name of the IANA database that ICU knows, such as "Asia/Ho_Chi_Minh": only these
// mean the same to everybody who checks the register.
bool is_time_zone(const std::string& name);

// The civil day of the instant; a moment of midnight belongs to the day that begins.
Date day_of(Instant instant, const std::string& zone);

// One zone, looked up once: for lists of thousands of moments. Not copyable. One thread.
class LocalClock {
 public:
  explicit LocalClock(const std::string& zone);
  ~LocalClock();
  // The civil day and the minutes of it that have passed, both rounded down.
  struct Minute {
    Date day;
    int minutes = 0;  // 0 to 1439
  };
  Minute minute_of(Instant instant) const;

 private:
  struct Held;
  const std::unique_ptr<Held> held_;
};

// The first instant after the day: everything recorded before it was recorded by the end of the
// day.
//
// REQUIRES: a full day.
Instant end_of_day(Date day, const std::string& zone);

// The first instant after the minute that the clocks of the zone show: `minutes` since midnight of
// the day, 0 to 1439. Of a minute that they show twice the later one; of one that they leave out as
// if they had not.
//
// REQUIRES: a full day.
Instant end_of_minute(Date day, int minutes, const std::string& zone);

// Of the system's clock. It may go back.
Instant system_now();

}  // namespace sogoc
