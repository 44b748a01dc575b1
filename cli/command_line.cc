// The one file that knows CLI11. What it does not offer is kept beside it: the words of an option,
// and texts in Vietnamese.
#include "cli/command_line.h"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <limits>
#include <list>
#include <utility>

#include "answers/json/strict_json.h"
#include "answers/version.h"
#include "cli/command_line_errors.h"
#include "cli/help/command_help.h"
#include "cli/whole_number.h"
#include "events/shown.h"
#include "events/text_forms.h"
#include "projections/refused.h"

namespace sogoc {

struct Option::Held {
  CLI::Option* option;
  const Context& context;
  std::vector<std::string> words = {};  // it is one of them; CLI11 does not tell them again
  std::vector<std::string> of = {};     // only_of
  Candidates candidates = Candidates::none;
  std::string fallback = {};  // what is taken when it is not given
  bool as_it_stands = false;  // a name of the file system
  char separator = '\0';      // of several values in one word, which has no '\0'
  // Of a number, both included.
  std::uint64_t least = 0, most = std::numeric_limits<std::int64_t>::max();
};

namespace {

// A value that is wrong, in our own words. CLI11 lets through what is no ValidationError.
struct Wrong : CLI::ParseError {
  explicit Wrong(UsageError why)
      : CLI::ParseError("Wrong", why.message.en, CLI::ExitCodes::ValidationError),
        said(std::move(why)) {}
  UsageError said;
};

std::string name_of(const CLI::Option& option) {
  return option.get_positional()       ? option.get_name(true)
         : option.get_lnames().empty() ? "-" + option.get_snames().front()
                                       : "--" + option.get_lnames().front();
}

bool is_nothing(const Option::Held& held, const std::string& given) {
  // A name of the file system may be a blank.
  return held.as_it_stands ? given.empty() : given.find_first_not_of(" \t\n\r") == given.npos;
}

// Nothing is what a variable of a script gives that was never set, and no answer to what was asked:
// without the option more would be meant.
void expect_a_value(const Option::Held& held, const std::string& given) {
  if (is_nothing(held, given)) throw Wrong(empty_value(name_of(*held.option)));
}

// Part by part, since CLI11 would leave out those that are empty.
void expect_values(const Option::Held& held, const std::string& given) {
  expect_a_value(held, given);
  for (const auto& part : divided(given, held.separator))
    if (is_nothing(held, part)) throw Wrong(empty_part(name_of(*held.option), given));
}

// CLI11 says it too, but around the value, which may be anything.
void expect_one_of_the_words(const Option::Held& held, const std::string& given) {
  if (held.words.empty() || std::count(held.words.begin(), held.words.end(), given) > 0) return;
  throw Wrong(none_of(name_of(*held.option), given, held.words));
}

}  // namespace

struct CommandLine::Held {
  CLI::App* app;
  const Context* context;
  const Program* program;
  Action action = {};
  std::list<Option::Held> options = {};  // their handles
  std::vector<DescribedExample> examples = {};

