// log: the events in the order of recording, or a part of them.
#include "answers/log_lines.h"
#include "answers/unknown_kind.h"
#include "cli/asking.h"
#include "cli/commands/commands.h"
#include "cli/following.h"
#include "cli/open.h"
#include "events/kinds/cause_words.h"
#include "events/kinds/kind.h"
#include "events/shown.h"
#include "projections/knowledge/log_part.h"
#include "projections/knowledge/typed_days.h"

namespace sogoc {
namespace {

struct Options : LogPart {
  std::string from_typed;
  bool follow = false;
};

// As a number, or as answers write a position.
bool read_first(Options& part) {
  const auto& typed = part.from_typed;
  const auto position = typed_position(
      typed.find_first_not_of("0123456789") == typed.npos ? "position:" + typed : typed);
  if (position) part.from = *position;
  return typed.empty() || position;
}

UsageError no_position(const std::string& typed) {
  return {{"--from: " + typed + " is no position", "--from: " + typed + " không phải là vị trí"},
          "--from 153260, --from '#153260', --from position:153260"};
}

ExitCode print_log(Context& context, Options& part) {
  if (!read_first(part)) return context.usage(no_position(as_typed(part.from_typed)));
  const auto meant = happening_meant(part.kind);
  part.kind = meant.kind;
  part.cause = meant.cause;
  if (!part.kind.empty() && !is_kind(part.kind)) return no_answer(context, unknown_kind(part.kind));
  if (part.follow && part.count != 0 && !part.last)
    return context.usage(
        {"--follow goes on, and --count ends", "--follow in tiếp mãi, --count thì dừng"},
        "--last --count 5 --follow");
  if (part.follow) {
    // A pager waits for an end that does not come.
    context.data.page("", 0, 0);
    return follow_log(context, part);
  }
  auto open = open_for_reading(context);
  write_log_lines(context, *open.reg, positions_of(open.reg->log(), part));
  return ExitCode::ok;
}

void declare(CommandLine& command) {
  const auto part = std::make_shared<Options>();
  // A position beyond the log is no fault: nothing is listed.
  auto from = command.option("--from", part->from_typed, {"first position", "vị trí đầu"})
                  .default_is({"0", "0"});
  auto count = command.option("--count", part->count, {"how many; 0: all", "bao nhiêu; 0: tất cả"})
                   .default_is({"all", "tất cả"})
                   .not_negative();
  command
      .flag("--last", part->last,
            {"the last ones instead of the first", "lấy từ cuối thay vì từ đầu"})
      .needs(count)
      .excludes(from);
  command.flag("--follow", part->follow,
               {"then go on with what is recorded, until Ctrl-C",
                "rồi in tiếp những gì được ghi, đến khi Ctrl-C"});
  command.option("--kind", part->kind, {"only events of this kind", "chỉ các sự việc loại này"})
      .completed_by(Candidates::kinds);
  command.example("sogoc log --register demo-register --last --count 5",
                  {"the last five events", "năm sự việc cuối"});
  command.example("sogoc log --register demo-register --from 153260 --count 1",
                  {"the event at a position", "sự việc ở một vị trí"});
  command.action([part](Context& c) { return print_log(c, *part); });
}

}  // namespace

extern const Command log_command{
    "log", {"the events in the order of recording", "các sự việc theo thứ tự ghi"}, declare, true};

}  // namespace sogoc
