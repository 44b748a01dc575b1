// export: the log as NDJSON that can be imported, in the order of recording, up to K; with --full
// to the byte, for `init --from`.
#include <ostream>

#include "answers/json/exported_line.h"
#include "cli/asking.h"
#include "cli/commands/commands.h"
#include "cli/open.h"
#include "projections/knowledge/known_at.h"

namespace sogoc {
namespace {

struct Options {
  std::string known_at;
  bool full = false;
};

// What importing the lines cannot give again.
void say_left_out(const Context& context) {
  context.err << "sogoc: "
              << context.pick(
                     "left out, for this register has a machine's clock: when and by which system "
                     "user events were recorded; imported elsewhere the log gets another root. "
                     "--full has both",
                     "không xuất, vì sổ dùng đồng hồ máy: thời điểm ghi và người dùng hệ thống đã "
                     "ghi; nhập nơi khác nhật ký sẽ có gốc khác. --full có đủ")
              << '\n';
}

ExitCode export_log(Context& context, const Options& options) {
  auto open = open_for_reading(context, Register::Rows::any);
  const auto known = known_asked(context, *open.reg, options.known_at);
  if (!known) return ExitCode::usage;
  const bool simulated = open.reg->facts().simulated_clock;
  const auto how = options.full ? Exported::full : simulated ? Exported::timed : Exported::content;
  auto& log = open.reg->log();
  // All of it before the first line: half an export looks like a whole one.
  log.check();
  // Entry by entry, so that a log larger than memory can be exported; ends when the output is gone.
  log.scan(0, known->size, [&](std::uint64_t position, std::string_view bytes) {
    context.out << exported_line(Event(bytes), how) << '\n';
    context.step(position + 1, known->size);
    return context.out.good();
  });
  if (options.full)
    context.out << exported_end({known->size, log.root_at(known->size)}) << '\n';
  else if (!simulated)
    say_left_out(context);
  return ExitCode::ok;
}

void declare(CommandLine& command) {
  const auto options = std::make_shared<Options>();
  command
      .option("--known-at", options->known_at,
              {"only what was recorded by then", "chỉ những gì đã ghi đến lúc đó"})
      .completed_by(Candidates::known_at)
      .default_is({"everything recorded", "tất cả những gì đã ghi"});
  command.flag(
      "--full", options->full,
      {"with all that the register assigned, and size and root at the end, for init --from",
       "kèm mọi điều sổ tự ghi, cuối tệp có kích thước và gốc, để dùng với init --from"});
  command.example("sogoc export --register ours --full > ours.ndjson",
                  {"the whole log, for init --from", "trọn nhật ký, để dùng với init --from"});
  command.example("sogoc export --register demo-register --known-at 2015-09-30 | head -3",
                  {"what was recorded by a day", "những gì đã ghi đến một ngày"});
  command.action([options](Context& c) { return export_log(c, *options); });
}

}  // namespace

extern const Command export_command{
    "export",
    {"the log as NDJSON that can be imported", "xuất nhật ký ra NDJSON nhập lại được"},
    declare};

}  // namespace sogoc
