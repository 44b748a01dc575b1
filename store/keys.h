// Every key of a register's table is built and parsed here and nowhere else. The first byte says of
// what it is the key; numbers are big-endian, so keys stand in the order of their numbers. The
// grammar is at the top of keys.cc, values are described in store/README.md.
#pragma once
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace sogoc {

// The first byte of a key. Persisted: never changed, never reused. Whatever begins with another
// byte is not the store's.
enum class KeyTag : char {
  hash_block = 'b',
  format = 'f',
  head = 'h',
  id_index = 'i',
  log_run = 'l',
  stream_chunk = 'p',
  loss = 'x',
};
static_assert(sizeof(KeyTag) == 1);

// Longest id of an entry and longest name of a stream, in bytes. Persisted in the sense that a
// register may hold keys of this length: they can grow, never shrink.
inline constexpr std::size_t longest_id = 64;
inline constexpr std::size_t longest_stream_name = 72;
static_assert(longest_stream_name <= 255, "the length of a name is one byte");

// Builders throw std::length_error when an id or a name is longer than that: a bug, for ids are
// checked where lines are read. Parsers throw StoreError corrupt when the key has another tag or
// length; the views that they return are parts of the key they were given. All are pure.

// A run of entries of the log (log_run.h), under the position of its last entry: since tables are
// searched upwards, the first run not below a position is the one that holds it.
std::string log_run_key(std::uint64_t last_position);
std::uint64_t parse_log_run_key(std::string_view key);
std::string_view log_run_prefix();

// The position of the entry with this id. An empty id has a key too, which the log never writes.
std::string id_index_key(std::string_view id);
// The id in the key.
std::string_view parse_id_index_key(std::string_view key);

// The root of the leaves [256 n, 256 n + 256) (hash_blocks.h), written when the last of them is.
std::string hash_block_key(std::uint64_t n);
std::uint64_t parse_hash_block_key(std::string_view key);
std::string_view hash_block_prefix();

// The head record (head_record.h) and the format record: one key each. The views live for ever.
std::string_view head_key();
std::string_view format_key();

// The n-th loss that was accepted (loss.h).
std::string loss_key(std::uint64_t n);
std::string_view loss_prefix();

// One chunk of the rows of a projection's stream. Chunks of one stream follow each other in order
// of their numbers; the prefix of a stream begins no key of another name, stream or generation,
// since the length of the name stands before it. What a number of a stream means is known to the
// projections alone.
std::string stream_prefix(std::uint8_t generation, std::uint16_t stream, std::string_view name);
std::string stream_chunk_key(std::uint8_t generation, std::uint16_t stream, std::string_view name,
                             std::uint32_t chunk);
// Begins the key of every chunk of the streams with that number, whatever their names.
std::string streams_prefix(std::uint8_t generation, std::uint16_t stream);
// A parsed key of a chunk. `name` is a part of the key that was parsed and lives as long as that.
struct StreamChunk {
  std::uint8_t generation = 0;
  std::uint16_t stream = 0;
  std::string_view name;
  std::uint32_t chunk = 0;
};
StreamChunk parse_stream_chunk_key(std::string_view key);
// Begins the key of every chunk of the generation, and of none of another: a generation is removed
// by walking it.
std::string generation_prefix(std::uint8_t generation);

}  // namespace sogoc
