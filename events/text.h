// Texts of Cap'n Proto as those of the standard library.
#pragma once
#include <capnp/blob.h>

#include <string>
#include <string_view>

namespace sogoc {

// Valid as long as the message.
inline std::string_view view(capnp::Text::Reader text) { return {text.begin(), text.size()}; }
inline std::string copy(capnp::Text::Reader text) { return std::string(view(text)); }

}  // namespace sogoc
