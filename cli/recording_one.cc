#include "cli/recording_one.h"

#include "answers/recording.h"

namespace sogoc {

ExitCode record_one(Context& context, OpenRegister& open, std::string line) {
  auto& log = open.reg->log();
  const auto size = log.size();
  if (open.reg->facts().simulated_clock) line = recorded_at(line, log.last_recorded());
  Importing importing(context, open, 1, false);
  importing.add({"(command line)", 1, line});
  const auto code = importing.finish();
  if (code != ExitCode::ok) return code;
  RecordedOne one{read_json_line(line).head.id, {}, log.size()};
  if (log.size() != size) {
    one.position = size;
    one.id = (*open.reg->event(size)).getId().cStr();
  }
  Asker asker(*open.reg);
  const auto changed = changed_since(asker, size);
  say_changed_reports(context, changed, true);
  open.store->close();
  write_recorded(context, one, changed);
  return ExitCode::ok;
}

}  // namespace sogoc
