// verify: recomputes every hash and every row from the log, also of a register that does not open
// otherwise. Exit code 1 when something is not as it was recorded, and for a shortened register.
#include <memory>
#include <ostream>

#include "answers/interrupt.h"
#include "answers/keeping.h"
#include "cli/commands/commands.h"
#include "cli/open.h"
#include "cli/progress.h"
#include "projections/rows/corrupt_row.h"
#include "store/scratch_table.h"
#include "store/store_error.h"

namespace sogoc {
namespace {

WrongPosition wrong_from(const Log::WrongBlock& block) {
  const auto last = std::to_string(block.last);
  return {block.first,
          {"this entry and those up to " + last + " do not have the hash recorded",
           "mục này và các mục đến " + last + " không khớp mã băm đã lưu"}};
}

// Which entry of the blocks it is, where rows or identifiers tell.
WrongPosition narrowed(Register* reg, const std::string& above,
                       const std::vector<Log::WrongBlock>& blocks) {
  if (!reg) return wrong_from(blocks.front());
  try {
    ScratchTable scratch(above);
    const auto wrong = verify(*reg, scratch.table(), [](std::uint64_t) { check_stop(); });
    for (const auto& block : blocks)
      if (wrong && block.first <= wrong->position && wrong->position <= block.last) return *wrong;
  } catch (const StoreError& error) {
    if (error.reason() != StoreError::Reason::corrupt) throw;
  } catch (const CorruptRow&) {  // rows tell nothing then
  }
  return wrong_from(blocks.front());
}

// What the log is when its hashes agree: its rows, or that not even its opening can be read.
std::optional<WrongPosition> wrong_rows(const Context& context, Register* reg,
                                        const std::string& above, std::uint64_t size) {
  if (reg) {
    ScratchTable scratch(above);
    const auto progress = progress_bar(context, size);
    return verify(*reg, scratch.table(), [&](std::uint64_t done) {
      check_stop();
      progress(done);
    });
  }
  return WrongPosition{0, {"the opening entry is no event", "mục mở sổ không phải sự việc"}};
}

struct Options {
  bool log_only = false;
  std::string above;
};

ExitCode verify_register(Context& context, const Options& options) {
  const bool log_only = options.log_only;
  const auto store = RegisterStore::open_for_reading(context.directory, context.diagnostics,
                                                     nullptr, RegisterStore::Tail::unchecked);
  warn_of_end(context, *store);
  const Log log(store->table());
  const auto reg = register_if_readable(context, store->table());
  Verified verified{log.size(),
                    log.root(),
                    store->shortened(),
                    {},
                    losses_of(store->table()),
                    {},
                    !log_only && reg && reg->rows_understood(),
                    {}};
  // Rows are no matter as long as the log is not what was recorded: made anew from it they would
  // make a change look genuine.
  const auto progress = progress_bar(context, log.size());
  verified.blocks = log.wrong_blocks([&](std::uint64_t done) {
    check_stop();
    progress(done);
  });
  if (!verified.blocks.empty())
    verified.wrong = narrowed(log_only ? nullptr : reg.get(), options.above, verified.blocks);
  else if (!log_only)
    verified.wrong = wrong_rows(context, reg.get(), options.above, log.size());
  if (!log_only && reg && !reg->rows_understood())
    context.err << "sogoc: "
                << context.pick(
                       "the rows are of another layout and were not compared; sogoc "
                       "rebuild makes them anew from the log",
                       "các dòng theo cách sắp xếp khác nên không đối chiếu; sogoc rebuild "
                       "dựng lại từ nhật ký")
                << '\n';
  if (verified.blocks.empty()) verified.held = held_runs(log);
  check_stop();
  write_verified(context, verified);
  return verified.good() ? ExitCode::ok : ExitCode::no;
}

void declare(CommandLine& command) {
  const auto options = std::make_shared<Options>();
  auto log_only = command.flag(
      "--log-only", options->log_only,
      {"recompute the hashes alone", "chỉ tính lại mã băm, không dựng lại bảng chiếu"});
  command
      .option("--tmp", options->above,
              {"where the projections are recomputed", "nơi dựng lại bảng chiếu"})
      .default_is({"the system's temporary directory", "thư mục tạm của hệ thống"})
      .path()
      .excludes(log_only);
  command.example("sogoc verify --register ours",
                  {"all hashes, and all that was computed from the log",
                   "mọi mã băm và mọi thứ tính từ nhật ký"});
  command.example("sogoc verify --register ours --log-only",
                  {"the hashes alone", "chỉ các mã băm"});
  command.action([options](Context& context) {
    const StopOn stop({SIGINT, SIGTERM, SIGHUP});
    try {
      return verify_register(context, *options);
    } catch (const Stopped&) {  // the temporary directory is gone
      end_by_signal();
    }
  });
}

}  // namespace

extern const Command verify_command{"verify",
                                    {"recompute every hash and every projection from the log",
                                     "tính lại mọi mã băm và mọi bảng chiếu từ nhật ký"},
                                    declare,
                                    true};

}  // namespace sogoc
