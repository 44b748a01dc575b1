// Every key of a register's table. Values are described in store/README.md.
#pragma once
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace sogoc {

// The first byte of a key: what it is the key of. Persisted: never changed, never reused.
enum class KeyTag : char {
  hash_block = 'b',
  format = 'f',
  head = 'h',
  id_index = 'i',
  log_run = 'l',
  stream_chunk = 'p',
};
static_assert(sizeof(KeyTag) == 1);

inline constexpr std::size_t longest_id = 64;           // bytes
inline constexpr std::size_t longest_stream_name = 72;  // bytes
static_assert(longest_stream_name <= 255, "the length of a name is one byte");

// Builders throw std::length_error when an id or a name is longer than that. Parsers throw
// StoreError corrupt when the key has another tag or length.

// A run of entries of the log, under the position of its last entry: since tables are searched
// upwards, the first run not below a position is the one that holds it.
std::string log_run_key(std::uint64_t last_position);
std::uint64_t parse_log_run_key(std::string_view key);
std::string_view log_run_prefix();

// The position of the entry with this id.
std::string id_index_key(std::string_view id);
std::string_view parse_id_index_key(std::string_view key);  // a part of `key`

// The root of the leaves [256 n, 256 n + 256).
std::string hash_block_key(std::uint64_t n);
std::uint64_t parse_hash_block_key(std::string_view key);
std::string_view hash_block_prefix();

// The head record (head_record.h) and the format record: one key each. The views live for ever.
std::string_view head_key();
std::string_view format_key();

// One chunk of the rows of a projection's stream. Chunks of one stream follow each other in order
// of their numbers; the prefix of a stream begins no key of another name, stream or generation.
std::string stream_prefix(std::uint8_t generation, std::uint8_t stream, std::string_view name);
std::string stream_chunk_key(std::uint8_t generation, std::uint8_t stream, std::string_view name,
                             std::uint32_t chunk);
struct StreamChunk {
  std::uint8_t generation = 0;
  std::uint8_t stream = 0;
  std::string_view name;  // a part of the key
  std::uint32_t chunk = 0;
};
StreamChunk parse_stream_chunk_key(std::string_view key);
// Begins the key of every chunk of the generation.
std::string generation_prefix(std::uint8_t generation);

}  // namespace sogoc
