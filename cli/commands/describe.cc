// describe: the kinds of events and their fields, from the schema. Opens no register.
#include "answers/kinds.h"
#include "answers/unknown_kind.h"
#include "cli/asking.h"
#include "cli/commands/commands.h"
#include "events/kinds/cause_words.h"
#include "events/kinds/kind.h"

namespace sogoc {
namespace {

ExitCode describe(Context& context, const std::string& given) {
  const auto name = happening_meant(given).kind;
  if (!name.empty() && !is_kind(name)) return no_answer(context, unknown_kind(name));
  write_kinds(context, name);
  return ExitCode::ok;
}

void declare(CommandLine& command) {
  const auto kind = std::make_shared<std::string>();
  command.option("KIND", *kind, {"a kind of event", "một loại sự việc"})
      .completed_by(Candidates::kinds)
      .default_is({"all kinds", "mọi loại"});
  command.example("sogoc describe", {"all kinds of events", "mọi loại sự việc"});
  command.example("sogoc describe memberMoved",
                  {"the fields of one kind", "các trường của một loại"});
  command.action([kind](Context& c) { return describe(c, *kind); });
}

}  // namespace

extern const Command describe_command{
    "describe",
    {"the kinds of events and their fields", "các loại sự việc và các trường"},
    declare,
    true};

}  // namespace sogoc
