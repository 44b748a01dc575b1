// figures: the catalogue of figures. Opens no register.
#include "answers/figure.h"
#include "cli/commands/commands.h"

namespace sogoc {
namespace {

ExitCode figures(Context& context) {
  write_catalogue(context);
  return ExitCode::ok;
}

void declare(CommandLine& command) {
  command.example("sogoc figures",
                  {"all figures, and what each counts", "mọi chỉ tiêu và cách tính"});
  command.example("sogoc figures --format csv", {"the same as a table", "như trên, thành bảng"});
  command.footer({"What figures are, and what leads to their events: sogoc help numbers",
                  "Chỉ tiêu là gì, con số do đâu mà có: sogoc help numbers"});
  command.action(figures);
}

}  // namespace

extern const Command figures_command{
    "figures", {"the catalogue of figures", "danh mục chỉ tiêu"}, declare, true};

}  // namespace sogoc
