// What reading damaged rows throws.
#pragma once
#include <stdexcept>

namespace sogoc {

// A projection is not what was written. Neither a StoreError, since the log may be whole, nor a
// bug: the remedy is to make the rows again (`sogoc rebuild`), and main gives it the exit code of
// damage.
struct CorruptRow : std::runtime_error {
  static constexpr const char* vi = "một dòng của bảng chiếu bị hỏng; hãy chạy rebuild";
  CorruptRow() : std::runtime_error("a row of a projection is damaged; run rebuild") {}
};

}  // namespace sogoc
