// rebuild: makes the rows anew from the log beside those in force, compares them, and switches.
// Stopped at any step it leaves a register that works. Exit code 6 when the log cannot be replayed.
#include "answers/json/failure.h"
#include "answers/keeping.h"
#include "cli/commands/commands.h"
#include "cli/open.h"
#include "cli/progress.h"

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

void keep_only(Context& context, Table& table, std::uint8_t generation) {
  if (const auto unreadable = remove_all_but(table, generation))
    context.err << "sogoc: "
                << context.pick("rows that are not in force stay, for they cannot be read: ",
                                "còn lại các dòng không dùng nữa vì không đọc được: ")
                << context.pick(unreadable->en, unreadable->vi) << '\n';
}

ExitCode rebuild(Context& context) {
  auto open = open_for_writing(context, Register::Rows::any);
  auto& reg = *open.reg;
  const auto old = reg.generation(), next = next_generation(old);
  Stages stages(context.diagnostics, "rebuild");
  // Rows made from a log that was changed would make the change look genuine.
  reg.log().check();
  stages.done("hashes of the log checked");
  CommittingTable table(*open.store);
  // What an earlier rebuild left would be mixed up with the new rows.
  keep_only(context, table, old);
  stages.done("unfinished rows removed");
  if (const auto wrong = replay(reg, table, next, progress_bar(context, reg.log().size()))) {
    // The old rows stay in force.
    remove_generation(table, next);
    const auto position = std::to_string(wrong->position) + ": ";
    return context.refuse_with(ExitCode::corrupt, "store", word_of(StoreError::Reason::corrupt),
                               {"the log is wrong at position " + position + wrong->reason.en,
                                "nhật ký sai tại vị trí " + position + wrong->reason.vi},
                               "");
  }
  stages.done("acts replayed");
  const auto compared = compare_generations(reg, table, old, next);
  stages.done("rows and figures compared");
  // Even when they differ: what is made from the log is right, and the difference is told.
  put_in_force(next, reg, table);
  stages.done("new rows put in force");
  keep_only(context, table, next);
  stages.done("old rows removed");
  open.store->close();
  write_rebuilt(context, compared);
  return ExitCode::ok;
}

void declare(CommandLine& command) {
  command.example("sogoc rebuild --register ours",
                  {"what was computed from the log, anew", "tính lại mọi thứ từ nhật ký"});
  command.example("sogoc rebuild --register ours --verbose",
                  {"the same, saying what is done", "như trên, kể ra việc đang làm"});
  command.action(rebuild);
}

}  // namespace

extern const Command rebuild_command{
    "rebuild",
    {"build the projections anew from the log", "dựng lại các bảng chiếu từ nhật ký"},
    declare};

}  // namespace sogoc
