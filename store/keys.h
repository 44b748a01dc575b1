// Every key of a register, built and parsed here and nowhere else. All numbers are big-endian, so
// that the order of the bytes is that of the numbers. The values are on store/README.md.
//
//   'F'                                                the format of the register
//   'H'                                                the head record of the log
//   'L' first position: u64                            a run of the log
//   'I' id of an event                                 its position
//   'B' number: u64                                    the hash of 256 entries
//   'P' generation: u8 family: u8 size: u8 id chunk: u32   rows of a projection
//   'R'                                                the generation in force
#pragma once
#include <cstdint>
#include <string>
#include <string_view>

namespace sogoc {

std::string format_key();
std::string head_key();
std::string generation_key();
std::string run_prefix();
std::string run_key(std::uint64_t first);
// `key` is one that run_key made.
std::uint64_t first_of_run(std::string_view key);
std::string id_key(std::string_view id);
std::string block_key(std::uint64_t number);
std::string generation_prefix(std::uint8_t generation);
// `id`: at most 255 bytes; its length stands before it, so that no stream's keys begin like another's.
std::string stream_chunk_key(std::uint8_t generation, std::uint8_t family, std::string_view id,
                             std::uint32_t chunk);

// Big-endian numbers in values.
std::string big_endian(std::uint64_t number);
// `bytes` are at least 8.
std::uint64_t from_big_endian(std::string_view bytes);

}  // namespace sogoc
