// Hashes of the log as text: the roots that answers print, that backups and checkpoints carry, and
// that people compare by eye or by tool.
#pragma once
#include <optional>
#include <string>
#include <string_view>

#include "store/merkle_tree.h"

namespace sogoc {

// Base64 with the standard alphabet and padding, without line breaks (RFC 4648, section 4): 44
// characters for the 32 bytes of a hash. Pure, safe from any thread.
std::string base64(const Hash& hash);
// The hash whose base64 this is; nothing for any other text. Pure.
std::optional<Hash> hash_of_base64(std::string_view text);

}  // namespace sogoc
