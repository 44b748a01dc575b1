// list: the members of a unit by name, its villages or units, or whom a figure counted. Exit code 5
// for an unknown unit.
#include "answers/listed.h"
#include "cli/asking.h"
#include "cli/commands/commands.h"
#include "cli/open.h"
#include "cli/question_options.h"

namespace sogoc {
namespace {

struct Options : QuestionOptions {
  std::string figure;
  bool villages = false, units = false;
};

ExitCode list(Context& context, Options& options) {
  const bool asked = !options.figure.empty();
  options.figures = {asked              ? options.figure
                     : options.villages ? "villages"
                     : options.units    ? "orgs"
                                        : "members"};
  const auto questions = questions_of(options);
  if (const auto* bad = std::get_if<UsageError>(&questions)) return no_answer(context, *bad);
  auto open = open_for_reading(context);
  Asker asker(*open.reg);
  const auto outcome = listing_of(asker, std::get<std::vector<Question>>(questions).front());
  if (const auto* missing = std::get_if<NotFound>(&outcome)) return no_answer(context, *missing);
  if (const auto* bad = std::get_if<UsageError>(&outcome)) return no_answer(context, *bad);
  write_listed(context, asker, std::get<Answered>(outcome),
               asked ? ListedEvents::shown : ListedEvents::none);
  return ExitCode::ok;
}

void declare(CommandLine& command) {
  const auto options = std::make_shared<Options>();
  command
      .option("UNIT", options->question.unit,
              {"the unit and everything under it", "đơn vị và mọi cấp dưới"})
      .completed_by(Candidates::units)
      .default_is({"all roots", "toàn bộ"});
  const auto figure = command
                          .option("--figure", options->figure,
                                  {"whom this figure counted, and the event by which; see figures",
                                   "những ai chỉ tiêu này đã tính, theo sự việc nào; xem figures"})
                          .completed_by(Candidates::figures);
  const auto villages = command.flag("--villages", options->villages,
                                     {"villages, by their commune", "các thôn, theo xã"});
  command.flag("--units", options->units, {"units of every kind", "tổ chức đảng các loại"})
      .excludes(figure)
      .excludes(villages);
  villages.excludes(figure);
  add_question_options(command, *options);
  command.remove("--unit");
  command.remove("--by");
  command.example("sogoc list BK-CD-x12-d1 --register demo-register",
                  {"the members of a cell today", "đảng viên của một chi bộ hôm nay"});
  command.example("sogoc list BK-BB --register demo-register --figure admissions --period 2018",
                  {"whom a figure counted, and by which event",
                   "những ai một chỉ tiêu đã tính, theo sự việc nào"});
  command.action([options](Context& c) { return list(c, *options); });
}

}  // namespace

extern const Command list_command{
    "list",
    {"members of a unit by name, its villages and units, or whom a figure counted",
     "danh sách đảng viên của đơn vị, các thôn, tổ chức, hay những ai một chỉ tiêu đã tính"},
    declare,
    true};

}  // namespace sogoc
