// Numbers, days and tables as people read them.
#pragma once
#include <cstdint>
#include <iosfwd>
#include <string>
#include <vector>

#include "cli/context.h"
#include "events/date.h"

namespace sogoc {

// A number with the grouping of the language: 1.292 or 1,292.
std::string grouped(const Context& context, std::int64_t number);

// One field of a CSV line, quoted when it has to be (RFC 4180).
std::string csv_field(const std::string& text);

// 2018-12-31 or 31/12/2018.
std::string day_text(const Context& context, Date day);

// Columns side by side, the first to the left and the others to the right.
void print_table(std::ostream& out, const std::vector<std::vector<std::string>>& rows);
std::size_t columns_of(const std::string& text);

}  // namespace sogoc
