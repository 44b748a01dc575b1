// Hashes of the log as text: the roots that answers print and that people compare by eye or by
// tool.
#pragma once
#include <string>

#include "store/merkle_tree.h"

namespace sogoc {

// Base64 with the standard alphabet and padding, without line breaks (RFC 4648, section 4): 44
// characters for the 32 bytes of a hash. Pure, safe from any thread.
std::string base64(const Hash& hash);

}  // namespace sogoc
