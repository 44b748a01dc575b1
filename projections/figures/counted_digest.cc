#include "projections/figures/counted_digest.h"

#include <algorithm>
#include <map>
#include <tuple>

#include "projections/rows/corrupt_row.h"
#include "store/sha256.h"

namespace sogoc {
namespace {

// One lookup costs as much as some ten rows read in turn, and there are rarely more subjects than
// ten times those of a large unit.
constexpr std::size_t most_looked_up = 1000;

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

}  // namespace

std::string CountedDigest::of(FigureKind kind, const Answer& answer) {
  const bool by_event = kind != FigureKind::stock;
  if (answer.counted.size() > most_looked_up) {
    std::map<SubjectClass, std::size_t> many;
    for (const auto& item : answer.counted) ++many[item.of];
    for (const auto& [of, items] : many)
      if (items > most_looked_up) read_all(of);
  }
  std::vector<NamedItem> items;
  items.reserve(answer.counted.size());
  for (const auto& item : answer.counted)
    items.push_back({by_event ? item.event : 0, item.of, named(item.of, item.id)});
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
  if (const auto all = all_.find(of); all != all_.end()) {
    const auto at = all->second.find(id);
    if (at == all->second.end()) throw CorruptRow();
    return at->second;
  }
  const auto found = first_named(streams_, {of, id});
  if (!found) throw CorruptRow();
  return *found;
}

void CountedDigest::read_all(SubjectClass of) {
  const auto [at, fresh] = all_.try_emplace(of);
  if (!fresh) return;
  read_numbers(streams_, of, [&](NumberRow& row) {
    at->second.emplace(std::move(row.id), row.named);
    return true;
  });
}

}  // namespace sogoc
