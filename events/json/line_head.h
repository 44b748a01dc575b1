// What must be known of an input line before it is read: to which act it belongs, and under which
// identifier a refusal names it. Lines of an act are gathered before the first of them is judged,
// so this cannot wait for the reading proper.
#pragma once
#include <string>
#include <string_view>

namespace sogoc {

// What could be made out; no verdict. A line that has none of it is judged when it is read.
struct LineHead {
  // False: the line is no JSON object, or no UTF-8.
  bool object = false;
  // Empty: an act of its own.
  std::string act;
  // Empty: none that can be read.
  std::string id;
};

// Parses the line without judging it: of a field that stands twice the first counts, one of another
// type counts as none. `line` is what read_event takes. Safe from any thread; a thread keeps a
// parser as large as its longest line.
LineHead read_line_head(std::string_view line);

}  // namespace sogoc
