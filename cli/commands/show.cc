// show: one event or subject as known at K; of a subject on a day. Exit code 5 when nothing has the
// identifier at K.
#include "answers/shown_event.h"
#include "answers/shown_subject.h"
#include "cli/asking.h"
#include "cli/commands/commands.h"
#include "cli/open.h"
#include "cli/question_options.h"
#include "cli/subject_options.h"

namespace sogoc {
namespace {

struct Options {
  std::string id, of, as_of, known_at;
};

ExitCode show(Context& context, const Options& options) {
  auto open = open_for_reading(context);
  const auto known = known_asked(context, *open.reg, options.known_at);
  if (!known) return ExitCode::usage;
  const auto found = find_subject(*open.reg, options.id, options.of, known->size);
  if (std::holds_alternative<NotFound>(found))
    return print_unknown(context, *open.reg, options.id, options.of, known->size);
  if (const auto* bad = std::get_if<UsageError>(&found)) return context.usage(*bad);
  if (const auto* event = std::get_if<EventPosition>(&found)) {
    write_shown_event(context, *open.reg,
                      shown_event(open.reg->source(), event->position, known->size), known->size);
    return ExitCode::ok;
  }
  // The day is of use to subjects only, so it is read only for them.
  Asker asker(*open.reg, LogSource::Reads::checked);
  const auto day = asker.day(options.as_of, *known);
  if (const auto* bad = std::get_if<UsageError>(&day)) return context.usage(*bad);
  write_shown_subject(
      context, *open.reg,
      shown_subject(*asker.view(known->size), std::get<Subject>(found), std::get<Date>(day)));
  return ExitCode::ok;
}

void declare(CommandLine& command) {
  const auto options = std::make_shared<Options>();
  add_subject_options(command, options->id, options->of);
  command.option("--as-of", options->as_of, {"the day", "ngày"}).default_is({"today", "hôm nay"});
  add_known_at_option(command, options->known_at);
  command.example("sogoc show dv-135487 --register demo-register --as-of 2019-06-30",
                  {"a member as of a day, and the events that made it so",
                   "một đảng viên tại một ngày và các sự việc liên quan"});
  command.example("sogoc show position:153260 --register demo-register",
                  {"an event by its position", "một sự việc theo vị trí trong sổ"});
  command.action([options](Context& c) { return show(c, *options); });
}

}  // namespace

extern const Command show_command{
    "show",
    {"one event, unit, village, member, scheme, target or report",
     "một sự việc, đơn vị, thôn, đảng viên, khung xếp loại, chỉ tiêu hay báo cáo"},
    declare,
    true};

}  // namespace sogoc
