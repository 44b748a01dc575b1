#include "store/torn_tail.h"

#include <fcntl.h>

#include <algorithm>
#include <filesystem>

#include "store/file.h"
#include "store/store_error.h"

namespace sogoc {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t block_size = 32 * 1024;
constexpr std::size_t header_size = 7;              // checksum:4 length:2 type:1
constexpr std::size_t recyclable_header_size = 11;  // and number of the log:4

enum Type { none = 0, full = 1, first = 2, middle = 3, last = 4, recyclable = 4 };

std::string newest_log(const std::string& database) {
  std::string newest;
  std::error_code error;
  for (fs::directory_iterator at(database, error), end; !error && at != end; at.increment(error))
    if (at->path().extension() == ".log") newest = std::max(newest, at->path().filename().string());
  if (error) throw refused_by_system(database, error.value());
  return newest;
}

std::size_t byte_at(const std::string& bytes, std::size_t at) {
  return static_cast<unsigned char>(bytes[at]);
}

// Where the last record that is there as a whole ends; a record of several parts ends with its last
// one.
std::size_t end_of_whole(const std::string& bytes) {
  std::size_t at = 0, whole = 0;
  while (true) {
    const auto left = block_size - at % block_size;
    // Less than a header at the end of a block is filled with zeros.
    if (left < header_size) {
      at += left;
      continue;
    }
    if (at + header_size > bytes.size()) return whole;
    const auto length = byte_at(bytes, at + 4) + (byte_at(bytes, at + 5) << 8);
    auto type = byte_at(bytes, at + 6);
    // Room that was reserved and never written, or damage; neither is a record.
    if (type == none || type > recyclable + last) return whole;
    const auto header = type > recyclable ? recyclable_header_size : header_size;
    if (type > recyclable) type -= recyclable;
    at += header + length;
    if (at > bytes.size()) return whole;
    if (type == full || type == last) whole = at;
  }
}

}  // namespace

std::optional<TornTail> torn_tail(const std::string& database) {
  const auto name = newest_log(database);
  if (name.empty()) return std::nullopt;
  const auto path = database + "/" + name;
  std::error_code error;
  const auto size = fs::file_size(path, error);
  if (error) throw refused_by_system(path, error.value());
  const auto bytes = File(path, O_RDONLY).read(size);
  // Behind what was written there may be room that was reserved: zeros.
  const auto written = bytes.find_last_not_of('\0') + 1;
  const auto whole = end_of_whole(bytes);
  if (whole >= written) return std::nullopt;
  return TornTail{name, written - whole};
}

}  // namespace sogoc
