// What reading damaged rows throws.
#pragma once
#include <stdexcept>

namespace sogoc {

struct CorruptRow : std::runtime_error {
  CorruptRow() : std::runtime_error("a row of a projection is damaged; run rebuild") {}
};

}  // namespace sogoc
