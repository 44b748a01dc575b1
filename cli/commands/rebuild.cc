#include <ostream>

#include "cli/commands/commands.h"
#include "cli/json/answer.h"
#include "cli/open.h"
#include "cli/progress.h"
#include "projections/figures/catalogue.h"
#include "projections/replay.h"
#include "projections/rows/bytes.h"
#include "store/keys.h"

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

void remove_generation(RegisterStore& store, std::uint8_t generation) {
  const auto prefix = generation_prefix(generation);
  Batch batch;
  store.table().scan(prefix, prefix, [&](std::string_view key, std::string_view) {
    batch.remove(key);
    return true;
  });
  if (!batch.changes.empty()) store.commit(batch);
}

// Every figure of the catalogue over all roots, on the last day known and over all days before.
std::map<std::string, std::int64_t> all_figures(Register& of, std::uint8_t generation) {
  Streams streams(of.table(), generation);
  const LogSource source(of.log(), streams);
  Knowledge knowledge(streams, source, of.log().size());
  std::map<std::string, std::int64_t> values;
  for (const auto& figure : catalogue()) {
    Query query;
    query.figure = figure.name;
    query.as_of = query.to = Date{99991231};
    query.from = Date{10101};
    values[figure.name] = std::get<Answer>(evaluate(knowledge, query)).value;
  }
  return values;
}

ExitCode rebuild(Context& context) {
  auto open = open_for_writing(context);
  auto& content = *open.content;
  const auto size = content.log().size();
  const auto old = content.generation();
  const auto next = static_cast<std::uint8_t>(old == 255 ? 1 : old + 1);
  remove_generation(*open.store, next);  // what a rebuild left that was cut short
  CommittingTable table(*open.store);
  if (const auto wrong = replay(content, table, next, progress_bar(context, size))) {
    remove_generation(*open.store, next);
    context.err << "sogoc: "
                << context.pick("the log is wrong at position ", "nhật ký sai tại vị trí ")
                << wrong->position << ": " << wrong->reason << '\n';
    return ExitCode::corrupt;
  }
  const bool same = rows_digest(table, old) == rows_digest(table, next);
  const auto after = all_figures(content, next);
  std::map<std::string, std::int64_t> before;
  std::string differing;
  try {
    before = all_figures(content, old);
  } catch (const CorruptRow&) {  // the very reason to rebuild
  }
  for (const auto& [figure, value] : after)
    if (!before.contains(figure) || before[figure] != value)
      differing += (differing.empty() ? "" : ", ") + figure;
  Batch batch;
  content.log().set_extra(next);
  content.log().take_changes(batch);
  open.store->commit(batch);
  remove_generation(*open.store, old);
  open.store->close();
  if (context.format == Format::json) {
    context.out << Json({{"size", size},
                         {"same", same},
                         {"figures", after.size()},
                         {"differing", differing}})
                       .dump()
                << '\n';
  } else {
    context.out << context.pick("rebuilt from ", "đã dựng lại từ ") << size
                << context.pick(" events; the rows are ", " sự việc; các dòng ")
                << (same ? context.pick("the same", "giống hệt")
                         : context.pick("different", "khác trước"))
                << "; " << after.size()
                << context.pick(" figures compared, different: ", " chỉ tiêu đối chiếu, khác: ")
                << (differing.empty() ? context.pick("none", "không") : differing) << '\n';
  }
  return ExitCode::ok;
}

}  // namespace

void add_rebuild(CLI::App& command, Action& action) {
  command.callback([&action] { action = rebuild; });
}

}  // namespace sogoc
