// export: the log as NDJSON that can be imported, in the order of recording, up to K.
#include <ostream>

#include "answers/json/exported_line.h"
#include "cli/asking.h"
#include "cli/commands/commands.h"
#include "cli/open.h"
#include "projections/knowledge/known_at.h"

namespace sogoc {
namespace {

ExitCode export_log(Context& context, const std::string& known_at) {
  auto open = open_for_reading(context, Register::Rows::any);
  const auto known = known_asked(context, *open.reg, known_at);
  if (!known) return ExitCode::usage;
  const bool simulated = open.reg->facts().simulated_clock;
  // All of it before the first line: half an export looks like a whole one.
  open.reg->log().check();
  // Entry by entry, so that a log larger than memory can be exported; ends when the output is gone.
  open.reg->log().scan(0, known->size, [&](std::uint64_t, std::string_view bytes) {
    context.out << exported_line(Event(bytes), simulated) << '\n';
    return context.out.good();
  });
  return ExitCode::ok;
}

void declare(CommandLine& command) {
  const auto known_at = std::make_shared<std::string>();
  command.option("--known-at", *known_at,
                 {"only what was recorded by then", "chỉ những gì đã ghi đến lúc đó"});
  command.action([known_at](Context& c) { return export_log(c, *known_at); });
}

}  // namespace

extern const Command export_command{
    "export",
    {"the log as NDJSON that can be imported", "xuất nhật ký ra NDJSON nhập lại được"},
    declare};

}  // namespace sogoc
