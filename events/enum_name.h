// The names that the schema gives the values of its enums: the words of the strict JSON form, in no
// language of people.
#pragma once
#include <capnp/schema.h>

namespace sogoc {

// The name of the value; null for `notGiven`, which is the number 0 of every enum here, and for a
// number that the schema does not know: a newer program may have written it. Lives as long as the
// program. Safe from any thread.
template <typename Enum>
const char* enum_name(Enum value) {
  const auto enumerants = capnp::Schema::from<Enum>().getEnumerants();
  const auto at = static_cast<unsigned>(value);
  if (at == 0 || at >= enumerants.size()) return nullptr;
  return enumerants[at].getProto().getName().cStr();
}

}  // namespace sogoc
