#include "cli/dialogue/record_asking.h"

#include <ostream>
#include <utility>

#include "answers/example_commands.h"
#include "answers/text/event_lines.h"
#include "answers/text/shown_event.h"
#include "cli/dialogue/asked_event.h"
#include "store/store_error.h"

namespace sogoc {
namespace {

class Asking {
 public:
  Asking(Context& context, const std::string& kind, const RecordingOptions& options)
      : context_(context),
        options_(options),
        with_(context),
        open_(open_for_reading(context)),
        in_(open_.store->table(), context.diagnostics),
        event_(with_, context, kind, in_) {}

  ExitCode run() {
    say_what_is_asked();
    if (!event_.ask_all()) return left();
    while (true) {
      const auto line = line_of_words(event_.words().kind, event_.words().pairs);
      if (const auto* bad = std::get_if<UsageError>(&line)) {
        context_.refuse(bad->message, bad->remedy);
        if (!event_.ask_again("")) return left();
        continue;
      }
      const auto code = judge_and_record(std::get<std::string>(line));
      if (code) return *code;
    }
  }

 private:
  // Nothing: a field was asked for again.
  std::optional<ExitCode> judge_and_record(const std::string& line) {
    show(line);
    auto refusal = judged(line);
    if (!refusal) {
      const auto yes = with_.yes({"record it?", "ghi vào sổ?"});
      if (!yes) return left();
      if (!*yes) return again("");
      const auto code = recorded(line, refusal);
      if (!refusal) return code;
    }
    // An event recorded earlier is at fault as it stands: no field of this one. Nor may it be the
    // field that the rule names: a day is wrong as often as the unit that is not there on it.
    const auto field = refusal->line ? refusal->reason.field : "";
    const auto given = field + '=' + refusal->reason.value;
    const bool same = given == std::exchange(refused_, given);
    return again(same ? "" : field);
  }

  std::optional<ExitCode> again(const std::string& field) {
    if (event_.ask_again(field)) return std::nullopt;
    return left();
  }

  ExitCode left() {
    return context_.usage({"left; nothing was recorded", "đã thôi; không ghi gì"}, "");
  }

  void say_what_is_asked() {
    const auto& kind = event_.words().kind;
    with_.say(kind + " · " + context_.pick(kind_in_english(kind), kind_in_vietnamese(kind)));
    with_.say(
        Words{"* is required; an empty line leaves out what is not; ? lists what a field may name. "
              "Ctrl-D leaves, and nothing is kept.",
              "* là bắt buộc; dòng trống là bỏ qua trường không bắt buộc; ? để xem có thể chọn "
              "gì. Ctrl-D để thôi, không ghi gì."});
  }

  void show(const std::string& line) {
    auto to_err = with_streams(context_, context_.err, context_.err);
    to_err.format = Format::text;
    print_event_to_record(to_err, in_, event_.words().kind, line);
    show_corrected(to_err);
    with_.say_command(record_command_of(event_.words(), context_.advised_with));
  }

  // Nobody annuls or amends what he does not see.
  void show_corrected(Writer& to) {
    if (!is_correction_kind(event_.words().kind)) return;
    for (const auto& pair : event_.words().pairs) {
      if (!pair.starts_with("event=")) continue;
      const auto position = in_.log().position_of(pair.substr(std::string("event=").size()));
      if (!position) continue;
      with_.say(Words{"what it corrects:", "sự việc bị đính chính hoặc huỷ:"});
      EventLines(to, in_).print(*position, in_.log().size());
    }
  }

  // Against the register as it is when it was opened; nothing is staged in what is asked.
  std::optional<Refusal> judged(const std::string& line) {
    open_.reg = std::make_unique<Register>(open_.store->table(), context_.diagnostics);
    auto said = context_;
    said.format = Format::text;
    Importing importing(said, open_, {.batch = 1, .dry = true, .recording = options_});
    std::optional<Refusal> refusal;
    importing.on_refused([&](auto, const Refusal& why) { refusal = why; });
    importing.add({context_.pick("(terminal)", "(bàn phím)"), 1, line});
    importing.finish();
    return refusal;
  }

  // What was typed must not be lost because somebody else writes.
  std::optional<ExitCode> recorded(const std::string& line, std::optional<Refusal>& refusal) {
    while (true) {
      try {
        auto open = open_for_writing(context_);
        return record_one(context_, open, line, options_, &refusal);
      } catch (const StoreError& error) {
        if (error.reason() != StoreError::Reason::busy) throw;
      }
      const auto yes =
          with_.yes({"another process writes; try again?", "tiến trình khác đang ghi; thử lại?"});
      if (!yes || !*yes) return left();
    }
  }

  Context& context_;
  const RecordingOptions options_;
  Conversation with_;
  OpenRegister open_;
  Register in_;  // as it was when the asking began
  AskedEvent event_;
  std::string refused_;  // the field that was asked for again last, and its value
};

}  // namespace

ExitCode record_asking(Context& context, const std::string& kind, const RecordingOptions& options) {
  return Asking(context, kind, options).run();
}

}  // namespace sogoc
