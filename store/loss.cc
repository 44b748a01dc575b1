#include "store/loss.h"

#include <algorithm>

#include "store/big_endian.h"
#include "store/keys.h"
#include "store/record_checksum.h"
#include "store/store_error.h"

namespace sogoc {
namespace {

constexpr std::size_t content_size = 3 * sizeof(std::uint64_t) + 2 * sizeof(Hash);

void append(std::string& bytes, const Hash& hash) {
  bytes.append(reinterpret_cast<const char*>(hash.data()), hash.size());
}

std::string encode(const Loss& loss) {
  std::string bytes;
  append_big_endian(bytes, static_cast<std::uint64_t>(loss.accepted));
  append_big_endian(bytes, loss.known_size);
  append(bytes, loss.known_root);
  append_big_endian(bytes, loss.left_size);
  append(bytes, loss.left_root);
  return bytes + record_checksum(bytes);
}

Loss decode(std::string_view bytes) {
  const auto content = bytes.substr(0, content_size);
  if (bytes.size() != content_size + checksum_size ||
      bytes.substr(content_size) != record_checksum(content))
    throw StoreError(StoreError::Reason::corrupt, Said{"the record of an accepted loss is damaged",
                                                       "bản ghi về phần mất đã chấp nhận bị hỏng"});
  Loss loss;
  loss.accepted = static_cast<std::int64_t>(read_big_endian<std::uint64_t>(bytes));
  loss.known_size = read_big_endian<std::uint64_t>(bytes, 8);
  std::copy_n(bytes.begin() + 16, sizeof(Hash), loss.known_root.begin());
  loss.left_size = read_big_endian<std::uint64_t>(bytes, 16 + sizeof(Hash));
  std::copy_n(bytes.begin() + 24 + sizeof(Hash), sizeof(Hash), loss.left_root.begin());
  return loss;
}

}  // namespace

std::vector<Loss> losses_of(const Table& table) {
  std::vector<Loss> losses;
  table.scan(loss_prefix(), loss_prefix(), [&](std::string_view, std::string_view value) {
    losses.push_back(decode(value));
    return true;
  });
  return losses;
}

void put_loss(const Table& table, const Loss& loss, Batch& batch) {
  batch.put(loss_key(losses_of(table).size()), encode(loss));
}

}  // namespace sogoc
