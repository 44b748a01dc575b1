#include "projections/keeping/generation.h"

#include "projections/figures/catalogue.h"
#include "projections/figures/evaluate.h"
#include "projections/rows/corrupt_row.h"
#include "store/keys.h"
#include "store/store_error.h"

namespace sogoc {
namespace {

// Every figure of the catalogue over all roots, on the last day known and over all days before.
std::map<std::string, std::int64_t> all_figures(Register& reg, std::uint8_t generation) {
  Streams streams(reg.table(), generation);
  const LogSource source(reg.log(), streams, LogSource::Reads::plain);
  View view(streams, source, reg.log().size());
  std::map<std::string, std::int64_t> values;
  for (const auto& figure : catalogue()) {
    Query query;
    query.figure = figure.name;
    query.as_of = query.to = Date{99991231};
    query.from = Date{10101};
    values[figure.name] = std::get<Answer>(evaluate(view, query)).value;
  }
  return values;
}

}  // namespace

std::uint8_t next_generation(std::uint8_t generation) {
  return static_cast<std::uint8_t>(generation == 255 ? 1 : generation + 1);
}

void remove_generation(Table& table, std::uint8_t generation) {
  constexpr std::size_t keys_a_piece = 20'000;
  const auto prefix = generation_prefix(generation);
  Batch batch;
  do {
    batch = {};
    table.scan(prefix, prefix, [&](std::string_view key, std::string_view) {
      batch.remove(key);
      return batch.changes.size() < keys_a_piece;
    });
    if (!batch.changes.empty()) table.commit(batch);
  } while (!batch.changes.empty());
}

std::optional<Words> remove_all_but(Table& table, std::uint8_t generation) {
  try {
    for (int other = 0; other < 256; ++other)
      if (other != generation) remove_generation(table, static_cast<std::uint8_t>(other));
  } catch (const StoreError& error) {
    if (error.reason() != StoreError::Reason::corrupt) throw;
    return Words{error.said().en, error.said().vi};
  }
  return std::nullopt;
}

ComparedGenerations compare_generations(Register& reg, const Table& table, std::uint8_t old,
                                        std::uint8_t next) {
  ComparedGenerations outcome{reg.log().size(), false, reg.rows_understood(), 0, ""};
  const auto after = all_figures(reg, next);
  std::map<std::string, std::int64_t> before;
  if (reg.rows_understood()) try {
      outcome.same = rows_digest(table, old) == rows_digest(table, next);
      before = all_figures(reg, old);
    } catch (const CorruptRow&) {
      before.clear();
    } catch (const StoreError& error) {
      if (error.reason() != StoreError::Reason::corrupt) throw;
      before.clear();
    }
  outcome.figures = after.size();
  if (!outcome.comparable) return outcome;
  for (const auto& [figure, value] : after)
    if (!before.contains(figure) || before[figure] != value)
      outcome.differing += (outcome.differing.empty() ? "" : ", ") + figure;
  return outcome;
}

void put_in_force(std::uint8_t generation, Register& reg, Table& table) {
  Batch batch;
  reg.log().set_extra(extra_of(generation));
  reg.log().take_changes(batch);
  table.commit(batch);
}

}  // namespace sogoc
