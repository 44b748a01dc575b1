#include "projections/figures/passes/person_columns.h"

#include <algorithm>
#include <numeric>

namespace sogoc {
namespace {

// Of memory: rows of some 60 bytes, and texts with some hundred bytes each.
constexpr std::size_t most_bytes = 64 << 20, bytes_of_row = 64, bytes_of_text = 120;
constexpr std::size_t piece_size = 64 << 10;

template <typename Value>
void reorder(std::vector<Value>& column, const std::vector<std::uint32_t>& order) {
  if (column.empty()) return;
  std::vector<Value> ordered;
  ordered.reserve(order.size());
  for (const auto from : order) ordered.push_back(column[from]);
  column = std::move(ordered);
}

void sort_by_day(PlaceColumns& columns) {
  if (std::is_sorted(columns.day.begin(), columns.day.end())) return;
  std::vector<std::uint32_t> order(columns.size());
  std::iota(order.begin(), order.end(), 0);
  std::stable_sort(order.begin(), order.end(),
                   [&](auto a, auto b) { return columns.day[a] < columns.day[b]; });
  reorder(columns.known, order);
  reorder(columns.sign, order);
  reorder(columns.member, order);
  reorder(columns.details, order);
  reorder(columns.addressee, order);
  reorder(columns.event, order);
  reorder(columns.kind, order);
  reorder(columns.cause, order);
  reorder(columns.enters, order);
  reorder(columns.other_phase, order);
  reorder(columns.other_cell, order);
  reorder(columns.other_addressee, order);
  reorder(columns.day, order);
}

}  // namespace

std::uint32_t PersonColumns::Numbers::of(std::string_view text) {
  // Rows of one kind follow each other.
  if (last < texts.size() && texts[last] == text) return last;
  return last = find(text);
}

std::uint32_t PersonColumns::Numbers::find(std::string_view text) {
  if (const auto at = numbers.find(text); at != numbers.end()) return at->second;
  if (pieces.empty() || pieces.back().size() + text.size() > pieces.back().capacity())
    pieces.emplace_back().reserve(std::max(piece_size, text.size()));
  auto& piece = pieces.back();
  const auto begin = piece.size();
  piece += text;
  texts.push_back(std::string_view(piece).substr(begin));
  const auto number = static_cast<std::uint32_t>(texts.size() - 1);
  numbers.emplace(texts.back(), number);
  return number;
}

void PersonColumns::renew(std::uint64_t size) {
  const auto texts =
      members_.texts.size() + cells_.texts.size() + units_.texts.size() + details_.texts.size();
  if (size <= size_ && rows_ * bytes_of_row + texts * bytes_of_text < most_bytes) return;
  size_ = std::max(size, size_);
  rows_ = 0;
  places_.clear();
  whole_.clear();
  members_ = {};
  cells_ = {};
  units_ = {};
  details_ = {};
}

void PersonColumns::add(PlaceColumns& columns, Role role, const PersonRow& row) {
  ++rows_;
  columns.known.push_back(row.known);
  columns.day.push_back(row.at.day);
  columns.sign.push_back(row.added == row.enters ? 1 : -1);
  columns.member.push_back(members_.of(row.item));
  columns.details.push_back(details_.of(row.details));
  if (role == Role::transit_from) columns.addressee.push_back(units_.of(row.here.addressee));
  columns.event.push_back(row.at.rank);
  columns.kind.push_back(row.kind);
  columns.cause.push_back(row.enters ? row.here.cause : row.there.cause);
  columns.enters.push_back(row.enters);
  columns.other_phase.push_back(row.there.phase);
  columns.other_cell.push_back(cells_.of(row.there.cell));
  columns.other_addressee.push_back(units_.of(row.there.addressee));
}

const PlaceColumns& PersonColumns::at(const Place& place) {
  const auto [found, added] = places_.try_emplace(place);
  auto& columns = found->second;
  if (!added || whole_.contains(place.role)) return columns;
  read_person_rows(streams_, place,
                   [&](std::string_view, const PersonRow& row) { add(columns, place.role, row); });
  sort_by_day(columns);
  return columns;
}

// Units are numbered in chunks of 128, and those that closed are among them.
void PersonColumns::expect(Role role, std::size_t places) {
  constexpr std::size_t units_of_chunk = 128;
  if (places * 4 > streams_.chunks(numbers_stream(SubjectClass::unit)) * units_of_chunk)
    read_all(role);
}

void PersonColumns::read_all(Role role) {
  if (!whole_.insert(role).second) return;
  std::optional<std::string> last;
  std::vector<PlaceColumns*> read;
  bool kept = false;  // what was given out stays where it is
  read_person_rows(streams_, role, [&](std::string_view owner, const PersonRow& row) {
    if (owner != last) {
      last = owner;
      const auto [found, added] = places_.try_emplace({role, *last});
      kept = !added;
      if (added) read.push_back(&found->second);
    }
    if (!kept) add(*read.back(), role, row);
  });
  for (auto* columns : read) sort_by_day(*columns);
}

}  // namespace sogoc
