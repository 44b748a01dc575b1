// The log as lines: what `export` writes, and `import` or `init --from` reads again.
#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "events/entry.h"
#include "store/merkle_tree.h"

namespace sogoc {

// How much of an event its line says.
enum class Exported : std::uint8_t {
  // What somebody stated: to be recorded anew.
  content,
  // With `recorded`, which a register with a simulated clock takes from the line.
  timed,
  // With all that the register assigned, `recorded`, `operator`, `actStart` and, where it is true,
  // `clockHeld`: the same entry to the byte.
  full,
};

// The event as a line without its line feed, as it was recorded: corrections are lines of their own
// and are not applied. What the register assigned stands behind the id.
std::string exported_line(const Event& event, Exported how);

// The last line of a full export: {"log":{"size","root"}}, the root in Base64.
struct ExportedEnd {
  std::uint64_t size = 0;
  Hash root{};
};
std::string exported_end(const ExportedEnd& end);
// Nothing for a line that is none.
std::optional<ExportedEnd> read_exported_end(std::string_view line);

}  // namespace sogoc
