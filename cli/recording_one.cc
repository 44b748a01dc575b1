#include "cli/recording_one.h"

#include <ostream>

#include "answers/text/changed_reports.h"

namespace sogoc {

ExitCode record_one(Context& context, Json event) {
  auto open = open_for_writing(context);
  return record_one(context, open, std::move(event));
}

ExitCode record_one(Context& context, OpenRegister& open, Json event) {
  auto& log = open.reg->log();
  const auto size = log.size();
  if (open.reg->facts().simulated_clock && !event.contains("recorded"))
    event["recorded"] = format_instant(log.last_recorded());
  Importing importing(context, open, 1, false);
  importing.add({"(command line)", 1, event.dump()});
  const auto code = importing.finish();
  if (code != ExitCode::ok) return code;
  const bool present = log.size() == size;
  const std::string id = present ? event.value("id", "") : (*open.reg->event(size)).getId().cStr();
  const auto reports = say_changed_reports(context, *open.reg, size, true);
  open.store->close();
  if (context.format == Format::json) {
    Json json = {{"id", id}, {"present", present}, {"size", log.size()}};
    if (!present) json["position"] = size;
    if (!reports.empty()) json["reportsChanged"] = reports;
    context.out << json.dump() << '\n';
  } else if (present) {
    context.out << id << context.pick(" is recorded already", " đã được ghi") << '\n';
  } else {
    context.out << context.pick("recorded at position ", "đã ghi tại vị trí ") << size
                << context.pick(", id ", ", mã ") << id << '\n';
  }
  return ExitCode::ok;
}

}  // namespace sogoc
