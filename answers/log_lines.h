// Events of the log, one a line.
#pragma once
#include <cstdint>
#include <vector>

#include "answers/writer.h"
#include "projections/knowledge/register.h"

namespace sogoc {

// In the order given. Text: a line each; JSON: an object a line, the event as it was recorded among
// its members (json/log_lines.h); CSV: a row each without the event itself. Text and JSON read one
// event at a time, CSV holds all rows; its columns are named in front unless `headings` is none.
// Throws StoreError for a damaged log, std::out_of_range for a position that is not below the size
// of the log. One thread, like `in`.
enum class Headings : std::uint8_t { first, none };
void write_log_lines(Writer& writer, Register& in, const std::vector<std::uint64_t>& positions,
                     Headings headings = Headings::first);

}  // namespace sogoc
