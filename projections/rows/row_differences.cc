#include "projections/rows/row_differences.h"

#include <algorithm>
#include <charconv>
#include <map>
#include <string>
#include <vector>

#include "projections/rows/bytes.h"
#include "projections/rows/layout.h"
#include "store/keys.h"

namespace sogoc {
namespace {

using Rows = std::vector<std::string>;
// By the number and the id of the stream.
using RowsByStream = std::map<std::pair<std::uint16_t, std::string>, Rows>;

// Streams whose keys follow each other, with their rows in the order of appending.
struct Part {
  RowsByStream streams;
  // The first key behind them; empty: they are the last.
  std::string end;
};

// So many bytes of rows are held of each table at a time, and the stream that goes beyond.
constexpr std::size_t part_size = 8 << 20;

class PartReader {
 public:
  explicit PartReader(bool bounded) : bounded_(bounded) {}
  // False for a key that belongs to the next part.
  bool add(std::string_view key, std::string_view value) {
    const auto chunk = parse_stream_chunk_key(key);
    const std::pair name(chunk.stream, std::string(chunk.name));
    if (bounded_ && size_ > part_size && name != last_) return false;
    last_ = name;
    size_ += value.size();
    RowReader reader(value);
    // The tail's key stands before the full chunks; its rows come last.
    if (chunk.chunk == 0) {
      reader.number_of<std::uint32_t>();  // of full chunks
      const auto tail_rows = reader.text();
      reader.end();
      reader = RowReader(tail_rows);
    }
    auto& rows = chunk.chunk == 0 ? tails_[name] : streams_[name];
    while (!reader.at_end()) rows.emplace_back(reader.text());
    return true;
  }
  RowsByStream take() {
    for (auto& [name, rows] : tails_)
      std::move(rows.begin(), rows.end(), std::back_inserter(streams_[name]));
    return std::move(streams_);
  }

 private:
  RowsByStream streams_, tails_;
  RowsByStream::key_type last_;
  std::size_t size_ = 0;
  const bool bounded_;
};

Part part_from(const Table& table, const std::string& prefix, const std::string& begin) {
  PartReader reader(true);
  Part part;
  table.scan(prefix, begin, [&](std::string_view key, std::string_view value) {
    if (reader.add(key, value)) return true;
    part.end = key;
    return false;
  });
  part.streams = reader.take();
  return part;
}

// Of the other table all that stands before the same end.
RowsByStream rows_between(const Table& table, const std::string& prefix, const std::string& begin,
                          const std::string& end) {
  PartReader reader(false);
  table.scan(prefix, begin, [&](std::string_view key, std::string_view value) {
    return (end.empty() || key < end) && reader.add(key, value);
  });
  return reader.take();
}

// The position that a row of the stream belongs to.
std::uint64_t position_of(const RowsByStream::key_type& stream, const std::string& row) {
  const auto& [number, id] = stream;
  const auto family = family_of(number);
  RowReader reader(row);
  if (family == Family::dependent || family == Family::list_dependent) {
    reader.number();  // the day
    return reader.number();
  }
  // Every other row begins with the position that it became known with, or is one.
  if (family != Family::implied) return reader.number();  // `known`, or of a correction
  std::uint64_t position = 0;
  std::from_chars(id.data(), id.data() + id.size(), position);
  return position;
}

void compare(const RowsByStream::key_type& stream, const Rows& one, const Rows& other,
             std::optional<std::uint64_t>& first) {
  // Rows of a stream are in the order of recording: the first that differs is the earliest.
  const auto [a, b] = std::mismatch(one.begin(), one.end(), other.begin(), other.end());
  const auto note = [&](const Rows& rows, Rows::const_iterator at) {
    if (at != rows.end()) first = std::min(first.value_or(~0ull), position_of(stream, *at));
  };
  note(one, a);
  note(other, b);
}

void compare(const RowsByStream& here, const RowsByStream& there,
             std::optional<std::uint64_t>& first) {
  static const Rows none;
  for (const auto& [stream, rows] : here) {
    const auto at = there.find(stream);
    compare(stream, rows, at == there.end() ? none : at->second, first);
  }
  for (const auto& [stream, rows] : there)
    if (!here.contains(stream)) compare(stream, none, rows, first);
}

}  // namespace

std::optional<std::uint64_t> first_difference(const Table& one, const Table& other,
                                              std::uint8_t generation) {
  try {
    const auto prefix = generation_prefix(generation);
    std::optional<std::uint64_t> first;
    auto begin = prefix;
    do {
      const auto here = part_from(one, prefix, begin);
      compare(here.streams, rows_between(other, prefix, begin, here.end), first);
      begin = here.end;
    } while (!begin.empty());
    return first;
  } catch (const CorruptRow&) {
    // Damaged so that it cannot be read: it may be of any event, so of the first.
    return 0;
  }
}

}  // namespace sogoc
