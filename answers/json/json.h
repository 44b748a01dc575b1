// The JSON library, for answers/ alone: it is compiled anew into every file that includes it.
#pragma once
#include <nlohmann/json.hpp>

namespace sogoc {

using Json = nlohmann::ordered_json;  // keys stay in the order in which they are written

}  // namespace sogoc
