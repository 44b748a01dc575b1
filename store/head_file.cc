#include "store/head_file.h"

#include <fcntl.h>

#include <algorithm>
#include <optional>
#include <tuple>
#include <utility>

#include "store/big_endian.h"
#include "store/record_checksum.h"
#include "store/store_error.h"

namespace sogoc {
namespace {

constexpr std::size_t slot_size = 64;
// No write of one touches the other's sector, nor its page.
constexpr std::uint64_t slot_offset[2] = {0, 4096};
constexpr std::uint64_t noted_offset = 8192;
static_assert(3 * sizeof(std::uint64_t) + sizeof(Hash) + checksum_size == slot_size);

// The text before keeps the checksum of a head apart from that of any other record of the store.
std::string checksum_of(std::string_view content) {
  return record_checksum(std::string("sogoc head 1\n").append(content));
}

std::string encode(const Head& head) {
  std::string bytes;
  append_big_endian(bytes, head.sequence);
  append_big_endian(bytes, head.size);
  append_big_endian(bytes, static_cast<std::uint64_t>(head.written));
  bytes.append(reinterpret_cast<const char*>(head.root.data()), head.root.size());
  return bytes + checksum_of(bytes);
}

std::optional<Head> decode(std::string_view bytes) {
  // A short read is the second slot of a file that was made a moment ago, or damage: not valid
  // either way.
  if (bytes.size() != slot_size) return std::nullopt;
  const auto content = bytes.substr(0, slot_size - checksum_size);
  if (bytes.substr(content.size()) != checksum_of(content)) return std::nullopt;
  Head head;
  head.sequence = read_big_endian<std::uint64_t>(bytes);
  head.size = read_big_endian<std::uint64_t>(bytes, 8);
  head.written = static_cast<std::int64_t>(read_big_endian<std::uint64_t>(bytes, 16));
  std::copy_n(bytes.begin() + 24, head.root.size(), head.root.begin());
  return head;
}

// A torn or half-synced slot fails its checksum and is passed over, which leaves the head written
// before it. Sequences, not times, order the slots: clocks go back. The noted slot has the sequence
// of a synced one and is the newer of the two when it knows more.
std::pair<Head, bool> newest(const File& file, const std::string& path,
                             const Diagnostics& diagnostics) {
  std::optional<Head> newest;
  std::uint64_t chosen = 0;
  for (const auto offset : {slot_offset[0], slot_offset[1], noted_offset}) {
    const auto head = decode(file.read(slot_size, offset));
    if (head)
      diagnostics.debug("slot of the head file read", {{"offset", offset},
                                                       {"valid", true},
                                                       {"sequence", head->sequence},
                                                       {"size", head->size}});
    else  // as the second one of a new register is
      diagnostics.debug("slot of the head file read", {{"offset", offset}, {"valid", false}});
    if (!head || (newest && std::pair(head->sequence, head->size) <=
                                std::pair(newest->sequence, newest->size)))
      continue;
    newest = head;
    chosen = offset;
  }
  if (!newest)
    throw StoreError(StoreError::Reason::head_lost,
                     path + Said{": no slot of it is valid", ": không ô nào của tệp còn đúng"});
  diagnostics.debug("slot of the head file chosen",
                    {{"offset", chosen}, {"sequence", newest->sequence}, {"size", newest->size}});
  return {*newest, chosen != noted_offset};
}

}  // namespace

void HeadFile::create(const std::string& path, std::int64_t now) {
  File file(path, O_RDWR | O_CREAT | O_EXCL, File::by_umask);
  // Slot 0 is that of sequence 0; the other is empty until the first write.
  file.write(encode({0, MerkleFrontier().root(), now, 0}), slot_offset[0]);
  file.write(std::string(slot_size, '\0'), noted_offset);
  file.sync();
}

Head HeadFile::read(const std::string& path, const Diagnostics& diagnostics) {
  return newest(File(path, O_RDONLY), path, diagnostics).first;
}

HeadFile::HeadFile(const std::string& path, const Diagnostics& diagnostics)
    : file_(path, O_RDWR), diagnostics_(diagnostics) {
  std::tie(head_, synced_) = newest(file_, path, diagnostics);
  // Now rather than behind the first commit, where a full disk would come too late.
  if (file_.read(slot_size, noted_offset).size() == slot_size) return;
  file_.write(std::string(slot_size, '\0'), noted_offset);
  file_.sync();
}

void HeadFile::write(std::uint64_t size, const Hash& root, std::int64_t now) {
  // The slot of the older head: the newer one is untouched until the bytes are synced. head_ moves
  // on only then, so that a failed write is repeated into the same slot.
  const Stopwatch time;
  const Head next{size, root, now, head_.sequence + 1};
  file_.write(encode(next), slot_offset[next.sequence % 2]);
  file_.sync();
  head_ = next;
  synced_ = true;
  diagnostics_.debug("head file written", {{"offset", slot_offset[next.sequence % 2]},
                                           {"sequence", next.sequence},
                                           {"size", size},
                                           {"ms", time.milliseconds()}});
}

void HeadFile::note(std::uint64_t size, const Hash& root, std::int64_t now) {
  const Head next{size, root, now, head_.sequence};
  file_.write(encode(next), noted_offset);
  head_ = next;
  synced_ = false;
}

}  // namespace sogoc
