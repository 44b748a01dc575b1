#include "store/head_record.h"

#include <bit>
#include <cstring>

#include "store/big_endian.h"
#include "store/record_checksum.h"
#include "store/store_error.h"

namespace sogoc {
namespace {

constexpr std::size_t fixed_size = 3 * sizeof(std::uint64_t);
static_assert(fixed_size + checksum_size == 32);

// The size says how many subtrees follow, so the length needs no field and cannot contradict it.
std::size_t encoded_size(std::uint64_t log_size) {
  return fixed_size + std::popcount(log_size) * sizeof(Hash) + checksum_size;
}

[[noreturn]] void fail() {
  throw StoreError(StoreError::Reason::corrupt, Said{"the head record of the log is damaged",
                                                     "bản ghi đầu của nhật ký bị hỏng"});
}

}  // namespace

std::string encode_head_record(const HeadRecord& head) {
  std::string bytes;
  append_big_endian(bytes, head.tree.size());
  append_big_endian(bytes, static_cast<std::uint64_t>(head.last_recorded));
  append_big_endian(bytes, head.extra);
  for (const auto& subtree : head.tree.subtrees())
    bytes.append(reinterpret_cast<const char*>(subtree.data()), subtree.size());
  return bytes + record_checksum(bytes);
}

HeadRecord decode_head_record(std::string_view bytes) {
  if (bytes.size() < fixed_size + checksum_size) fail();
  const auto size = read_big_endian<std::uint64_t>(bytes);
  const auto content = bytes.substr(0, bytes.size() - checksum_size);
  // Length first: what is checked below lies inside of it.
  if (bytes.size() != encoded_size(size) ||
      bytes.substr(content.size()) != record_checksum(content))
    fail();
  std::vector<Hash> subtrees((content.size() - fixed_size) / sizeof(Hash));
  // memcpy from or to null is undefined even for no bytes.
  if (!subtrees.empty())
    std::memcpy(subtrees.data(), bytes.data() + fixed_size, subtrees.size() * sizeof(Hash));
  return {MerkleFrontier(size, std::move(subtrees)),
          static_cast<std::int64_t>(read_big_endian<std::uint64_t>(bytes, 8)),
          read_big_endian<std::uint64_t>(bytes, 16)};
}

}  // namespace sogoc
