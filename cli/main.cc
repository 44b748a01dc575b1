// The program: global options, the chosen command, and the exit code for everything that can go
// wrong.
#include <exception>
#include <iostream>

#include "cli/commands/commands.h"
#include "cli/help_words.h"
#include "cli/store_faults.h"
#include "projections/rows/bytes.h"

namespace sogoc {
namespace {

void add_global_options(CLI::App& app, Context& context) {
  static const std::map<std::string, Format> formats = {
      {"text", Format::text}, {"json", Format::json}, {"csv", Format::csv}};
  static const std::map<std::string, Language> languages = {{"vi", Language::vi},
                                                            {"en", Language::en}};
  app.add_option("--register", context.directory, "directory of the register")
      ->envname("SOGOC_REGISTER")
      ->type_name("DIR");
  app.add_option("--format", context.format, "form of the output")
      ->transform(CLI::Transformer(formats).description(""))
      ->type_name("text|json|csv");
  app.add_option("--lang", context.language, "language of texts")
      ->transform(CLI::Transformer(languages).description(""))
      ->type_name("vi|en");
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
    return static_cast<int>(context.usage({error.what(), error.what()}, "sogoc --help"));
  }
  return static_cast<int>(run(action, context));
}

}  // namespace
}  // namespace sogoc

int main(int argc, char** argv) {
  std::ios::sync_with_stdio(false);
  return sogoc::main(argc, argv);
}
