// find: units, villages and members by name. Exit code 5 when nothing is found.
#include "answers/found.h"
#include "cli/asking.h"
#include "cli/commands/commands.h"
#include "cli/open.h"
#include "cli/question_options.h"
#include "cli/subject_options.h"

namespace sogoc {
namespace {

struct Options {
  std::string text, of, as_of, known_at;
  std::uint64_t count = 50;
};

ExitCode find(Context& context, const Options& options) {
  // An empty text begins every name. Folded, for marks alone fold to nothing.
  if (folded(options.text).find_first_not_of(' ') == std::string::npos)
    return context.usage({"the text to find is empty", "chưa ghi chữ cần tìm"},
                         in_the_register("sogoc find Hoàng"));
  auto open = open_for_reading(context);
  const auto known = known_asked(context, *open.reg, options.known_at);
  if (!known) return ExitCode::usage;
  Asker asker(*open.reg);
  const auto asked = asker.day(options.as_of, *known);
  if (const auto* bad = std::get_if<UsageError>(&asked)) return context.usage(*bad);
  const auto day = std::get<Date>(asked);
  const auto held = asker.view(known->size);
  auto& view = *held;
  auto names = find_names(view, options.text);
  if (!options.of.empty())
    std::erase_if(
        names, [&](const FoundName& each) { return class_name(each.subject.of).en != options.of; });
  // Before the names are moved from.
  const bool none = names.empty();
  write_found(context, *open.reg,
              {options.text, day, view.size(), on_day(view, std::move(names), day)}, options.count);
  return none ? ExitCode::not_found : ExitCode::ok;
}

void declare(CommandLine& command) {
  const auto options = std::make_shared<Options>();
  command
      .option("TEXT", options->text, {"beginning of a word of the name", "đầu một chữ trong tên"})
      .required();
  command.option("--class", options->of, {"only these", "chỉ loại này"})
      .one_of({"unit", "village", "member"});
  command.option("--count", options->count, {"how many; 0: all", "bao nhiêu; 0: tất cả"})
      .not_negative();
  command.option("--as-of", options->as_of, {"the day", "ngày"}).default_is({"today", "hôm nay"});
  add_known_at_option(command, options->known_at);
  command.example("sogoc find 'dang thu nhung' --register demo-register",
                  {"whoever is called so, marks or not", "những ai có tên ấy, gõ dấu hay không"});
  command.example("sogoc find pac --register demo-register --class unit --count 3",
                  {"three units with a word that begins so", "ba đơn vị có chữ bắt đầu như vậy"});
  command.action([options](Context& c) { return find(c, *options); });
}

}  // namespace

extern const Command find_command{
    "find",
    {"units, villages and members by name, with or without diacritics",
     "tìm đơn vị, thôn, đảng viên theo tên, có dấu hoặc không dấu"},
    declare,
    true};

}  // namespace sogoc
