#include "store/table.h"

namespace sogoc {

void Batch::put(std::string_view key, std::string value) {
  changes.insert_or_assign(std::string(key), std::move(value));
}

void Batch::remove(std::string_view key) {
  changes.insert_or_assign(std::string(key), std::nullopt);
}

}  // namespace sogoc
