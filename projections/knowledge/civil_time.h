// Civil days in a register's time zone (ICU's zone data).
#pragma once
#include <optional>
#include <string>

#include "events/date.h"
#include "events/instant.h"

namespace sogoc {

bool is_time_zone(const std::string& name);

// The civil day of the instant.
Date day_of(Instant instant, const std::string& zone);

// The first instant after the day.
Instant end_of_day(Date day, const std::string& zone);

// Of the system's clock.
Instant system_now();

}  // namespace sogoc
