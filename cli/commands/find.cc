// find: units, villages and members by name. Exit code 5 when nothing is found.
#include "answers/found.h"
#include "answers/shell_words.h"
#include "cli/asking.h"
#include "cli/commands/commands.h"
#include "cli/open.h"
#include "cli/question_options.h"
#include "cli/subject_options.h"
#include "projections/knowledge/nearest_ids.h"

namespace sogoc {
namespace {

struct Options {
  std::string text, of, as_of, known_at;
  std::uint64_t count = 50;
};

bool is_looked_for(SubjectClass of) {
  return of == SubjectClass::unit || of == SubjectClass::village || of == SubjectClass::member;
}

// An identifier finds what has it too, by the name of the day.
void add_by_id(Register& in, View& view, const Options& options, FoundNames& names) {
  const auto has = find_subject(in, options.text, options.of, view.size());
  const auto* subject = std::get_if<Subject>(&has);
  if (!subject || !is_looked_for(subject->of) || subject->id != options.text) return;
  for (const auto& each : names.found)
    if (each.found.subject == *subject) return;
  auto rows = on_day(view, {{*subject, options.text, Match::exact, Fit::whole}}, names.day);
  if (!rows.front().name.empty()) rows.front().found.name = rows.front().name;
  names.found.push_back(std::move(rows.front()));
}

// `Đặng Thu Nhung (dv-135487)`.
std::vector<std::string> nearest_names(Register& in, View& view, const Options& options, Date day) {
  std::vector<std::string> nearest;
  for (const auto of : {SubjectClass::unit, SubjectClass::village, SubjectClass::member}) {
    if (!options.of.empty() && class_name(of).en != options.of) continue;
    for (const auto& id : NearestIds(in).nearest({of}, options.text, view.size())) {
      const auto row = on_day(view, {{{of, id}, "", Match::folded, Fit::whole}}, day).front();
      nearest.push_back(row.name.empty() ? id : row.name + " (" + id + ")");
    }
  }
  constexpr std::size_t most = 3;
  if (nearest.size() > most) nearest.resize(most);
  return nearest;
}

// What is no name may be the identifier of what has none.
void say_identifier(const Context& context, Register& in, const Options& options,
                    std::uint64_t size) {
  const auto has = find_subject(in, options.text, "", size);
  if (std::holds_alternative<NotFound>(has)) return;
  context.err << context.pick("Try: ", "Thử: ") << "sogoc show " << quoted_for_shell(options.text)
              << context.advised_with << '\n';
}

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
  FoundNames found{options.text, day, view.size(), on_day(view, std::move(names), day)};
  add_by_id(*open.reg, view, options, found);
  if (!found.found.empty()) {
    write_found(context, *open.reg, std::move(found), options.count);
    return ExitCode::ok;
  }
  write_found(context, *open.reg, std::move(found), options.count,
              nearest_names(*open.reg, view, options, day));
  say_identifier(context, *open.reg, options, known->size);
  return ExitCode::not_found;
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
