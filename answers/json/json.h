// The type of JSON values, for headers that only name it. Whoever makes or reads one includes
// json_library.h, which is dear: such files are compiled apart (CMakeLists.txt).
#pragma once
#include <nlohmann/json_fwd.hpp>

namespace sogoc {

// Keys stay in the order in which they are written.
using Json = nlohmann::ordered_json;

}  // namespace sogoc
