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

Streams::Streams(const Table& table, std::uint8_t generation)
    : table_(table), generation_(generation), cache_(cached_tails) {}

std::string Streams::key(const StreamName& name, std::uint32_t chunk) const {
  return stream_chunk_key(generation_, name.number, name.id, chunk);
}

// A stream without a chunk 0 has no rows. Its empty tail is kept like any other: most streams that
// an import appends to are new.
std::shared_ptr<const Tail> Streams::tail_of(const StreamName& name) const {
  if (const auto at = staged_.find(name); at != staged_.end()) return at->second;
  if (auto kept = cache_.find(name)) return kept;
  const auto tail = std::make_shared<Tail>();
  if (const auto value = table_.get(key(name, 0))) {
    RowReader reader(*value);
    tail->full_chunks = reader.number_of<std::uint32_t>();
    tail->bytes = reader.text();
    reader.end();
    // Rows are not counted in the value: they are walked once, when the tail is first read.
    for (RowReader rows(tail->bytes); !rows.at_end(); rows.text()) ++tail->rows;
  }
  cache_.keep(name, tail);
  return tail;
}

Tail& Streams::staged(const StreamName& name) {
  if (const auto at = staged_.find(name); at != staged_.end()) return *at->second;
  auto tail = std::make_shared<Tail>(*tail_of(name));
  changed_.push_back(name);
  return *staged_.emplace(name, std::move(tail)).first->second;
}

void Streams::append(const StreamName& name, std::string_view row) {
  Tail& tail = staged(name);
  tail.bytes += RowWriter().text(row).take();
  if (++tail.rows < rows_per_chunk && tail.bytes.size() < bytes_per_chunk) return;
  // The full chunk goes out with the next batch and is never written again.
  full_.put(key(name, ++tail.full_chunks), std::move(tail.bytes));
  tail.bytes.clear();
  tail.rows = 0;
}

// Not committed yet, or in the table; a chunk that the tail counts and nobody has is damage, and so
// is one without a row.
std::string Streams::full_chunk(const StreamName& name, std::uint32_t chunk) const {
  const auto at = full_.changes.find(key(name, chunk));
  const auto value = at != full_.changes.end() ? at->second : table_.get(key(name, chunk));
  if (!value || value->empty()) throw CorruptRow();
  return *value;
}

void Streams::read(const StreamName& name, const Visit& visit) const {
  const auto tail = tail_of(name);
  for (std::uint32_t chunk = 1; chunk <= tail->full_chunks; ++chunk)
    if (!visit_rows(full_chunk(name, chunk), visit)) return;
  visit_rows(tail->bytes, visit);
}

void Streams::read_ids(std::uint16_t number,
                       const std::function<void(std::string_view id)>& visit) const {
  table_.scan(streams_prefix(generation_, number), "", [&](std::string_view key, std::string_view) {
    // Each stream that has a row has a chunk 0.
    if (const auto chunk = parse_stream_chunk_key(key); chunk.chunk == 0) visit(chunk.name);
    return true;
  });
}

void Streams::read_all(std::uint16_t number, const VisitOfAll& visit) const {
  // The tail, which counts the full chunks, stands before them and has the newest rows.
  std::string id, tail;
  std::uint32_t next = 0, last = 0;
  const auto visit_each = [&](std::string_view rows) {
    visit_rows(rows, [&](std::string_view row) { return visit(id, row), true; });
  };
  const auto end_stream = [&] {
    if (next != last) throw CorruptRow();
    visit_each(tail);
  };
  const auto begin_stream = [&](std::string_view name, std::string_view value) {
    RowReader reader(value);
    next = 0, last = reader.number_of<std::uint32_t>();
    id = name, tail = reader.text();
    reader.end();
  };
  table_.scan(streams_prefix(generation_, number), "",
              [&](std::string_view key, std::string_view value) {
                const auto chunk = parse_stream_chunk_key(key);
                if (chunk.chunk == 0) {
                  end_stream();
                  begin_stream(chunk.name, value);
                } else {
                  if (chunk.name != id || ++next != chunk.chunk || value.empty())
                    throw CorruptRow();
                  visit_each(value);
                }
                return true;
              });
  end_stream();
}

void Streams::read_from(const StreamName& name, std::uint64_t from, const Visit& visit) const {
  const auto tail = tail_of(name);
  // The first row tells of a whole chunk, since acts follow each other: when it is older than
  // `from`, so is every chunk before.
  const auto begins_before = [&](std::string_view rows) {
    return rows.empty() || RowReader(RowReader(rows).text()).number() < from;
  };
  std::vector<std::string> chunks;  // from the last one back to where `from` is
  bool before = begins_before(tail->bytes) && tail->rows != 0;
  for (auto chunk = tail->full_chunks; chunk > 0 && !before; --chunk) {
    chunks.push_back(full_chunk(name, chunk));
    before = begins_before(chunks.back());
  }
  // The chunk in which `from` lies begins with older rows, which are passed over.
  const auto wanted = [&](std::string_view row) {
    return RowReader(row).number() < from || visit(row);
  };
  for (auto chunk = chunks.rbegin(); chunk != chunks.rend(); ++chunk)
    if (!visit_rows(*chunk, wanted)) return;
  visit_rows(tail->bytes, wanted);
}

void Streams::take_changes(Batch& batch) {
  for (const auto& name : changed_) {
    const auto& tail = staged_[name];
    batch.put(key(name, 0), RowWriter().number(tail->full_chunks).text(tail->bytes).take());
    cache_.keep(name, tail);
  }
  changed_.clear();
  staged_.clear();
  // merge leaves a key that the batch has already; chunks are numbered and no number comes twice.
  batch.changes.merge(full_.changes);
  full_.changes.clear();
}

}  // namespace sogoc
