#include "cli/recording_one.h"

#include "answers/recording.h"

namespace sogoc {

ExitCode record_one(Context& context, OpenRegister& open, std::string line,
                    const RecordingOptions& options, std::optional<Refusal>* refused) {
  auto& log = open.reg->log();
  const auto size = log.size();
  // One act is a commit group of its own.
  auto said = context;
  if (refused) said.format = Format::text;
  const bool quiet = refused && context.format == Format::text;
  Importing importing(said, open,
                      {.batch = 1, .quiet_warnings = quiet, .by_hand = true, .recording = options});
  if (refused) importing.on_refused([refused](auto, const Refusal& why) { *refused = why; });
  importing.add({context.pick("(command line)", "(dòng lệnh)"), 1, line});
  const auto code = importing.finish();
  if (code != ExitCode::ok) return code;
  // The id that the line gives, which the register had already; a new event may have got one from
  // the register.
  RecordedOne one{read_json_line(line).head.id, {}, log.size()};
  if (log.size() != size) {
    one.position = size;
    one.id = (*open.reg->event(size)).getId().cStr();
  }
  Asker asker(*open.reg);
  // After the commit: it asks the register as it is now.
  const auto changed = changed_since(asker, size);
  say_changed_reports(context, changed, true);
  // Before it is printed as recorded, so that a fault of closing is not hidden behind a success.
  open.store->close();
  write_recorded(context, one, changed);
  return ExitCode::ok;
}

void add_recording_options(CommandLine& command, RecordingOptions& options,
                           const std::vector<std::string>& of) {
  command
      .flag("--strict", options.strict,
            {"refuse what would only be warned of", "từ chối cả những gì chỉ bị cảnh báo"})
      .only_of(of);
  command
      .flag("--hold-clock", options.hold_clock,
            {"record though this machine's clock is behind the last recording, and mark it; "
             "of no effect under a simulated clock, as the next",
             "vẫn ghi dù đồng hồ máy chậm hơn lần ghi cuối, có đánh dấu; không có tác dụng với "
             "đồng hồ mô phỏng, cũng như tuỳ chọn sau"})
      .only_of(of);
  command
      .flag("--accept-clock", options.accept_clock,
            {"record though this machine's clock is a year ahead of the last recording",
             "vẫn ghi dù đồng hồ máy đi trước lần ghi cuối một năm"})
      .only_of(of);
}

}  // namespace sogoc