  Option keep(CLI::Option* option) {
    return Option(&options.emplace_back(Option::Held{option, *context}));
  }
  Option keep_text(CLI::Option* option) {
    return keep_text(options.emplace_back(Option::Held{option, *context}));
  }
  // Here and not in each command, so that no text of a question is forgotten. The description is
  // empty, for the help would print it.
  Option keep_text(Option::Held& held) {
    held.option->transform([&held](const std::string& given) {
      expect_values(held, given);
      const auto text = held.as_it_stands ? given : composed(given);
      expect_one_of_the_words(held, text);
      return text;
    });
    return Option(&held);
  }
  Option keep_number(CLI::Option* option) {
    auto& held = options.emplace_back(Option::Held{option, *context});
    option->transform([&held](const std::string& given) {
      expect_a_value(held, given);
      const auto digits = whole_number(name_of(*held.option), given, held.least, held.most);
      if (const auto* bad = std::get_if<UsageError>(&digits)) throw Wrong(*bad);
      return std::get<std::string>(digits);
    });
    return Option(&held);
  }
};

Option Option::required() const {
  held_->option->required();
  return *this;
}
Option Option::one_of(const std::vector<std::string>& words) const {
  held_->option->check(CLI::IsMember(words));  // the help shows it
  held_->words = words;
  return *this;
}
Option Option::only_of(const std::vector<std::string>& words) const {
  held_->of = words;
  return *this;
}
Option Option::between(std::uint64_t least, std::uint64_t most) const {
  held_->least = least;
  held_->most = most;
  held_->option->check(
      CLI::Range(least, most).description(std::to_string(least) + ".." + std::to_string(most)));
  return *this;
}
// As every number is, and without a text of its own, for the help would print its bounds.
Option Option::not_negative() const { return *this; }
Option Option::needs(Option other) const {
  held_->option->needs(other.held_->option);
  return *this;
}
Option Option::excludes(Option other) const {
  held_->option->excludes(other.held_->option);
  return *this;
}
Option Option::divided_by(char separator) const {
  held_->separator = separator;
  return *this;
}
Option Option::default_is(const Words& said) const {
  held_->fallback = held_->context.pick(said.en, said.vi);
  return *this;
}
Option Option::type_name(const char* name) const {
  held_->option->type_name(name);
  return *this;
}
Option Option::completed_by(Candidates candidates) const {
  held_->candidates = candidates;
  return *this;
}
Option Option::path() const {
  held_->as_it_stands = true;
  return *this;
}
bool Option::given() const { return held_->option->count() > 0; }

Option CommandLine::option(const char* name, std::string& into, const Words& help) {
  const auto option =
      held_.keep_text(held_.app->add_option(name, into, held_.context->pick(help.en, help.vi)));
  return option.default_is({into, into});
}
Option CommandLine::option(const char* name, std::uint64_t& into, const Words& help) {
  const auto option =
      held_.keep_number(held_.app->add_option(name, into, held_.context->pick(help.en, help.vi)));
  const auto given = into == 0 ? "" : std::to_string(into);
  return option.default_is({given, given});
}
Option CommandLine::option(const char* name, std::vector<std::string>& into, const Words& help) {
  auto& kept = held_.options.emplace_back(Option::Held{nullptr, *held_.context});
  kept.option = held_.app->add_option_function<std::vector<std::string>>(
      name,
      [&into, &kept](const std::vector<std::string>& words) {
        into.clear();
        for (const auto& word : words)
          for (auto& part : divided(word, kept.separator)) into.push_back(std::move(part));
      },
      held_.context->pick(help.en, help.vi));
  // CLI11 lets an option take all words that follow; what stands alone would be swallowed.
  if (name[0] == '-') kept.option->allow_extra_args(false);
  return held_.keep_text(kept);
}
Option CommandLine::flag(const char* name, bool& into, const Words& help) {
  return held_.keep(held_.app->add_flag(name, into, held_.context->pick(help.en, help.vi))
                        ->disable_flag_override());
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
void CommandLine::example(const char* command, const Words& is) {
  held_.examples.push_back({command, held_.context->pick(is.en, is.vi)});
}
DescribedProgram CommandLine::program() const { return held_.program->describe(); }
void CommandLine::action(Action action) { held_.action = std::move(action); }

struct Program::Held {
  Held(const Program& program, Context& given, const std::vector<const Command*>& all,
       const Command& bare)
      : context(given),
        app(given.pick("sogoc, the original register: acts for ever, figures as of any day",
                       "sổ gốc: ghi mãi mãi, dựng lại số liệu tại ngày bất kỳ"),
            "sogoc"),
        own{&app, &given, &program},
        commands(all),
        start(bare) {}

  Context& context;
  CLI::App app;
  CommandLine::Held own;               // the global options
  std::list<CommandLine::Held> lines;  // of the commands, in their order
  const std::vector<const Command*> commands;
  const Command& start;
};

namespace {

void add_global_options(CommandLine::Held& own, Context& context) {
  auto* directory = own.app->add_option(
      "--register", context.directory, context.pick("directory of the register", "thư mục của sổ"));
  // Any text is taken: an empty one is refused by name.
  own.keep(directory->envname("SOGOC_REGISTER")->type_name("DIR"))
      .default_is({default_register, default_register});
  const auto one_of = [&own](const char* option, const std::string& description,
                             std::vector<std::string> words, std::function<void(int)> set) {
    // The place among the words is the value of the enum: Format, Language, LineForm.
    const auto put = [words, set](const std::string& word) {
      set(static_cast<int>(std::find(words.begin(), words.end(), word) - words.begin()));
    };
    return own.keep_text(own.app->add_option_function<std::string>(option, put, description))
        .one_of(words);
  };
  one_of("--format", context.pick("form of the output", "dạng kết quả"), {"text", "json", "csv"},
         [&context](int chosen) { context.format = static_cast<Format>(chosen); })
      .default_is({"text", "text"});
  one_of("--lang", context.pick("language of texts", "ngôn ngữ"), {"en", "vi"},
         [&context](int chosen) { context.language = static_cast<Language>(chosen); })
      .default_is({"that of SOGOC_LANG, LC_ALL, LC_MESSAGES or LANG, else en",
                   "theo SOGOC_LANG, LC_ALL, LC_MESSAGES hay LANG, không có thì en"});
  own.keep(own.app
               ->add_flag("--verbose", context.verbose,
                          context.pick(
                              "say on stderr, in English, what is done; SOGOC_LOG=debug says more",
                              "báo ra stderr việc đang làm, bằng tiếng Anh; SOGOC_LOG=debug báo kỹ "
                              "hơn"))
               ->disable_flag_override());
  own.keep(own.app
               ->add_flag("--exact", context.exact,
                          context.pick("moments of recording in full, in UTC, and the system user",
                                       "thời điểm ghi đầy đủ, theo UTC, và người dùng hệ thống"))
               ->disable_flag_override());
  one_of("--color", context.pick("draw headings and marks", "tô đậm, tô màu tiêu đề và dấu hiệu"),
         {"auto", "always", "never"},
         [&context](int chosen) { context.color = static_cast<Color>(chosen); })
      .default_is({"auto: on a terminal, unless NO_COLOR is set",
                   "auto: khi ra màn hình, trừ khi đặt NO_COLOR"});
  own.keep(own.app
               ->add_flag("--no-pager", context.no_pager,
                          context.pick("do not show more than a screen through PAGER, else less",
                                       "không xem từng trang bằng PAGER hay less khi dài quá một "
                                       "màn hình"))
               ->disable_flag_override());
  one_of("--log-format", context.pick("form of what --verbose says", "dạng lời báo của --verbose"),
         {"text", "json"},
         [&context](int chosen) { context.log_form = static_cast<LineForm>(chosen); })
      .default_is({"text", "text"});
}

// All that must be given and was not, so that nobody is told of one after the other.
std::optional<Words> missing(const CLI::App& app) {
  std::vector<std::string> names;
  for (const auto* option : app.get_options())
    if (option->get_required() && option->count() == 0) names.push_back(name_of(*option));
  return names.empty() ? std::nullopt : std::optional(words_missing(names));
}

std::vector<std::string> option_names(const CLI::App& app) {
  std::vector<std::string> names;
  for (const auto* at = &app; at; at = at->get_parent())
    for (const auto* option : at->get_options())
      if (!option->get_positional()) names.push_back(name_of(*option));
  return names;
}

// An option that takes one value and got several; null: there is none.
const CLI::Option* with_too_many_values(const CLI::App& app) {
  for (const auto* at = &app; at; at = at->get_parent())
    for (const auto* option : at->get_options())
      if (option->get_items_expected_max() == 1 && option->results().size() > 1) return option;
  return nullptr;
}

// Whether no command is named and nothing else is wrong: the options have their values by then.
bool lacks_a_command_alone(const CLI::App& app, const CLI::ParseError& error) {
  return dynamic_cast<const CLI::RequiredError*>(&error) && app.get_subcommands().empty() &&
         app.remaining(true).empty();
}

// CLI11 would say that a command is missing where a word is none, or an option is not known.
// `options`: the words that stand before `--`, behind which nothing is one.
UsageError usage_error_of(const CLI::App& app, const CLI::ParseError& error,
                          const std::vector<std::string>& options,
                          const std::vector<std::string>& commands) {
  const auto chosen = app.get_subcommands();
  const auto& of = chosen.empty() ? app : *chosen.front();
  // The help of the command, once there is one.
  const auto help = "sogoc" + (chosen.empty() ? "" : " " + of.get_name()) + " --help";
  if (const auto* wrong = dynamic_cast<const Wrong*>(&error))
    return {wrong->said.message, wrong->said.remedy.empty() ? help : wrong->said.remedy};
  auto unknown = app.remaining(true);
  // Itself among them, last.
  if (const auto mark = std::find(unknown.rbegin(), unknown.rend(), "--"); mark != unknown.rend())
    unknown.erase(std::next(mark).base());
  for (const auto& word : unknown)
    if (word.starts_with('-') && std::count(options.begin(), options.end(), word) > 0)
      return no_option(of.get_name(), word, option_names(of), help);
  const bool behind_mark =
      !unknown.empty() && std::count(options.begin(), options.end(), unknown.front()) == 0;
  if (chosen.empty() && !unknown.empty() && !unknown.front().empty() && !behind_mark) {
    const auto nearest = nearest_of(unknown.front(), commands);
    const auto word = as_typed(unknown.front());
    return {{"there is no command " + word + nearest.en, "không có lệnh " + word + nearest.vi},
            help};
  }
  if (!unknown.empty() && !chosen.empty()) {
    std::string words;
    for (const auto& word : unknown) words += " " + as_typed(word);
    return {{"too many words:" + words, "thừa từ:" + words}, help};
  }
  if (const auto* option = with_too_many_values(of))
    return given_too_often(name_of(*option), option->results());
  if (dynamic_cast<const CLI::RequiredError*>(&error))
    if (const auto words = missing(of)) return {*words, help};
  return {said_by_us(error.what()), help};
}

// What CLI11 says by itself, of its own two options.
std::string help_of(const CLI::Option& option, const CommandLine::Held& line) {
  if (&option == line.app->get_help_ptr())
    return line.context->pick("print this help", "in hướng dẫn này rồi thôi");
  if (&option == line.app->get_version_ptr())
    return line.context->pick("print the version of the program",
                              "in phiên bản chương trình rồi thôi");
  return option.get_description();
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
  made.help = help_of(option, line);
  made.environment = option.get_envname();
  for (const auto& held : line.options)
    if (held.option == &option) {
      made.words = held.words;
      made.of = held.of;
      made.candidates = word_of(held.candidates);
      made.fallback = held.fallback;
    }
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

// Of the command whose help is asked for; empty: of the program.
std::string name_of_chosen(const CLI::App& app) {
  const auto chosen = app.get_subcommands();
  return chosen.empty() ? "" : chosen.front()->get_name();
}

std::vector<DescribedOption> described_options(const CommandLine::Held& line) {
  std::vector<DescribedOption> all;
  for (const auto* option : std::as_const(*line.app).get_options())
    all.push_back(described(*option, line));
  return all;
}

}  // namespace

Program::Program(Context& context, const std::vector<const Command*>& commands,
                 const Command& start)
    : held_(new Held(*this, context, commands, start)) {
  auto& app = held_->app;
  app.set_version_flag("--version", program_version);
  app.require_subcommand(1);
  // Global options may stand behind the command too.
  app.fallthrough();
  add_global_options(held_->own, context);
  CommandLine own(held_->own);
  start.declare(own);
  for (const auto* command : commands) {
    auto* added =
        app.add_subcommand(command->name, context.pick(command->summary.en, command->summary.vi));
    CommandLine line(held_->lines.emplace_back(CommandLine::Held{added, &context, this}));
    command->declare(line);
    if (command->tables) {
      line.flag("--headings", context.headings_in_words,
                {"with --format csv: columns named in words, for people",
                 "cùng --format csv: tên cột bằng lời, cho người đọc"});
      line.flag("--bom", context.byte_order_mark,
                {"with --format csv: a byte order mark, by which a spreadsheet knows UTF-8",
                 "cùng --format csv: dấu BOM, để bảng tính nhận ra UTF-8"});
      line.flag("--csv-safe", context.csv_safe,
                {"with --format csv: an apostrophe before texts that a spreadsheet would take for "
                 "formulas",
                 "cùng --format csv: thêm dấu nháy đơn trước chữ mà bảng tính sẽ hiểu là công "
                 "thức"});
    }
  }
}

Program::~Program() = default;

Program::Chosen Program::read(int argc, char** argv) {
  auto& app = held_->app;
  auto& context = held_->context;
  const std::vector<std::string> options(argv,
                                         std::find(argv, argv + argc, std::string_view("--")));
  // CLI11 would take the next word for the value.
  if (const auto bad = value_left_out(options))
    return {nullptr, {}, context.usage(bad->message, bad->remedy)};
  if (const auto bad = option_for_value(options, describe()))
    return {nullptr, {}, context.usage(bad->message, bad->remedy)};
  try {
    app.parse(argc, argv);
  } catch (const CLI::ParseError& error) {
    // CLI11 throws for help and version as well.
    const bool asked_for = error.get_exit_code() == 0;
    if (asked_for) {
      if (dynamic_cast<const CLI::CallForHelp*>(&error))
        print_help({context.out, context.columns}, describe(), name_of_chosen(app));
      else
        context.out << program_version << '\n';
      return {nullptr, {}, ExitCode::ok};
    }
    if (lacks_a_command_alone(app, error) && options.size() == static_cast<std::size_t>(argc))
      return {&held_->start, held_->own.action, ExitCode::ok};
    std::vector<std::string> names;
    for (const auto* command : held_->commands) names.emplace_back(command->name);
    const auto bad = usage_error_of(app, error, options, names);
    return {nullptr, {}, context.usage(bad.message, bad.remedy)};
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
  DescribedProgram made{program_version,
                        held_->app.get_description(),
                        held_->context.language,
                        described_options(held_->own),
                        {}};
  for (const auto& line : held_->lines)
    made.commands.push_back({line.app->get_name(), line.app->get_description(),
                             line.app->get_footer(), described_options(line), line.examples});
  return made;
}

}  // namespace sogoc
