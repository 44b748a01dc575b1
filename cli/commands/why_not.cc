// why-not: why somebody or something is not counted in a figure. Exit code 0 when it is counted, 1
// when not, 5 when nothing is recorded of it.
#include "answers/why_not.h"

#include <ostream>

#include "cli/asking.h"
#include "cli/commands/commands.h"
#include "cli/open.h"
#include "cli/question_options.h"

namespace sogoc {
namespace {

struct Options : QuestionOptions {
  std::string id;
};

ExitCode why_not(Context& context, const Options& options) {
  const auto questions = questions_of(options);
  if (const auto* bad = std::get_if<UsageError>(&questions)) return no_answer(context, *bad);
  auto open = open_for_reading(context);
  Asker asker(*open.reg);
  const auto outcome =
      sogoc::why_not(asker, std::get<std::vector<Question>>(questions).front(), options.id);
  if (const auto* missing = std::get_if<NotFound>(&outcome)) return no_answer(context, *missing);
  if (const auto* bad = std::get_if<UsageError>(&outcome)) return no_answer(context, *bad);
  if (const auto* never = std::get_if<NeverRecorded>(&outcome)) {
    write_never_recorded(context, asker, *never);
    return ExitCode::not_found;
  }
  const auto& why = std::get<WhyNot>(outcome);
  write_why_not(context, asker, why);
  return why.counted ? ExitCode::ok : ExitCode::no;
}

void declare(CommandLine& command) {
  const auto options = std::make_shared<Options>();
  options->figures.resize(1);
  command
      .option("ID", options->id,
              {"id of the member, id or name of the unit or village",
               "mã đảng viên, mã hay tên đơn vị, thôn"})
      .completed_by(Candidates::ids)
      .required();
  command
      .option("NAME", options->figures[0], {"a figure, see figures", "một chỉ tiêu, xem figures"})
      .completed_by(Candidates::figures)
      .required();
  add_question_options(command, *options);
  command.remove("--by");  // one is counted or not
  command.example(
      "sogoc why-not dv-135487 members --register demo-register --as-of 2018-12-31 \\\n  "
      "--known-at report:bieu-1-2018",
      {"what keeps a member out of a figure, and what would not",
       "vì sao một đảng viên không được tính, khi nào thì được"});
  command.example(
      "sogoc why-not BK-CD-x12-c14 cells.village.combined --register demo-register \\\n  --as-of "
      "2018-12-31",
      {"the same of a unit", "như trên, về một đơn vị"});
  command.action([options](Context& c) { return why_not(c, *options); });
}

}  // namespace

extern const Command why_not_command{
    "why-not",
    {"why somebody or something is not counted in a figure, and where it would be",
     "vì sao một đối tượng không được tính vào chỉ tiêu, và khi nào thì được"},
    declare};

}  // namespace sogoc
