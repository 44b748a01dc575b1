// record: one event from the words of the command line, or asked for at the terminal.
#include <algorithm>
#include <ostream>

#include "answers/example_commands.h"
#include "answers/recording.h"
#include "cli/commands/commands.h"
#include "cli/dialogue/conversation.h"
#include "cli/dialogue/record_asking.h"
#include "cli/recording_one.h"
#include "events/kinds/cause_words.h"
#include "events/kinds/kind.h"

namespace sogoc {
namespace {

struct Options {
  std::string kind;
  std::vector<std::string> pairs;
  RecordingOptions recording;
};

// All that is missing at once, and what a whole command looks like.
ExitCode nothing_given(Context& context, const std::string& kind, const std::string& line) {
  const auto read = read_line({context.pick("(command line)", "(dòng lệnh)"), 1, line});
  // Each kind requires something, if only its day.
  const auto missing = std::holds_alternative<Rejection>(read.event)
                           ? std::get<Rejection>(read.event)
                           : Rejection{"syntax.missing", "effective", "", {}};
  write_refusal(context, std::span(&read, 1), {missing, "", 0});
  const auto conditions = rules_of_kind(kind).conditions;
  if (!conditions.en.empty())
    context.err << "  " << context.pick("conditions: ", "điều kiện: ")
                << context.pick(conditions.en, conditions.vi) << '\n';
  context.err << context.pick("Try: ", "Thử: ") << example_commands(kind).back() << '\n';
  return ExitCode::rejected;
}

// A word for leaving by its cause says the cause too; one that is given besides is given twice,
// unless it is the same.
void read_kind(Options& options) {
  const auto meant = happening_meant(options.kind);
  options.kind = meant.kind;
  const auto cause = "cause=" + meant.cause;
  auto& pairs = options.pairs;
  if (!meant.cause.empty() && std::count(pairs.begin(), pairs.end(), cause) == 0)
    pairs.push_back(cause);
}

// The words are read before the register is locked.
ExitCode record(Context& context, Options& options) {
  const bool nothing = options.pairs.empty();
  read_kind(options);
  const auto line = line_of_words(options.kind, options.pairs);
  if (const auto* bad = std::get_if<UsageError>(&line)) return context.usage(*bad);
  if (nothing && options.kind != "registerOpened" && can_be_asked())
    return record_asking(context, {options.kind, options.pairs}, options.recording);
  if (nothing) return nothing_given(context, options.kind, std::get<std::string>(line));
  auto open = open_for_writing(context);
  return record_one(context, open, std::get<std::string>(line), options.recording);
}

void declare(CommandLine& command) {
  const auto options = std::make_shared<Options>();
  command
      .option("KIND", options->kind,
              {"a kind of event, see describe", "một loại sự việc, xem describe"})
      .completed_by(Candidates::kinds)
      .required();
  command
      .option("KEY=VALUE", options->pairs,
              {"fields of the envelope and of the body; details.name=…, parts[0].unit=…, "
               "key:=JSON; without any they are asked for at a terminal",
               "các trường của phong bì và nội dung; details.name=…, parts[0].unit=…, "
               "khoá:=JSON; không ghi trường nào thì chương trình hỏi từng trường"})
      .completed_by(Candidates::fields);
  add_recording_options(command, options->recording);
  command.example(
      "sogoc record memberAdmitted --register ours id=k1 effective=2020-02-03 \\\n  member=m1 "
      "cell=xa details.name='Hoàng Văn Ất'",
      {"an admission; what a kind takes says sogoc describe",
       "một lần kết nạp; các trường của từng loại xem sogoc describe"});
  command.example(
      "sogoc record unitRenamed --register ours effective=2021-01-01 unit=xa \\\n  name='Chi bộ xã "
      "Khau Mạ' decision.symbol=9-QĐ/HU decision.signed=2020-12-20",
      {"a new name, with the decision behind it", "tên mới của đơn vị, kèm quyết định"});
  command.action([options](Context& context) { return record(context, *options); });
}

}  // namespace

extern const Command record_command{
    "record", {"record one event from the command line", "ghi một sự việc từ dòng lệnh"}, declare};

}  // namespace sogoc
