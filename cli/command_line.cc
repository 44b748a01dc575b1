// The one file that knows CLI11. What it does not offer is kept beside it: the words of an option,
// and texts in Vietnamese.
#include "cli/command_line.h"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <limits>
#include <list>
#include <regex>
#include <utility>

#include "answers/version.h"
#include "events/text_forms.h"

namespace sogoc {

struct Option::Held {
  CLI::Option* option;
  std::vector<std::string> words = {};  // it is one of them; CLI11 does not tell them again
  bool as_it_stands = false;            // a name of the file system
};

struct CommandLine::Held {
  CLI::App* app;
  const Context* context;
  Action action;
  std::list<Option::Held> options;  // their handles

  Option keep(CLI::Option* option) { return Option(&options.emplace_back(Option::Held{option})); }
  // Here and not in each command, so that no text of a question is forgotten. The description is
  // empty, for the help would print it.
  Option keep_text(CLI::Option* option) {
    auto& held = options.emplace_back(Option::Held{option});
    option->transform(
        [&held](const std::string& given) { return held.as_it_stands ? given : composed(given); });
    return Option(&held);
  }
};

Option Option::required() const {
  held_->option->required();
  return *this;
}
Option Option::one_of(const std::vector<std::string>& words) const {
  held_->option->check(CLI::IsMember(words));
  held_->words = words;
  return *this;
}
Option Option::between(std::uint64_t least, std::uint64_t most) const {
  held_->option->check(CLI::Range(least, most));
  return *this;
}
// The range is signed and has no text of its own, for the help would print its bounds.
Option Option::not_negative() const {
  held_->option->check(
      CLI::Range(std::int64_t{0}, std::numeric_limits<std::int64_t>::max()).description(""));
  return *this;
}
Option Option::needs(Option other) const {
  held_->option->needs(other.held_->option);
  return *this;
}
Option Option::excludes(Option other) const {
  held_->option->excludes(other.held_->option);
  return *this;
}
Option Option::divided_by(char separator) const {
  held_->option->delimiter(separator);
  return *this;
}
Option Option::type_name(const char* name) const {
  held_->option->type_name(name);
  return *this;
}
Option Option::path() const {
  held_->as_it_stands = true;
  return *this;
}
bool Option::given() const { return held_->option->count() > 0; }

Option CommandLine::option(const char* name, std::string& into, const Words& help) {
  return held_.keep_text(held_.app->add_option(name, into, held_.context->pick(help.en, help.vi)));
}
Option CommandLine::option(const char* name, std::uint64_t& into, const Words& help) {
  return held_.keep(held_.app->add_option(name, into, held_.context->pick(help.en, help.vi)));
}
Option CommandLine::option(const char* name, std::vector<std::string>& into, const Words& help) {
  auto* option = held_.app->add_option(name, into, held_.context->pick(help.en, help.vi));
  // CLI11 lets an option take all words that follow; what stands alone would be swallowed.
  if (name[0] == '-') option->allow_extra_args(false);
  return held_.keep_text(option);
}
Option CommandLine::flag(const char* name, bool& into, const Words& help) {
  return held_.keep(held_.app->add_flag(name, into, held_.context->pick(help.en, help.vi)));
}
// The handle first: it is found by the option, which is gone then.
void CommandLine::remove(const char* name) {
  auto* option = held_.app->get_option(name);
  held_.options.remove_if([option](const Option::Held& each) { return each.option == option; });
  held_.app->remove_option(option);
}
void CommandLine::footer(const Words& text) {
  held_.app->footer(held_.context->pick(text.en, text.vi));
}
void CommandLine::action(Action action) { held_.action = std::move(action); }

struct Program::Held {
  Held(Context& given, const std::vector<const Command*>& all)
      : context(given),
        app(given.pick("sogoc, the original register: acts for ever, figures as of any day",
                       "sổ gốc: ghi mãi mãi, dựng lại số liệu tại ngày bất kỳ"),
            "sogoc"),
        own{&app, &given, {}, {}},
        commands(all) {}

