// amend: corrects an event by another one. The line is made of what the event says now, so the
// register is opened for writing before: nobody can record between reading and amending. Exit codes
// of record_one; 5 when there is no such event.

#include "cli/commands/commands.h"
#include "cli/recording_one.h"
#include "cli/subject_options.h"
#include "projections/knowledge/typed_days.h"

namespace sogoc {
namespace {

ExitCode amend(Context& context, Amendment options, const RecordingOptions& recording) {
  auto open = open_for_writing(context);
  const auto event = event_meant(*open.reg, options.event);
  if (!event)
    return print_unknown(context, *open.reg, options.event, "event", open.reg->log().size());
  options.event = *event;
  options.effective = in_one_form(options.effective);
  const auto position = open.reg->log().position_of(*event);
  const auto live = live_event(open.reg->source(), *position, open.reg->log().size());
  const auto line = amendment_line(live, options);
  if (const auto* bad = std::get_if<UsageError>(&line)) return context.usage(*bad);
  return record_one(context, open, std::get<std::string>(line), recording);
}

void declare(CommandLine& command) {
  const auto options = std::make_shared<Amendment>();
  const auto recording = std::make_shared<RecordingOptions>();
  command.option("EVENT", options->event, {"id of the event", "mã sự việc"})
      .completed_by(Candidates::events)
      .required();
  command.option("--effective", options->effective, {"the right day", "ngày đúng"});
  command.option("--reason", options->reason, {"why", "lý do"}).required();
  command
      .option("KEY=VALUE", options->pairs,
              {"fields of the body or the decision that were wrong; details.birth=…",
               "các trường ghi sai của nội dung hay quyết định; details.birth=…"})
      .completed_by(Candidates::fields);
  add_recording_options(command, *recording);
  command.example("sogoc amend k1 --register ours --reason 'sai năm sinh' details.birth=1990-05",
                  {"a field that was wrong", "đính chính một trường ghi sai"});
  command.example("sogoc amend k1 --register ours --reason 'ghi nhầm ngày' --effective 2020-02-05",
                  {"the day that was wrong", "đính chính ngày ghi sai"});
  command.action([options, recording](Context& c) { return amend(c, *options, *recording); });
}

}  // namespace

extern const Command amend_command{
    "amend", {"correct an event that was recorded", "đính chính một sự việc đã ghi"}, declare};

}  // namespace sogoc
