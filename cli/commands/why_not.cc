#include "cli/json/why_not.h"

#include <ostream>

#include "cli/commands/commands.h"
#include "cli/open.h"
#include "cli/question_options.h"
#include "cli/why_not_text.h"

namespace sogoc {
namespace {

struct Options : QuestionOptions {
  std::string id;
};

ExitCode why_not(Context& context, const Options& options) {
  const auto questions = questions_of(options);
  if (const auto* bad = std::get_if<UsageFault>(&questions)) return print_no_answer(context, *bad);
  auto open = open_for_reading(context);
  Asker asker(*open.content);
  const auto outcome =
      sogoc::why_not(asker, std::get<std::vector<Question>>(questions).front(), options.id);
  if (const auto* missing = std::get_if<NotFound>(&outcome))
    return print_no_answer(context, *missing);
  if (const auto* bad = std::get_if<UsageFault>(&outcome)) return print_no_answer(context, *bad);
  const bool json = context.format == Format::json;
  if (const auto* never = std::get_if<NeverRecorded>(&outcome)) {
    if (!json) return print_never_recorded(context, asker, *never);
    context.out << never_recorded_json(asker, *never).dump() << '\n';
    return ExitCode::not_found;
  }
  const auto& why = std::get<WhyNot>(outcome);
  if (json)
    context.out << why_not_json(asker, why).dump() << '\n';
  else
    print_why_not(context, asker, why);
  return why.counted ? ExitCode::ok : ExitCode::no;
}

}  // namespace

void add_why_not(CLI::App& command, Action& action) {
  const auto options = std::make_shared<Options>();
  options->figures.resize(1);
  command.add_option("ID", options->id, "id of the member, unit or village")->required();
  command.add_option("NAME", options->figures[0], "a figure, see figures")->required();
  add_question_options(command, *options);
  command.remove_option(command.get_option("--by"));  // one is counted or not
  command.callback(
      [options, &action] { action = [options](Context& c) { return why_not(c, *options); }; });
}

}  // namespace sogoc
