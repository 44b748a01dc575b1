#pragma once
#include <string>
#include <string_view>
namespace sogoc {
inline std::string stream_chunk_key(std::uint8_t generation, std::uint8_t stream, std::string_view name, std::uint32_t chunk) {
  std::string key{'p', static_cast<char>(generation), static_cast<char>(stream)};
  key += static_cast<char>(name.size()); key += name;
  for (int s = 24; s >= 0; s -= 8) key += static_cast<char>(chunk >> s);
  return key;
}
inline std::string dictionary_key(std::uint8_t generation, std::uint32_t code) {
  std::string key{'d', static_cast<char>(generation)};
  for (int s = 24; s >= 0; s -= 8) key += static_cast<char>(code >> s);
  return key;
}
}
