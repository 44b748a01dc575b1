// history: every version of what was recorded of an event or a subject. Always at the head: it has
// all sizes of the log in it. Exit code 5 when nothing has the identifier.
#include "answers/history.h"

#include "cli/commands/commands.h"
#include "cli/open.h"
#include "cli/subject_options.h"

namespace sogoc {
namespace {

struct Options {
  std::string id, of;
};

ExitCode history(Context& context, const Options& options) {
  auto open = open_for_reading(context);
  auto& in = *open.reg;
  const auto found = find_subject(in, options.id, options.of, in.log().size());
  if (std::holds_alternative<NotFound>(found))
    return print_unknown(context, in, options.id, options.of, in.log().size());
  if (const auto* bad = std::get_if<UsageError>(&found)) return context.usage(*bad);
  const auto* event = std::get_if<EventPosition>(&found);
  write_history(context, in,
                event ? history_of(in, event->position) : history_of(in, std::get<Subject>(found)));
  return ExitCode::ok;
}

void declare(CommandLine& command) {
  const auto options = std::make_shared<Options>();
  add_subject_options(command, options->id, options->of);
  command.example(
      "sogoc history dv-135487 --register demo-register",
      {"every version of what was recorded of a member", "mọi phiên bản đã ghi về một đảng viên"});
  command.example("sogoc history position:153260 --register demo-register",
                  {"an event with its corrections", "một sự việc cùng các lần đính chính"});
  command.action([options](Context& c) { return history(c, *options); });
}

}  // namespace

extern const Command history_command{"history",
                                     {"every version of what was recorded, on both time axes",
                                      "mọi phiên bản đã ghi, theo cả hai trục thời gian"},
                                     declare,
                                     true};

}  // namespace sogoc
