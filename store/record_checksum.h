// The checksum of a record of a few dozen bytes: the first bytes of its SHA-256.
#pragma once
#include <string>
#include <string_view>

#include "store/merkle_tree.h"

namespace sogoc {

inline constexpr std::size_t checksum_size = 8;  // bytes

// It throws std::bad_alloc, and nothing else.
inline std::string record_checksum(std::string_view content) {
  const auto hash = sha256(content);
  return {reinterpret_cast<const char*>(hash.data()), checksum_size};
}

}  // namespace sogoc
