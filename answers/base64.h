// Hashes as text.
#pragma once
#include <string>

#include "store/merkle_tree.h"

namespace sogoc {

// Base64 with padding (RFC 4648, section 4).
std::string base64(const Hash& hash);

}  // namespace sogoc
