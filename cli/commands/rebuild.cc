#include <ostream>

#include "answers/json/answer.h"
#include "cli/commands/commands.h"
#include "cli/open.h"
#include "cli/progress.h"
#include "projections/figures/catalogue.h"
#include "projections/keeping/replay.h"
#include "projections/rows/bytes.h"
#include "store/keys.h"
#include "store/store_error.h"

namespace sogoc {
namespace {

// The store's table, with commits going through the store.
class CommittingTable final : public Table {
 public:
  explicit CommittingTable(RegisterStore& store) : store_(store) {}
  std::optional<std::string> get(std::string_view key) const override {
    return store_.table().get(key);
  }
  void scan(std::string_view prefix, std::string_view from, const Visit& visit) const override {
    store_.table().scan(prefix, from, visit);
  }
  void commit(const Batch& batch) override { store_.commit(batch); }

 private:
  RegisterStore& store_;
};

// In pieces: the keys of a generation are too many for one batch.
void remove_generation(RegisterStore& store, std::uint8_t generation) {
  constexpr std::size_t keys_a_piece = 20'000;
  const auto prefix = generation_prefix(generation);
  Batch batch;
  do {
    batch = {};
    store.table().scan(prefix, prefix, [&](std::string_view key, std::string_view) {
      batch.remove(key);
      return batch.changes.size() < keys_a_piece;
    });
    if (!batch.changes.empty()) store.commit(batch);
  } while (!batch.changes.empty());
}

// The rows that are not in force: the old ones, and what rebuilds left that were cut short. Damaged
// ones may stay; nobody reads them.
void remove_all_but(Context& context, RegisterStore& store, std::uint8_t generation) {
  try {
    for (int other = 0; other < 256; ++other)
      if (other != generation) remove_generation(store, static_cast<std::uint8_t>(other));
  } catch (const StoreError& error) {
    if (error.reason() != StoreError::Reason::corrupt) throw;
    context.err << "sogoc: "
                << context.pick("rows that are not in force stay, for they cannot be read: ",
                                "còn lại các dòng không dùng nữa vì không đọc được: ")
                << error.what() << '\n';
  }
}

// Every figure of the catalogue over all roots, on the last day known and over all days before.
std::map<std::string, std::int64_t> all_figures(Register& reg, std::uint8_t generation) {
  Streams streams(reg.table(), generation);
  const LogSource source(reg.log(), streams);
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

struct Outcome {
  std::uint64_t size = 0;
  bool same = false;  // the rows, to the byte
  std::size_t figures = 0;
  std::string differing;
};

// Sets the new rows against the old ones, which may be damaged: the very reason to rebuild.
Outcome compare(Register& reg, const Table& table, std::uint8_t old, std::uint8_t next) {
  Outcome outcome{reg.log().size(), false, 0, ""};
  const auto after = all_figures(reg, next);
  std::map<std::string, std::int64_t> before;
  try {
    outcome.same = rows_digest(table, old) == rows_digest(table, next);
    before = all_figures(reg, old);
  } catch (const CorruptRow&) {
    before.clear();
  } catch (const StoreError& error) {
    if (error.reason() != StoreError::Reason::corrupt) throw;
    before.clear();
  }
  outcome.figures = after.size();
  for (const auto& [figure, value] : after)
    if (!before.contains(figure) || before[figure] != value)
      outcome.differing += (outcome.differing.empty() ? "" : ", ") + figure;
  return outcome;
}

void switch_to(std::uint8_t generation, Register& reg, RegisterStore& store) {
  Batch batch;
  reg.log().set_extra(generation);
  reg.log().take_changes(batch);
  store.commit(batch);
}

void print_outcome(Context& context, const Outcome& outcome) {
  if (context.format == Format::json) {
    context.out << Json({{"size", outcome.size},
                         {"same", outcome.same},
                         {"figures", outcome.figures},
                         {"differing", outcome.differing}})
                       .dump()
                << '\n';
    return;
  }
  context.out << context.pick("rebuilt from ", "đã dựng lại từ ") << outcome.size
              << context.pick(" events; the rows are ", " sự việc; các dòng ")
              << (outcome.same ? context.pick("the same", "giống hệt")
                               : context.pick("different", "khác trước"))
              << "; " << outcome.figures
              << context.pick(" figures compared, different: ", " chỉ tiêu đối chiếu, khác: ")
              << (outcome.differing.empty() ? context.pick("none", "không") : outcome.differing)
              << '\n';
}

ExitCode rebuild(Context& context) {
  auto open = open_for_writing(context);
  auto& reg = *open.reg;
  const auto old = reg.generation();
  const auto next = static_cast<std::uint8_t>(old == 255 ? 1 : old + 1);
  Stages stages(context.diagnostics, "rebuild");
  remove_all_but(context, *open.store, old);
  stages.done("unfinished rows removed");
  CommittingTable table(*open.store);
  if (const auto wrong = replay(reg, table, next, progress_bar(context, reg.log().size()))) {
    remove_generation(*open.store, next);
    context.err << "sogoc: "
                << context.pick("the log is wrong at position ", "nhật ký sai tại vị trí ")
                << wrong->position << ": " << context.pick(wrong->reason.en, wrong->reason.vi)
                << '\n';
    return ExitCode::corrupt;
  }
  stages.done("acts replayed");
  const auto outcome = compare(reg, table, old, next);
  stages.done("rows and figures compared");
  switch_to(next, reg, *open.store);
  stages.done("new rows put in force");
  remove_all_but(context, *open.store, next);
  stages.done("old rows removed");
  open.store->close();
  print_outcome(context, outcome);
  return ExitCode::ok;
}

void declare(CommandLine& command) { command.action(rebuild); }

}  // namespace

extern const Command rebuild_command{
    "rebuild",
    {"build the projections anew from the log", "dựng lại các bảng chiếu từ nhật ký"},
    declare};

}  // namespace sogoc
