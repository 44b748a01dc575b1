// The program: global options, the chosen command, and the exit code for everything that can go
// wrong.
#include <simdjson.h>

#include <algorithm>
#include <cstring>
#include <exception>
#include <iostream>

#include "cli/commands/commands.h"
#include "cli/help_words.h"
#include "cli/store_faults.h"
#include "cli/version.h"
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

ExitCode run(const Command& command, Action& action, Context& context) {
  if (context.directory.empty())
    return context.usage({"--register names no directory", "--register chưa nêu thư mục"},
                         "--register ./register");
  if (context.format == Format::csv && !command.tables)
    return context.usage({std::string(command.name) + " has no CSV form",
                          std::string(command.name) + " không có dạng CSV"},
                         "--format text, --format json");
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
  } catch (const std::exception& error) {  // a bug: scripts get its exit code, not an abort
    context.err << "sogoc: "
                << context.pick("this is a bug in sogoc: ", "đây là lỗi của chương trình: ")
                << error.what() << '\n';
    return ExitCode::bug;
  }
}

// Before the options are read the language is needed for their help.
Language language_asked(int argc, char** argv) {
  auto language = language_of_environment();
  for (int i = 1; i < argc; ++i) {
    const std::string_view word = argv[i];
    if (word == "--lang=vi" || (word == "vi" && argv[i - 1] == std::string_view("--lang")))
      language = Language::vi;
    if (word == "--lang=en" || (word == "en" && argv[i - 1] == std::string_view("--lang")))
      language = Language::en;
  }
  return language;
}

// What CLI11 says, which it says in English.
std::string in_vietnamese(const std::string& message) {
  static const std::pair<const char*, const char*> table[] = {
      {" is required", "thiếu "},
      {" required", "thiếu "},
      {"The following argument was not expected: ", "không nhận: "},
      {"The following arguments were not expected: ", "không nhận: "},
      {" excludes ", " không đi cùng "},
      {" requires ", " phải đi cùng "},
      {" not in ", " không thuộc "}};
  for (const auto& [en, vi] : table) {
    const auto at = message.find(en);
    if (at == std::string::npos) continue;
    const bool behind =
        std::string_view(en).ends_with("required");  // what is missing stands before
    const auto rest = message.substr(at + std::string_view(en).size());
    return behind ? vi + message.substr(0, at) : message.substr(0, at) + vi + rest;
  }
  return "dòng lệnh sai: " + message;
}

ExitCode refuse_words(const Context& context, const CLI::App& app, const CLI::ParseError& error) {
  const auto chosen = app.get_subcommands();
  const auto unknown = app.remaining();
  if (chosen.empty() && !unknown.empty() && !unknown.front().starts_with('-'))
    return context.usage(
        {"there is no command " + unknown.front(), "không có lệnh " + unknown.front()},
        "sogoc --help");
  const auto of = chosen.empty() ? "" : " " + chosen.front()->get_name();
  return context.usage({error.what(), in_vietnamese(error.what())}, "sogoc" + of + " --help");
}

int main(int argc, char** argv) {
  Context context{default_register, Format::text, language_asked(argc, argv),
                  std::cin,         std::cout,    std::cerr};
  CLI::App app(context.pick("sogoc, the original register: acts for ever, figures as of any day",
                            "sổ gốc: ghi mãi mãi, dựng lại số liệu tại ngày bất kỳ"),
               "sogoc");
  app.set_version_flag("--version", program_version);
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
  for (int i = 1; i < argc; ++i)
    if (!simdjson::validate_utf8(argv[i], std::strlen(argv[i])))
      return static_cast<int>(
          context.usage({"word " + std::to_string(i) + " of the command line is not UTF-8",
                         "từ thứ " + std::to_string(i) + " của dòng lệnh không phải UTF-8"},
                        "LC_ALL=C.UTF-8"));
  try {
    app.parse(argc, argv);
  } catch (const CLI::ParseError& error) {
    if (error.get_exit_code() == 0) return app.exit(error);
    return static_cast<int>(refuse_words(context, app, error));
  }
  const auto& chosen = *std::find_if(commands().begin(), commands().end(), [&](const auto& each) {
    return app.got_subcommand(each.name);
  });
  return static_cast<int>(run(chosen, action, context));
}

}  // namespace
}  // namespace sogoc

int main(int argc, char** argv) {
  std::ios::sync_with_stdio(false);
  return sogoc::main(argc, argv);
}
