// The program: global options, the chosen command, and the exit code for everything that can go
// wrong.
#include <algorithm>
#include <exception>
#include <iostream>

#include "cli/commands/commands.h"
#include "cli/help_words.h"
#include "cli/store_faults.h"
#include "projections/rows/bytes.h"

namespace sogoc {
namespace {

void add_global_options(CLI::App& app, Context& context) {
  app.add_option("--register", context.directory, "directory of the register")
      ->envname("SOGOC_REGISTER")
      ->type_name("DIR");
  const auto one_of = [&app](const char* option, const char* description,
                             std::vector<std::string> words, std::function<void(int)> set) {
    app.add_option_function<std::string>(
           option,
           [words, set](const std::string& word) {
             set(static_cast<int>(std::find(words.begin(), words.end(), word) - words.begin()));
           },
           description)
        ->check(CLI::IsMember(words));
  };
  one_of("--format", "form of the output", {"text", "json", "csv"},
         [&context](int chosen) { context.format = static_cast<Format>(chosen); });
  one_of("--lang", "language of texts", {"en", "vi"},
         [&context](int chosen) { context.language = static_cast<Language>(chosen); });
}

ExitCode run(Action& action, Context& context) {
  try {
    const auto code = action(context);
    context.out.flush();
    if (context.out.good()) return code;
    context.err << "sogoc: "
                << context.pick("the output could not be written", "không ghi được kết quả")
                << '\n';
    return ExitCode::io;
  } catch (const StoreError& error) {
    return print_store_error(context, error);
  } catch (const CorruptRow& error) {
    return print_store_error(context, {StoreError::Reason::corrupt, error.what()});
  }
}

// Before the options are read the language is needed for their help.
Language language_asked(int argc, char** argv) {
  for (int i = 1; i + 1 < argc; ++i)
    if (std::string_view(argv[i]) == "--lang")
      return std::string_view(argv[i + 1]) == "vi" ? Language::vi : Language::en;
  return language_of_environment();
}

ExitCode refuse_words(const Context& context, const CLI::App& app, const CLI::ParseError& error) {
  const auto chosen = app.get_subcommands();
  const auto unknown = app.remaining();
  if (chosen.empty() && !unknown.empty())
    return context.usage(
        {"there is no command " + unknown.front(), "không có lệnh " + unknown.front()},
        "sogoc --help");
  const auto of = chosen.empty() ? "" : " " + chosen.front()->get_name();
  return context.usage({error.what(), std::string("dòng lệnh sai: ") + error.what()},
                       "sogoc" + of + " --help");
}

int main(int argc, char** argv) {
  Context context{"./register", Format::text, language_asked(argc, argv),
                  std::cin,     std::cout,    std::cerr};
  CLI::App app(context.pick("sogoc, the original register: acts for ever, figures as of any day",
                            "sổ gốc: ghi mãi mãi, dựng lại số liệu tại ngày bất kỳ"),
               "sogoc");
  app.set_version_flag("--version", "sogoc 0.1");
  app.require_subcommand(1);
  app.fallthrough();
  add_global_options(app, context);
  Action action;
  for (const auto& command : commands()) {
    auto* added =
        app.add_subcommand(command.name, context.pick(command.summary_en, command.summary_vi));
    command.add(*added, action);
  }
  if (context.language == Language::vi) translate_help(app);
  try {
    app.parse(argc, argv);
  } catch (const CLI::ParseError& error) {
    if (error.get_exit_code() == 0) return app.exit(error);
    return static_cast<int>(refuse_words(context, app, error));
  }
  return static_cast<int>(run(action, context));
}

}  // namespace
}  // namespace sogoc

int main(int argc, char** argv) {
  std::ios::sync_with_stdio(false);
  return sogoc::main(argc, argv);
}
