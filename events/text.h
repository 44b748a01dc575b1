// Texts of Cap'n Proto as those of the standard library. A text that was not given is empty.
#pragma once
#include <capnp/blob.h>

#include <string>
#include <string_view>

namespace sogoc {

// A view, valid as long as the message that the text is read from.
inline std::string_view view(capnp::Text::Reader text) { return {text.begin(), text.size()}; }
// A copy, for whatever outlives the message.
inline std::string copy(capnp::Text::Reader text) { return std::string(view(text)); }

}  // namespace sogoc
