// lineage: what a unit came from and what became of it. Exit code 5 for a unit that is not known at
// K.
#include "answers/lineage.h"

#include "answers/why_not.h"
#include "cli/asking.h"
#include "cli/commands/commands.h"
#include "cli/open.h"
#include "cli/question_options.h"
#include "cli/subject_options.h"

namespace sogoc {
namespace {

struct Options {
  std::string unit, known_at;
};

// The identifier may be that of a member or a village, or of a unit that is recorded later.
ExitCode no_lineage(Context& context, Asker& asker, const std::string& id, std::uint64_t size) {
  auto& reg = asker.asked();
  NeverRecorded never{id, SubjectClass::unit, {}, SubjectClass::none};
  if (const auto other = find_subject(reg, id, "", size); std::holds_alternative<Subject>(other))
    never.instead_of = std::get<Subject>(other).of;
  else if (std::holds_alternative<NotFound>(other))
    never.first = recorded_later(reg, id, "unit");
  const bool void_unit = never.instead_of == SubjectClass::unit;
  if (void_unit || (!never.first && never.instead_of == SubjectClass::none))
    return no_answer(context, asker.no_unit(id, size));
  write_never_recorded(context, asker, never);
  return ExitCode::not_found;
}

ExitCode lineage(Context& context, const Options& options) {
  auto open = open_for_reading(context);
  const auto known = known_asked(context, *open.reg, options.known_at);
  if (!known) return ExitCode::usage;
  Asker asker(*open.reg, LogSource::Reads::checked);
  const auto meant = asker.unit_meant(options.unit, known->size);
  if (const auto* bad = std::get_if<UsageError>(&meant)) return no_answer(context, *bad);
  const auto& unit = std::get<std::string>(meant);
  const auto subject = find_subject(*open.reg, unit, "unit", known->size);
  const auto held = asker.view(known->size);
  auto& view = *held;
  // A unit of which everything is void has rows, but no timeline.
  if (!std::holds_alternative<Subject>(subject) ||
      view.timeline(std::get<Subject>(subject)).empty())
    return no_lineage(context, asker, options.unit, known->size);
  write_lineage(context, *open.reg, view, unit, sogoc::lineage(view, unit));
  return ExitCode::ok;
}

void declare(CommandLine& command) {
  const auto options = std::make_shared<Options>();
  command.option("UNIT", options->unit, {"id of the unit", "mã đơn vị"})
      .completed_by(Candidates::units)
      .required();
  add_known_at_option(command, options->known_at);
  command.example("sogoc lineage BK-CD-x12-c14 --register demo-register",
                  {"what became of a cell", "một chi bộ nay thành gì"});
  command.example("sogoc lineage BK-CD-x12-c14 --register demo-register --known-at 2016-01-01",
                  {"the same, as it was known then", "cũng câu hỏi ấy, theo sổ lúc đó"});
  command.action([options](Context& c) { return lineage(c, *options); });
}

}  // namespace

extern const Command lineage_command{
    "lineage",
    {"what a unit came from and what became of it", "đơn vị hình thành từ đâu và nay thành gì"},
    declare,
    true};

}  // namespace sogoc
