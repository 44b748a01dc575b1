#include "cli/dialogue/record_asking.h"

#include <memory>
#include <ostream>
#include <utility>

#include "answers/example_commands.h"
#include "answers/text/shown_event.h"
#include "cli/dialogue/asked_amendment.h"
#include "cli/dialogue/choices.h"
#include "store/store_error.h"

namespace sogoc {
namespace {

class Asking {
 public:
  Asking(Context& context, const ExampleWords& begun, const RecordingOptions& options)
      : context_(context),
        options_(options),
        with_(context),
        open_(open_for_reading(context)),
        in_(open_.store->table(), context.diagnostics),
        event_(std::make_unique<AskedEvent>(with_, context, begun, in_)) {}

  ExitCode run() {
    say_what_is_asked();
    if (given().kind == "eventAmended" && !ask_what_to_amend()) return left();
    if (!event_->ask_all()) return left();
    while (true) {
      const auto asked = what_was_asked();
      const auto* words = std::get_if<AskedWords>(&asked);
      const auto line = words ? line_of_words(words->words.kind, words->words.pairs)
                              : std::get<UsageError>(asked);
      if (const auto* bad = std::get_if<UsageError>(&line)) {
        context_.refuse(bad->message, bad->remedy);
        if (!event_->ask_again("")) return left();
        continue;
      }
      const auto code = judge_and_record(*words, std::get<std::string>(line));
      if (code) return *code;
    }
  }

 private:
  const ExampleWords& given() const { return event_->words(); }

  // Which event, until it is one that may be amended; from then on its own fields are asked for.
  bool ask_what_to_amend() {
    while (true) {
      if (!event_->ask_again("event")) return false;
      const auto id = given().pairs.front().substr(std::string("event=").size());
      auto found = event_to_amend(in_, id);
      if (auto* amended = std::get_if<AmendedEvent>(&found)) {
        amended_ = std::move(*amended);
        break;
      }
      const auto& why = std::get<Words>(found);
      with_.say("  " + context_.pick(why.en, why.vi));
    }
    const auto kind = amended_->kind();
    event_ = std::make_unique<AskedEvent>(with_, context_, ExampleWords{kind, {}}, in_);
    event_->amends(amended_->says);
    with_.say(kind + " · " + context_.pick(kind_in_english(kind), kind_in_vietnamese(kind)));
    with_.say(Words{"An empty line keeps what stands in brackets, - leaves it out.",
                    "Dòng trống giữ nguyên giá trị trong ngoặc vuông, - là bỏ giá trị đó."});
    return true;
  }

  std::variant<AskedWords, UsageError> what_was_asked() const {
    if (amended_) return amendment_asked(*amended_, given(), context_.advised_with);
    return AskedWords{given(), record_command_of(given(), context_.advised_with), {}};
  }

  // Nothing: a field was asked for again.
  std::optional<ExitCode> judge_and_record(const AskedWords& asked, const std::string& line) {
    show(asked, line);
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
    return again(same ? "" : amended_ ? field_of_amended(field) : field);
  }

  std::optional<ExitCode> again(const std::string& field) {
    if (event_->ask_again(field)) return std::nullopt;
    return left();
  }

  ExitCode left() {
    return context_.usage({"left; nothing was recorded", "đã thôi; không ghi gì"}, "");
  }

  void say_what_is_asked() {
    const auto& kind = given().kind;
    with_.say(kind + " · " + context_.pick(kind_in_english(kind), kind_in_vietnamese(kind)));
    with_.say(
        Words{"* is required; an empty line leaves out what is not; ? lists what a field may name. "
              "Ctrl-D leaves, and nothing is kept.",
              "* là bắt buộc; dòng trống là bỏ qua trường không bắt buộc; ? để xem có thể chọn "
              "gì. Ctrl-D để thôi, không ghi gì."});
    // The kind says it already: `từ trần`.
    for (const auto& pair : given().pairs) with_.say("  " + pair);
  }

  void show(const AskedWords& asked, const std::string& line) {
    auto to_err = with_streams(context_, context_.err, context_.err);
    to_err.format = Format::text;
    show_corrected();
    if (amended_)
      for (const auto& change : asked.changes) with_.say("  " + change);
    else
      print_event_to_record(to_err, in_, asked.words.kind, line);
    with_.say_command(asked.command);
  }

  // Nobody annuls or amends what he does not see.
  void show_corrected() {
    std::string id = amended_ ? amended_->id : "";
    for (const auto& pair : given().pairs)
      if (given().kind == "eventVoided" && pair.starts_with("event="))
        id = pair.substr(std::string("event=").size());
    if (id.empty()) return;
    with_.say(Words{"what it corrects:", "sự việc bị đính chính hoặc huỷ:"});
    say_event(context_, in_, id);
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
  std::unique_ptr<AskedEvent> event_;
  std::optional<AmendedEvent> amended_;
  std::string refused_;  // the field that was asked for again last, and its value
};

}  // namespace

ExitCode record_asking(Context& context, const ExampleWords& begun,
                       const RecordingOptions& options) {
  return Asking(context, begun, options).run();
}

}  // namespace sogoc
