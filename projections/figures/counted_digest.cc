#include "projections/figures/counted_digest.h"

#include <algorithm>
#include <map>
#include <tuple>

#include "projections/rows/corrupt_row.h"
#include "store/sha256.h"

namespace sogoc {
namespace {

// One lookup costs as much as some fifteen rows read in turn.
bool is_dearer_one_by_one(const Streams& streams, SubjectClass of, std::size_t items) {
  constexpr std::size_t rows_of_chunk = 128, rows_of_lookup = 15;
  return items * rows_of_lookup > streams.chunks(numbers_stream(of)) * rows_of_chunk;
}

struct NamedItem {
  std::uint64_t event = 0;
  SubjectClass of = SubjectClass::none;
  FirstNamed named;
  auto operator<=>(const NamedItem&) const = default;
};

void put(std::string& bytes, std::uint64_t number) {
  for (; number >= 0x80; number >>= 7) bytes += static_cast<char>(number | 0x80);
  bytes += static_cast<char>(number);
}

// Those that one answer counts, by their identifiers.
using Asked = std::unordered_map<std::string_view, FirstNamed>;

void read_asked(const Streams& streams, SubjectClass of, Asked& asked) {
  std::size_t found = 0;
  read_numbers(streams, of, [&](const NumberRow& row) {
    const auto at = asked.find(row.id);
    if (at == asked.end()) return true;
    at->second = row.named;
    return ++found < asked.size();
  });
  if (found < asked.size()) throw CorruptRow();
}

}  // namespace

std::string CountedDigest::of(FigureKind kind, const Answer& answer) {
  const bool by_event = kind != FigureKind::stock;
  std::map<SubjectClass, Asked> asked;
  for (const auto& item : answer.counted) asked[item.of].try_emplace(item.id);
  for (auto& [of, names] : asked) {
    // A first answer reads what it counts, for most processes give one; a second one keeps all.
    const bool first = !all_.contains(of);
    const bool many = is_dearer_one_by_one(streams_, of, names.size());
    if (many && !first) read_all(of);
    if (many && first) {
      read_asked(streams_, of, names);
      all_.try_emplace(of);
    } else {
      for (auto& [id, where] : names) where = named(of, std::string(id));
    }
  }
  std::vector<NamedItem> items;
  items.reserve(answer.counted.size());
  for (const auto& item : answer.counted)
    items.push_back({by_event ? item.event : 0, item.of, asked.at(item.of).at(item.id)});
  std::sort(items.begin(), items.end());
  std::string bytes;
  for (const auto& item : items) {
    if (by_event) put(bytes, item.event);
    put(bytes, static_cast<std::uint64_t>(item.of));
    put(bytes, item.named.position);
    put(bytes, item.named.ordinal);
  }
  Sha256 hash;
  hash.update(by_event ? "sogoc counted 2 events\n" : "sogoc counted 2 subjects\n");
  hash.update(bytes);
  return "2:" + hash.hex();
}

FirstNamed CountedDigest::named(SubjectClass of, const std::string& id) {
  if (const auto all = all_.find(of); all != all_.end() && !all->second.empty()) {
    const auto at = all->second.find(id);
    if (at == all->second.end()) throw CorruptRow();
    return at->second;
  }
  const auto found = first_named(streams_, {of, id});
  if (!found) throw CorruptRow();
  return *found;
}

void CountedDigest::read_all(SubjectClass of) {
  auto& all = all_[of];
  if (!all.empty()) return;
  read_numbers(streams_, of, [&](NumberRow& row) {
    all.emplace(std::move(row.id), row.named);
    return true;
  });
}

}  // namespace sogoc
