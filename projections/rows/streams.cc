#include "projections/rows/streams.h"

#include <utility>

#include "projections/rows/bytes.h"
#include "store/keys.h"

namespace sogoc {
namespace {

// Every commit writes the whole tail again: with 8 kB it wrote a fifth more and read no faster. The
// two limits decide what is written, not what can be read.
constexpr std::uint32_t rows_per_chunk = 128;
constexpr std::size_t bytes_per_chunk = 2048;
// Beyond so many tails all of them are let go of, which costs no more than reading them again.
constexpr std::size_t cached_tails = 400'000;

// False when `visit` stopped.
bool visit_rows(std::string_view bytes, const Streams::Visit& visit) {
  for (RowReader reader(bytes); !reader.at_end();)
    if (!visit(reader.text())) return false;
  return true;
}

}  // namespace

std::string Streams::key(const StreamName& name, std::uint32_t chunk) const {
  return stream_chunk_key(generation_, name.family, name.id, chunk);
}

// A stream without a chunk 0 has no rows. Its empty tail is kept like any other: most streams that
// an import appends to are new.
Streams::Tail& Streams::tail_of(const StreamName& name) const {
  const auto [at, added] = tails_.try_emplace(name);
  if (!added) return at->second;
  if (const auto value = table_.get(key(name, 0))) {
    RowReader reader(*value);
    at->second.full_chunks = static_cast<std::uint32_t>(reader.number());
    at->second.bytes = reader.text();
    // Rows are not counted in the value: they are walked once, when the tail is first read.
    for (RowReader rows(at->second.bytes); !rows.at_end(); rows.text()) ++at->second.rows;
  }
  return at->second;
}

void Streams::append(const StreamName& name, std::string_view row) {
  Tail& tail = tail_of(name);
  tail.bytes += RowWriter().text(row).take();
  // Noted once a commit group, however many rows are added: a stream's chunk 0 is written once. The
  // pointers stay, since elements of an unordered_map do not move.
  if (!std::exchange(tail.changed, true)) changed_.emplace_back(&tails_.find(name)->first, &tail);
  if (++tail.rows < rows_per_chunk && tail.bytes.size() < bytes_per_chunk) return;
  // The full chunk goes out with the next batch and is never written again.
  full_.put(key(name, ++tail.full_chunks), std::move(tail.bytes));
  tail.bytes.clear();
  tail.rows = 0;
}

// Not committed yet, or in the table; a chunk that the tail counts and nobody has is damage.
std::string Streams::full_chunk(const StreamName& name, std::uint32_t chunk) const {
  const auto at = full_.changes.find(key(name, chunk));
  const auto value = at != full_.changes.end() ? at->second : table_.get(key(name, chunk));
  if (!value) throw CorruptRow();
  return *value;
}

void Streams::read(const StreamName& name, const Visit& visit) const {
  const Tail& tail = tail_of(name);
  for (std::uint32_t chunk = 1; chunk <= tail.full_chunks; ++chunk)
    if (!visit_rows(full_chunk(name, chunk), visit)) return;
  visit_rows(tail.bytes, visit);
}

void Streams::read_from(const StreamName& name, std::uint64_t from, const Visit& visit) const {
  const Tail& tail = tail_of(name);
  // The first row tells of a whole chunk, since acts follow each other: when it is older than
  // `from`, so is every chunk before.
  const auto begins_before = [&](std::string_view rows) {
    return rows.empty() || RowReader(RowReader(rows).text()).number() < from;
  };
  std::vector<std::string> chunks;  // from the last one back to where `from` is
  bool before = begins_before(tail.bytes) && tail.rows != 0;
  for (auto chunk = tail.full_chunks; chunk > 0 && !before; --chunk) {
    chunks.push_back(full_chunk(name, chunk));
    before = begins_before(chunks.back());
  }
  // The chunk in which `from` lies begins with older rows, which are passed over.
  const auto wanted = [&](std::string_view row) {
    return RowReader(row).number() < from || visit(row);
  };
  for (auto chunk = chunks.rbegin(); chunk != chunks.rend(); ++chunk)
    if (!visit_rows(*chunk, wanted)) return;
  visit_rows(tail.bytes, wanted);
}

void Streams::take_changes(Batch& batch) {
  for (auto [name, tail] : changed_) {
    batch.put(key(*name, 0), RowWriter().number(tail->full_chunks).text(tail->bytes).take());
    tail->changed = false;
  }
  changed_.clear();
  // merge leaves a key that the batch has already; chunks are numbered and no number comes twice.
  batch.changes.merge(full_.changes);
  full_.changes.clear();
  // Only here, where no tail holds rows that are in nobody's batch.
  if (tails_.size() > cached_tails) tails_.clear();
}

}  // namespace sogoc
