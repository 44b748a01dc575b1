#include "store/keys.h"

namespace sogoc {
namespace {

constexpr char format_tag = 'F', head_tag = 'H', run_tag = 'L', id_tag = 'I', block_tag = 'B',
               projection_tag = 'P', generation_tag = 'R';

}  // namespace

std::string big_endian(std::uint64_t number) {
  std::string bytes(8, '\0');
  for (int i = 7; i >= 0; --i, number >>= 8) bytes[i] = static_cast<char>(number);
  return bytes;
}

std::uint64_t from_big_endian(std::string_view bytes) {
  std::uint64_t number = 0;
  for (int i = 0; i < 8; ++i) number = number << 8 | static_cast<std::uint8_t>(bytes[i]);
  return number;
}

std::string format_key() { return {format_tag}; }
std::string head_key() { return {head_tag}; }
std::string generation_key() { return {generation_tag}; }
std::string run_prefix() { return {run_tag}; }
std::string run_key(std::uint64_t first) { return run_tag + big_endian(first); }
std::uint64_t first_of_run(std::string_view key) { return from_big_endian(key.substr(1)); }
std::string id_key(std::string_view id) { return id_tag + std::string(id); }
std::string block_key(std::uint64_t number) { return block_tag + big_endian(number); }
std::string generation_prefix(std::uint8_t generation) {
  return {projection_tag, static_cast<char>(generation)};
}

std::string stream_chunk_key(std::uint8_t generation, std::uint8_t family, std::string_view id,
                             std::uint32_t chunk) {
  std::string key;
  key.reserve(id.size() + 8);
  key += projection_tag;
  key += static_cast<char>(generation);
  key += static_cast<char>(family);
  key += static_cast<char>(id.size());
  key += id;
  return key += big_endian(chunk).substr(4);
}

}  // namespace sogoc
