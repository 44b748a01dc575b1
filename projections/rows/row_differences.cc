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

// All rows of the generation, in the order of appending.
RowsByStream rows_of(const Table& table, std::uint8_t generation) {
  RowsByStream streams, tails;
  const auto prefix = generation_prefix(generation);
  table.scan(prefix, prefix, [&](std::string_view key, std::string_view value) {
    const auto chunk = parse_stream_chunk_key(key);
    const std::pair name(chunk.stream, std::string(chunk.name));
    RowReader reader(value);
    // The tail's key stands before the full chunks; its rows come last.
    if (chunk.chunk == 0) {
      reader.number_of<std::uint32_t>();  // of full chunks
      const auto tail_rows = reader.text();
      reader.end();
      reader = RowReader(tail_rows);
    }
    auto& rows = chunk.chunk == 0 ? tails[name] : streams[name];
    while (!reader.at_end()) rows.emplace_back(reader.text());
    return true;
  });
  for (auto& [name, rows] : tails)
    std::move(rows.begin(), rows.end(), std::back_inserter(streams[name]));
  return streams;
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

}  // namespace

std::optional<std::uint64_t> first_difference(const Table& one, const Table& other,
                                              std::uint8_t generation) {
  try {
    const auto here = rows_of(one, generation), there = rows_of(other, generation);
    std::optional<std::uint64_t> first;
    static const Rows none;
    for (const auto& [stream, rows] : here) {
      const auto at = there.find(stream);
      compare(stream, rows, at == there.end() ? none : at->second, first);
    }
    for (const auto& [stream, rows] : there)
      if (!here.contains(stream)) compare(stream, none, rows, first);
    return first;
  } catch (const CorruptRow&) {
    // Damaged so that it cannot be read: it may be of any event, so of the first.
    return 0;
  }
}

}  // namespace sogoc
