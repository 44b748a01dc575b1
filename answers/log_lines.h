// Events of the log, one a line.
#pragma once
#include <cstdint>
#include <vector>

#include "answers/writer.h"
#include "projections/knowledge/register.h"

namespace sogoc {

// In the order given; in JSON an object a line, with the event as it was recorded. Reads one event
// at a time. The positions are below the size of the log. Throws StoreError for a damaged log.
void write_log_lines(Writer& writer, const Register& in,
                     const std::vector<std::uint64_t>& positions);

}  // namespace sogoc
