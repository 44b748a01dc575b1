// Grammar of keys (numbers are big-endian):
//   'b' n:u64                                             hash block
//   'f'                                                   format record
//   'h'                                                   head record
//   'i' id                                                id index
//   'l' last:u64                                          log run
//   'p' generation:u8 stream:u16 length:u8 name chunk:u32 stream chunk
//   'x' n:u64                                             accepted loss
// Ids come last and need no length. A name is followed by a chunk and has one: without it the
// prefix of the stream "a" would begin the keys of the stream "ab".
#include "store/keys.h"

#include <stdexcept>

#include "store/big_endian.h"
#include "store/store_error.h"

namespace sogoc {
namespace {

// Prefixes that are handed out as views need bytes that live for ever.
constexpr char hash_block_tag[] = {static_cast<char>(KeyTag::hash_block)};
constexpr char format_tag[] = {static_cast<char>(KeyTag::format)};
constexpr char head_tag[] = {static_cast<char>(KeyTag::head)};
constexpr char log_run_tag[] = {static_cast<char>(KeyTag::log_run)};
constexpr char loss_tag[] = {static_cast<char>(KeyTag::loss)};

constexpr std::size_t numbered_size = 1 + sizeof(std::uint64_t);
// Tag, generation, stream and the length of the name.
constexpr std::size_t name_begins = 1 + 1 + sizeof(std::uint16_t) + 1;
constexpr std::size_t unnamed_chunk_size = name_begins + sizeof(std::uint32_t);
static_assert(numbered_size == 9 && name_begins == 5 && unnamed_chunk_size == 9);

std::string tagged(KeyTag tag) { return std::string(1, static_cast<char>(tag)); }

// Too long is a bug: lines are checked before they get here, and a key cut short would meet
// another.
void check_length(std::string_view id, std::size_t longest) {
  if (id.size() > longest)
    throw std::length_error("an id or name of " + std::to_string(id.size()) + " bytes");
}

void expect(bool holds) {
  if (!holds)
    throw StoreError(StoreError::Reason::corrupt,
                     Said{"a key of the table has a wrong form", "một khoá của bảng sai dạng"});
}

std::string numbered(KeyTag tag, std::uint64_t number) {
  auto key = tagged(tag);
  append_big_endian(key, number);
  return key;
}

std::uint64_t parse_numbered(KeyTag tag, std::string_view key) {
  expect(key.size() == numbered_size && key[0] == static_cast<char>(tag));
  return read_big_endian<std::uint64_t>(key, 1);
}

}  // namespace

std::string log_run_key(std::uint64_t last_position) {
  return numbered(KeyTag::log_run, last_position);
}

std::uint64_t parse_log_run_key(std::string_view key) {
  return parse_numbered(KeyTag::log_run, key);
}

std::string_view log_run_prefix() { return {log_run_tag, 1}; }

std::string id_index_key(std::string_view id) {
  check_length(id, longest_id);
  return tagged(KeyTag::id_index).append(id);
}

std::string_view parse_id_index_key(std::string_view key) {
  expect(!key.empty() && key.size() <= 1 + longest_id &&
         key[0] == static_cast<char>(KeyTag::id_index));
  return key.substr(1);
}

std::string hash_block_key(std::uint64_t n) { return numbered(KeyTag::hash_block, n); }

std::uint64_t parse_hash_block_key(std::string_view key) {
  return parse_numbered(KeyTag::hash_block, key);
}

std::string_view hash_block_prefix() { return {hash_block_tag, 1}; }

std::string loss_key(std::uint64_t n) { return numbered(KeyTag::loss, n); }

std::string_view loss_prefix() { return {loss_tag, 1}; }

std::string_view head_key() { return {head_tag, 1}; }

std::string_view format_key() { return {format_tag, 1}; }

std::string generation_prefix(std::uint8_t generation) {
  return tagged(KeyTag::stream_chunk) + static_cast<char>(generation);
}

std::string stream_prefix(std::uint8_t generation, std::uint16_t stream, std::string_view name) {
  check_length(name, longest_stream_name);
  auto key = generation_prefix(generation);
  key.reserve(unnamed_chunk_size + name.size());
  append_big_endian(key, stream);
  key += static_cast<char>(name.size());
  key += name;
  return key;
}

std::string stream_chunk_key(std::uint8_t generation, std::uint16_t stream, std::string_view name,
                             std::uint32_t chunk) {
  auto key = stream_prefix(generation, stream, name);
  append_big_endian(key, chunk);
  return key;
}

std::string streams_prefix(std::uint8_t generation, std::uint16_t stream) {
  auto key = generation_prefix(generation);
  append_big_endian(key, stream);
  return key;
}

StreamChunk parse_stream_chunk_key(std::string_view key) {
  expect(key.size() >= unnamed_chunk_size && key[0] == static_cast<char>(KeyTag::stream_chunk));
  // The last four bytes are the chunk whatever they are; the length decides where the name ends.
  const auto length = static_cast<std::uint8_t>(key[name_begins - 1]);
  expect(length <= longest_stream_name && key.size() == unnamed_chunk_size + length);
  return {static_cast<std::uint8_t>(key[1]), read_big_endian<std::uint16_t>(key, 2),
          key.substr(name_begins, length),
          read_big_endian<std::uint32_t>(key, name_begins + length)};
}

}  // namespace sogoc
