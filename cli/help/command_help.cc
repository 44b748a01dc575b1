#include "cli/help/command_help.h"

#include <algorithm>
#include <ostream>
#include <stdexcept>

#include "cli/help/page.h"
#include "cli/help/placeholders.h"
#include "events/words.h"

namespace sogoc {
namespace {

using Options = std::vector<DescribedOption>;

std::string joined(const std::vector<std::string>& all, const char* between) {
  std::string made;
  for (const auto& each : all) made += (made.empty() ? "" : between) + each;
  return made;
}

std::string head_of(const DescribedOption& option, Language language) {
  auto head = joined(option.names, ",");
  if (option.alone) head = placeholders_in(language, head);
  if (!option.value.empty()) head += " " + placeholders_in(language, option.value);
  if (!option.words.empty()) head += ":{" + joined(option.words, ",") + "}";
  if (!option.limits.empty()) head += ":" + option.limits;
  return head + (option.repeated ? " ..." : "");
}

// `…; publish: record such a form as a report; …`: what stands behind the word; else the text.
std::string part_of(const std::string& text, const std::string& word) {
  const auto begin = text.find(word + ": ");
  if (begin == text.npos) return text;
  const auto part = text.substr(begin + word.size() + 2);
  return part.substr(0, part.find("; "));
}

// The command as if the word belonged to its name.
DescribedCommand command_with(const DescribedCommand& command, const std::string& word) {
  auto made = command;
  made.name += " " + word;
  made.options.clear();
  for (const auto& option : command.options)
    if (option.alone && std::count(option.words.begin(), option.words.end(), word) > 0)
      made.help = part_of(option.help, word);
    else if (option.of.empty() || std::count(option.of.begin(), option.of.end(), word) > 0)
      made.options.push_back(option);
  std::erase_if(made.examples, [&](const auto& example) {
    return example.command.find(made.name) == example.command.npos;
  });
  return made;
}

// What is printed of one program, in its language.
class HelpPage {
 public:
  HelpPage(const Page& page, const DescribedProgram& program) : page_(page), program_(program) {}

  void print_program() const {
    beginning(program_.help, "", {});
    entries({"Options", "Tuỳ chọn"}, program_.options, [](const auto&) { return true; });
    heading({"Subcommands", "Lệnh"});
    for (const auto& command : program_.commands) print_entry(page_, command.name, command.help);
  }

  void print_command(const DescribedCommand& command) const {
    beginning(command.help, command.name, command.options);
    entries({"Positionals", "Tham số"}, command.options,
            [](const auto& option) { return option.alone; });
    entries({"Options", "Tuỳ chọn"}, command.options,
            [](const auto& option) { return !option.alone; });
    entries({"Global options", "Tuỳ chọn chung"}, program_.options,
            [](const auto& option) { return !option.only_prints; });
    if (!command.footer.empty()) {
      page_.out << '\n';
      print_written(page_, command.footer);
    }
    if (command.examples.empty()) return;
    heading({"Examples", "Ví dụ"});
    for (const auto& example : command.examples) {
      print_lines(page_, example.command, 2);
      print_filled(page_, example.is, 6);
    }
  }

 private:
  std::string pick(const Words& words) const {
    return sogoc::pick(program_.language, words.en, words.vi);
  }
  void heading(const Words& title) const { page_.out << '\n' << pick(title) << ":\n"; }

  // Words that stand alone in their order; what need not be given in brackets.
  void beginning(const std::string& help, const std::string& command,
                 const Options& options) const {
    print_filled(page_, help, 0);
    auto usage = (command.empty() ? "" : command + " ") + "[OPTIONS]" +
                 (command.empty() ? " SUBCOMMAND" : "");
    for (const auto& option : options) {
      if (!option.alone) continue;
      const auto word = option.names.front() + (option.repeated ? "..." : "");
      usage += ' ' + (option.required ? word : "[" + word + "]");
    }
    print_filled(
        page_,
        pick({"Usage: sogoc ", "Cách dùng: sogoc "}) + placeholders_in(program_.language, usage), 0,
        4);
  }

  template <typename Of>
  void entries(const Words& title, const Options& options, const Of& of) const {
    bool begun = false;
    for (const auto& option : options) {
      if (!of(option)) continue;
      if (!begun) heading(title);
      begun = true;
      const auto more = conditions_of(option, program_.language);
      print_entry(page_, head_of(option, program_.language),
                  option.help + (more.empty() ? "" : " " + more));
    }
  }

  const Page page_;
  const DescribedProgram& program_;
};

}  // namespace

std::string conditions_of(const DescribedOption& option, Language language) {
  std::string made;
  const auto add = [&](const Words& what, const std::string& value = "") {
    made += (made.empty() ? "[" : " [") + pick(language, what.en, what.vi) + value + "]";
  };
  if (option.required) add({"required", "bắt buộc"});
  if (!option.environment.empty()) add({"else from ", "không nêu thì lấy từ "}, option.environment);
  if (!option.fallback.empty()) add({"default: ", "mặc định: "}, option.fallback);
  if (!option.needs.empty()) add({"only with ", "chỉ đi cùng "}, joined(option.needs, ", "));
  if (!option.excludes.empty()) add({"not with ", "không đi cùng "}, joined(option.excludes, ", "));
  return made;
}

void print_help(const Page& page, const DescribedProgram& program, const std::string& command,
                const std::string& word) {
  const HelpPage help(page, program);
  if (command.empty()) return help.print_program();
  for (const auto& each : program.commands)
    if (each.name == command)
      return help.print_command(word.empty() ? each : command_with(each, word));
  throw std::logic_error("no command is called " + command);
}

}  // namespace sogoc
