// Writing JSON of ids, numbers and invented names: nothing in them needs an escape. Pure functions.
#pragma once
#include <string>

namespace bench {

inline std::string number(int value) { return std::to_string(value); }

// A member with a text, and a body under the name of its kind.
inline std::string pair(const char* key, const std::string& text) {
  return "\"" + std::string(key) + "\":\"" + text + "\"";
}

inline std::string body(const char* kind, const std::string& inside) {
  return "\"" + std::string(kind) + "\":{" + inside + "}";
}

}  // namespace bench
