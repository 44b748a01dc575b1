#include "events/decimal.h"

namespace sogoc {

// No floating point on the way: 0.1 is a hundred thousandths and prints as 0.1.
std::string decimal_text(std::uint64_t thousandths) {
  std::string text = std::to_string(thousandths / 1000);
  if (thousandths % 1000 == 0) return text;
  // 1000 in front keeps the zeros after the point, and is cut off with the 1.
  text += "." + std::to_string(1000 + thousandths % 1000).substr(1);
  return text.substr(0, text.find_last_not_of('0') + 1);
}

}  // namespace sogoc
