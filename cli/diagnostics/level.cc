#include "cli/diagnostics/level.h"

#include <algorithm>
#include <string_view>

#include "cli/diagnostics/line.h"

namespace sogoc {

using Level = Diagnostics::Level;

std::optional<std::optional<Level>> level_asked(bool verbose, std::string_view word) {
  const auto asked = verbose ? std::optional(Level::info) : std::nullopt;
  // `off` is the default and takes back nothing.
  if (word.empty() || word == "off") return std::optional(asked);
  for (const auto level : {Level::trace, Level::debug, Level::info, Level::warn, Level::error})
    if (word == name_of(level))
      // Levels are in order, the lower one says more.
      return std::optional(std::optional(asked ? std::min(*asked, level) : level));
  return std::nullopt;
}

}  // namespace sogoc
