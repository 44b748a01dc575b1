// The program: global options, the chosen command, and the exit code for everything that can go
// wrong.
#include <exception>
#include <iostream>

#include "cli/commands/commands.h"
#include "projections/rows/bytes.h"
#include "store/store_error.h"

namespace sogoc {
namespace {

ExitCode code_of(StoreError::Reason reason) {
  switch (reason) {
    case StoreError::Reason::io:
    case StoreError::Reason::in_doubt:
      return ExitCode::io;
    case StoreError::Reason::corrupt:
    case StoreError::Reason::shortened:
      return ExitCode::corrupt;
    case StoreError::Reason::busy:
      return ExitCode::busy;
    case StoreError::Reason::not_found:
      return ExitCode::not_found;
    case StoreError::Reason::exists:
      return ExitCode::usage;
  }
  return ExitCode::bug;
}

void add_global_options(CLI::App& app, Context& context) {
  static const std::map<std::string, Format> formats = {
      {"text", Format::text}, {"json", Format::json}, {"csv", Format::csv}};
  static const std::map<std::string, Language> languages = {{"vi", Language::vi},
                                                            {"en", Language::en}};
  app.add_option("--register", context.directory,
                 context.pick("directory of the register", "thư mục của sổ"))
      ->envname("SOGOC_REGISTER");
  app.add_option("--format", context.format, "text, json, csv")
      ->transform(CLI::Transformer(formats))
      ->check(CLI::IsMember({Format::text, Format::json, Format::csv}))
      ->type_name("FORMAT");
  app.add_option("--lang", context.language, "vi, en")
      ->transform(CLI::Transformer(languages))
      ->type_name("LANG");
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
    context.err << "sogoc: " << error.what() << '\n';
    return code_of(error.reason());
  } catch (const CorruptRow& error) {
    context.err << "sogoc: " << error.what() << '\n';
    return ExitCode::corrupt;
  }
}

// Before the options are read the language is needed for their help.
Language language_asked(int argc, char** argv) {
  for (int i = 1; i + 1 < argc; ++i)
    if (std::string_view(argv[i]) == "--lang")
      return std::string_view(argv[i + 1]) == "vi" ? Language::vi : Language::en;
  return language_of_environment();
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
  try {
    app.parse(argc, argv);
  } catch (const CLI::ParseError& error) {
    if (error.get_exit_code() == 0) return app.exit(error);
    return static_cast<int>(context.usage(error.what(), "sogoc --help"));
  }
  return static_cast<int>(run(action, context));
}

}  // namespace
}  // namespace sogoc

int main(int argc, char** argv) {
  std::ios::sync_with_stdio(false);
  return sogoc::main(argc, argv);
}
