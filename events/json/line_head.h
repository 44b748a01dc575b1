// What must be known of an input line before it is read: to which act it belongs, and under which
// identifier a refusal names it.
#pragma once
#include <string>
#include <string_view>

namespace sogoc {

struct LineHead {
  bool object = false;  // false: the line is no JSON object
  std::string act;      // empty: an act of its own
  std::string id;       // empty: none that can be read
};

// Thread-safe.
LineHead read_line_head(std::string_view line);

}  // namespace sogoc
