// template: an empty line or sheet of events, to be filled in. Opens no register.
#include "answers/sheet_template.h"
#include "answers/unknown_kind.h"
#include "cli/asking.h"
#include "cli/commands/commands.h"
#include "events/kinds/cause_words.h"
#include "events/kinds/kind.h"

namespace sogoc {
namespace {

struct Options {
  std::vector<std::string> kinds;
  TemplateForm form;
};

ExitCode make_template(Context& context, const Options& options) {
  std::vector<std::string> kinds;
  for (const auto& each : options.kinds) kinds.push_back(happening_meant(each).kind);
  for (const auto& kind : kinds) {
    if (!is_kind(kind)) return no_answer(context, unknown_kind(kind));
    if (kind == "registerOpened")
      return context.usage({"registerOpened is written by init, and by nobody else",
                            "registerOpened chỉ do lệnh init ghi"},
                           "sogoc init --origin register.example/ours");
  }
  if (options.form.semicolons && context.format != Format::csv)
    return context.usage(
        {"--semicolons goes with --format csv", "--semicolons chỉ đi cùng --format csv"},
        "--format csv");
  write_template(context, kinds, options.form);
  return ExitCode::ok;
}

void declare(CommandLine& command) {
  const auto options = std::make_shared<Options>();
  command
      .option("KIND", options->kinds,
              {"kinds of events, see describe", "các loại sự việc, xem describe"})
      .completed_by(Candidates::kinds)
      .required();
  command.flag("--optional", options->form.optional,
               {"lines have the fields that may be left out, too; sheets always have",
                "dòng có cả các trường không bắt buộc; bảng thì lúc nào cũng có"});
  command.flag(
      "--semicolons", options->form.semicolons,
      {"part the cells of a sheet by semicolons, as spreadsheets set to Vietnamese read it",
       "ngăn các ô bằng dấu chấm phẩy, hợp với bảng tính đặt tiếng Việt"});
  command.example("sogoc template memberAdmitted --format csv > admissions.csv",
                  {"a sheet for a spreadsheet, to be imported",
                   "một bảng để điền bằng bảng tính rồi nhập vào sổ"});
  command.example("sogoc template unitEstablished villageRegistered",
                  {"lines to be filled in", "các dòng để điền"});
  command.action([options](Context& c) { return make_template(c, *options); });
}

}  // namespace

extern const Command template_command{
    "template",
    {"an empty line or sheet of events, to be filled in", "dòng hoặc bảng sự việc trống để điền"},
    declare,
    true};

}  // namespace sogoc
