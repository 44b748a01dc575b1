#include "store/log_run.h"

#include <utility>

#include "store/big_endian.h"
#include "store/store_error.h"

namespace sogoc {
namespace {

constexpr std::size_t length_size = sizeof(std::uint16_t);
static_assert(longest_entry_bytes == UINT16_MAX, "an entry's length is two bytes");

}  // namespace

void RunWriter::add(std::string_view entry) {
  // The length before the bytes, as in an entry bundle of tlog-tiles: a bundle is a copy of bytes.
  append_big_endian(bytes_, static_cast<std::uint16_t>(entry.size()));
  bytes_ += entry;
  ++count_;
}

std::string RunWriter::take() {
  count_ = 0;
  return std::exchange(bytes_, {});
}

Run::Run(std::uint64_t last, std::string_view bytes) : end_(last + 1), bytes_(bytes) {
  // One walk at the beginning finds every entry and proves the lengths, so that entry() need not
  // check.
  std::size_t at = 0;
  while (at + length_size <= bytes_.size()) {
    offsets_.push_back(at);
    at += length_size + read_big_endian<std::uint16_t>(bytes_, at);
  }
  // More entries than positions up to `last` would make first() wrap around below zero.
  if (at != bytes_.size() || offsets_.empty() || offsets_.size() > end_)
    throw StoreError(StoreError::Reason::corrupt,
                     Said{"the run of entries up to position ", "đoạn mục đến vị trí "} +
                         std::to_string(last) + Said{" is damaged", " bị hỏng"});
}

std::string_view Run::entry(std::uint64_t position) const {
  const auto at = offsets_[position - first()];
  return std::string_view(bytes_).substr(at + length_size,
                                         read_big_endian<std::uint16_t>(bytes_, at));
}

}  // namespace sogoc