  Context& context;
  CLI::App app;
  CommandLine::Held own;               // the global options
  std::list<CommandLine::Held> lines;  // of the commands, in their order
  const std::vector<const Command*> commands;
};

namespace {

void add_global_options(CommandLine::Held& own, Context& context) {
  // Without a handle of ours: it takes any text, so there are no words to tell again.
  own.app
      ->add_option("--register", context.directory,
                   context.pick("directory of the register", "thư mục của sổ"))
      ->envname("SOGOC_REGISTER")
      ->type_name("DIR");
  const auto one_of = [&own](const char* option, const std::string& description,
                             std::vector<std::string> words, std::function<void(int)> set) {
    // The place among the words is the value of the enum: Format, Language, LineForm.
    const auto put = [words, set](const std::string& word) {
      set(static_cast<int>(std::find(words.begin(), words.end(), word) - words.begin()));
    };
    own.keep(own.app->add_option_function<std::string>(option, put, description)).one_of(words);
  };
  one_of("--format", context.pick("form of the output", "dạng kết quả"), {"text", "json", "csv"},
         [&context](int chosen) { context.format = static_cast<Format>(chosen); });
  one_of("--lang", context.pick("language of texts", "ngôn ngữ"), {"en", "vi"},
         [&context](int chosen) { context.language = static_cast<Language>(chosen); });
  own.keep(own.app->add_flag(
      "--verbose", context.verbose,
      context.pick("say on stderr, in English, what is done; SOGOC_LOG=debug says more",
                   "báo ra stderr việc đang làm, bằng tiếng Anh; SOGOC_LOG=debug báo kỹ "
                   "hơn")));
  one_of("--log-format", context.pick("form of what --verbose says", "dạng lời báo của --verbose"),
         {"text", "json"},
         [&context](int chosen) { context.log_form = static_cast<LineForm>(chosen); });
}

// What CLI11 says by itself in English: its own two options and the words around the lists.
void put_into_vietnamese(CLI::App& app) {
  app.get_help_ptr()->description("in hướng dẫn này rồi thôi");
  // Commands have none.
  if (auto* version = app.get_version_ptr())
    version->description("in phiên bản chương trình rồi thôi");
  for (auto* option : app.get_options())
    if (!option->get_positional()) option->group("Tuỳ chọn");
  const auto formatter = std::make_shared<CLI::Formatter>();
  formatter->label("Usage", "Cách dùng");
  formatter->label("OPTIONS", "TUỲ CHỌN");
  formatter->label("SUBCOMMAND", "LỆNH");
  formatter->label("Positionals", "Tham số");
  formatter->label("REQUIRED", "BẮT BUỘC");
  formatter->label("Env", "biến môi trường");
  app.formatter(formatter);
}

// What CLI11 says of a word, which it says in English: each form of it, and ours with the same
// parts in the order $1, $2, … Those of no form stand in brackets behind our own.
std::string in_vietnamese(const std::string& message) {
  static const std::pair<const char*, const char*> table[] = {
      {"A subcommand is required", "chưa nêu lệnh"},
      {"(.+) is required", "thiếu $1"},
      {"The following arguments? (?:was|were) not expected: (.+)", "không nhận: $1"},
      {"(.+): \\d+ required (.+) missing", "thiếu giá trị của $1"},
      {"(.+) excludes (.+)", "$1 không đi cùng $2"},
      {"(.+) requires (.+)", "$1 phải đi cùng $2"},
      {"(.+): Value (.*) not in range (-?\\d+) to (-?\\d+)",
       "$1: giá trị $2 không nằm trong khoảng từ $3 đến $4"},
      {"(.+): (.*) not in \\{(.*)\\}", "$1: $2 không thuộc {$3}"},
      {"Could not convert: (.+) = (.*)", "giá trị của $1 sai kiểu: $2"},
      {"The value (.+) is not an allowed value for (.+)", "$1 không phải giá trị của $2"},
      {"(.+) was given a disallowed flag override", "$1 không có giá trị đi kèm"},
      {"(.+): too many inputs for a flag", "$1 được ghi quá nhiều lần"},
      {"(.+): Should be true/false or a number", "$1: phải là true, false hoặc số"},
      {"(.+): only partially specified: .*", "$1: chưa đủ giá trị"},
      {"Expected (?:exactly|at most) (\\d+) arguments? to (.+), got (\\d+)",
       "$2 nhận $1 giá trị, đã ghi $3"},
      {"(.+): Expected (?:exactly|at most) (\\d+) arguments?, got (\\d+)",
       "$1 nhận $2 giá trị, đã ghi $3"},
      {"Expected at least (\\d+) arguments? to (.+), got (\\d+)",
       "$2 cần ít nhất $1 giá trị, đã ghi $3"},
      {"(.+): At least (\\d+) required but received (\\d+)",
       "$1 cần ít nhất $2 giá trị, đã ghi $3"},
      {"(.+): At [Mm]ost (\\d+) required but received (\\d+)",
       "$1 nhận nhiều nhất $2 giá trị, đã ghi $3"},
  };
  for (const auto& [en, vi] : table) {
    const std::regex form(en);
    if (std::regex_match(message, form)) return std::regex_replace(message, form, vi);
  }
  return "dòng lệnh sai [" + message + "]";
}

// A word that is no command is said to be one that does not exist; CLI11 would say that a command
// is missing.
ExitCode refuse_words(const Context& context, const CLI::App& app, const CLI::ParseError& error) {
  const auto chosen = app.get_subcommands();
  const auto unknown = app.remaining();
  if (chosen.empty() && !unknown.empty() && !unknown.front().starts_with('-'))
    return context.usage(
        {"there is no command " + unknown.front(), "không có lệnh " + unknown.front()},
        "sogoc --help");
  // The help of the command, once there is one.
  const auto of = chosen.empty() ? "" : " " + chosen.front()->get_name();
  return context.usage({error.what(), in_vietnamese(error.what())}, "sogoc" + of + " --help");
}

std::string name_of(const CLI::Option& option) {
  return option.get_positional()       ? option.get_name(true)
         : option.get_lnames().empty() ? "-" + option.get_snames().front()
                                       : "--" + option.get_lnames().front();
}

DescribedOption described(const CLI::Option& option, const CommandLine::Held& line) {
  DescribedOption made;
  made.alone = option.get_positional();
  if (made.alone)
    made.names = {name_of(option)};
  else {
    for (const auto& name : option.get_snames()) made.names.push_back("-" + name);
    for (const auto& name : option.get_lnames()) made.names.push_back("--" + name);
  }
  made.required = option.get_required();
  made.repeated = option.get_items_expected_max() > 1;
  made.only_prints = &option == line.app->get_help_ptr() || &option == line.app->get_version_ptr();
  made.help = option.get_description();
  made.environment = option.get_envname();
  for (const auto& held : line.options)
    if (held.option == &option) made.words = held.words;
  if (option.get_items_expected_max() > 0) {  // "TYPE" or "TYPE:LIMITS"
    const auto type = option.get_type_name();
    const auto colon = std::min(type.find(':'), type.size());
    made.value = type.substr(0, colon);
    if (made.words.empty() && colon < type.size()) made.limits = type.substr(colon + 1);
  }
  for (const auto* other : std::as_const(*line.app).get_options()) {  // in the order of the help
    auto* same = const_cast<CLI::Option*>(other);  // CLI11's sets hold no const ones
    if (option.get_needs().count(same)) made.needs.push_back(name_of(*other));
    if (option.get_excludes().count(same)) made.excludes.push_back(name_of(*other));
  }
  return made;
}

std::vector<DescribedOption> described_options(const CommandLine::Held& line) {
  std::vector<DescribedOption> all;
  for (const auto* option : std::as_const(*line.app).get_options())
    all.push_back(described(*option, line));
  return all;
}

}  // namespace

Program::Program(Context& context, const std::vector<const Command*>& commands)
    : held_(new Held(context, commands)) {
  auto& app = held_->app;
  app.set_version_flag("--version", program_version);
  app.require_subcommand(1);
  // Global options may stand behind the command too.
  app.fallthrough();
  add_global_options(held_->own, context);
  const bool vietnamese = context.language == Language::vi;
  for (const auto* command : commands) {
    auto* added =
        app.add_subcommand(command->name, context.pick(command->summary.en, command->summary.vi));
    CommandLine line(held_->lines.emplace_back(CommandLine::Held{added, &context, {}, {}}));
    command->declare(line);
    if (command->tables)
      line.flag("--csv-safe", context.csv_safe,
                {"with --format csv: an apostrophe before texts that a spreadsheet would take for "
                 "formulas",
                 "cùng --format csv: thêm dấu nháy đơn trước chữ mà bảng tính sẽ hiểu là công "
                 "thức"});
    if (!vietnamese) continue;
    added->group("Lệnh");
    put_into_vietnamese(*added);
  }
  if (vietnamese) put_into_vietnamese(app);
}

Program::~Program() = default;

Program::Chosen Program::read(int argc, char** argv) {
  auto& app = held_->app;
  auto& context = held_->context;
  try {
    app.parse(argc, argv);
  } catch (const CLI::ParseError& error) {
    // CLI11 throws for help and version as well.
    const bool asked_for = error.get_exit_code() == 0;
    if (asked_for) app.exit(error, context.out, context.err);
    return {nullptr, {}, asked_for ? ExitCode::ok : refuse_words(context, app, error)};
  }
  // CLI11 counts a value from the environment as given.
  context.directory_given = app.get_option("--register")->count() > 0;
  auto line = held_->lines.begin();
  for (const auto* command : held_->commands) {
    if (line->app->parsed()) return {command, line->action, ExitCode::ok};
    ++line;
  }
  return {nullptr, {}, ExitCode::bug};
}

DescribedProgram Program::describe() const {
  DescribedProgram made{
      program_version, held_->app.get_description(), described_options(held_->own), {}};
  for (const auto& line : held_->lines)
    made.commands.push_back({line.app->get_name(), line.app->get_description(),
                             line.app->get_footer(), described_options(line)});
  return made;
}

}  // namespace sogoc
