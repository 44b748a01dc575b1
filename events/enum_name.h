// The names that the schema gives the values of its enums.
#pragma once
#include <capnp/schema.h>

namespace sogoc {

// Null for `notGiven` and for a number that the schema does not know. Lives as long as the program.
template <typename Enum>
const char* enum_name(Enum value) {
  const auto enumerants = capnp::Schema::from<Enum>().getEnumerants();
  const auto at = static_cast<unsigned>(value);
  if (at == 0 || at >= enumerants.size()) return nullptr;
  return enumerants[at].getProto().getName().cStr();
}

}  // namespace sogoc
