// units: the tree of units with their kinds and how many cells and members each holds. Exit code 5
// for an unknown unit.
#include "answers/unit_tree.h"
#include "cli/asking.h"
#include "cli/commands/commands.h"
#include "cli/open.h"
#include "cli/question_options.h"

namespace sogoc {
namespace {

struct Options {
  std::string unit, as_of, known_at;
  std::uint64_t depth = 0;
};

ExitCode units(Context& context, const Options& options, bool all) {
  auto open = open_for_reading(context);
  Asker asker(*open.reg);
  auto tree = unit_tree(asker, options.unit, options.as_of, options.known_at);
  if (const auto* missing = std::get_if<NotFound>(&tree)) return no_answer(context, *missing);
  if (const auto* bad = std::get_if<UsageError>(&tree)) return no_answer(context, *bad);
  write_unit_tree(context, asker, std::get<UnitTree>(std::move(tree)),
                  all ? std::nullopt : std::optional(options.depth));
  return ExitCode::ok;
}

void declare(CommandLine& command) {
  const auto options = std::make_shared<Options>();
  command.option("UNIT", options->unit, {"the unit at the top", "đơn vị đứng đầu"})
      .completed_by(Candidates::units)
      .default_is({"all roots", "toàn bộ"});
  command.option("--as-of", options->as_of, {"the day", "ngày"}).default_is({"today", "hôm nay"});
  add_known_at_option(command, options->known_at);
  const auto depth = command
                         .option("--depth", options->depth,
                                 {"how many steps down, 0: the top alone",
                                  "xuống bao nhiêu cấp, 0: chỉ đơn vị đứng đầu"})
                         .default_is({"all", "mọi cấp"});
  depth.not_negative();
  command.example("sogoc units BK --register demo-register --depth 1 --as-of 2018-12-31",
                  {"what stands directly under a unit on a day",
                   "các tổ chức trực thuộc một đơn vị, tại một ngày"});
  command.example(
      "sogoc units BK-BB-x14 --register demo-register",
      {"a unit with all that is under it today", "một đơn vị và mọi cấp dưới, hôm nay"});
  command.action([options, depth](Context& c) { return units(c, *options, !depth.given()); });
}

}  // namespace

extern const Command units_command{
    "units",
    {"the tree of units, with their kinds and numbers of cells and members",
     "cây tổ chức đảng, với loại hình, số chi bộ và số đảng viên"},
    declare,
    true};

}  // namespace sogoc
