// void: annuls an event by another one. Exit codes of record_one; 5 when there is no such event.
#include "cli/commands/commands.h"
#include "cli/recording_one.h"
#include "cli/subject_options.h"

namespace sogoc {
namespace {

void declare(CommandLine& command) {
  struct Options {
    std::string event, reason;
    std::vector<std::string> pairs;
    RecordingOptions recording;
  };
  const auto options = std::make_shared<Options>();
  command.option("EVENT", options->event, {"id of the event", "mã sự việc"})
      .completed_by(Candidates::events)
      .required();
  command.option("--reason", options->reason, {"why", "lý do"}).required();
  command
      .option(
          "KEY=VALUE", options->pairs,
          {"further fields, such as decision.symbol=…", "các trường khác, như decision.symbol=…"})
      .completed_by(Candidates::fields);
  add_recording_options(command, options->recording);
  command.example(
      "sogoc void k2 --register ours --reason 'không có thật' id=v1",
      {"annul an event; id=v1 names the annulment", "huỷ một sự việc; id=v1 là mã của việc huỷ"});
  command.example("sogoc void v1 --register ours --reason 'huỷ nhầm'",
                  {"annul the annulment: what it annulled holds again",
                   "huỷ chính việc huỷ: sự việc kia có hiệu lực trở lại"});
  command.action([options](Context& context) {
    const auto line = void_line(options->event, options->reason, options->pairs);
    if (const auto* bad = std::get_if<UsageError>(&line)) return context.usage(*bad);
    auto open = open_for_writing(context);
    // Said here, before the recorder would refuse the correction for the same reason.
    const auto event = event_meant(*open.reg, options->event);
    if (!event)
      return print_unknown(context, *open.reg, options->event, "event", open.reg->log().size());
    const auto meant = void_line(*event, options->reason, options->pairs);
    return record_one(context, open, std::get<std::string>(meant), options->recording);
  });
}

}  // namespace

extern const Command void_command{
    "void", {"annul an event that was recorded", "huỷ một sự việc đã ghi"}, declare};

}  // namespace sogoc
