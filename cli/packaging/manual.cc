#include "cli/packaging/manual.h"

#include <ostream>

#include "cli/contract.h"
#include "cli/help/placeholders.h"
#include "cli/help/topics.h"

namespace sogoc {
namespace {

// Of any text: no letter of it is taken for a request of the page, and - stays what can be typed,
// since groff prints a bare one as a hyphen (groff_char(7)).
std::string plain(const std::string& text) {
  std::string made;
  for (const char letter : text) {
    const bool begins = made.empty() || made.back() == '\n';
    if (begins && (letter == '.' || letter == '\'')) made += "\\&";
    made += letter == '\\' ? "\\e" : letter == '-' ? "\\-" : std::string(1, letter);
  }
  return made;
}
std::string bold(const std::string& text) { return "\\fB" + plain(text) + "\\fR"; }
std::string italic(const std::string& text) { return "\\fI" + plain(text) + "\\fR"; }

std::string joined(const std::vector<std::string>& all, std::string (*as)(const std::string&),
                   const char* between = ", ") {
  std::string made;
  for (const auto& each : all) made += (made.empty() ? "" : between) + as(each);
  return made;
}

class ManualPage {
 public:
  ManualPage(std::ostream& out, Language language) : out_(out), language_(language) {}

  std::string pick(const Words& words) const { return sogoc::pick(language_, words.en, words.vi); }
  std::string placeholders(const std::string& text) const {
    return placeholders_in(language_, text);
  }
  // Macros of groff_man(7): SH and SS are headings, PP begins a paragraph, TP has a tag and its
  // text, nf and fi enclose lines that are not filled.
  void section(const Words& title) { out_ << ".SH \"" << plain(pick(title)) << "\"\n"; }
  void subsection(const std::string& title) { out_ << ".SS \"" << plain(title) << "\"\n"; }
  void line(const std::string& text) { out_ << text << '\n'; }
  void paragraph(const std::string& text) { out_ << ".PP\n" << text << '\n'; }
  void entry(const std::string& head, const std::string& text) {
    out_ << ".TP\n" << head << '\n' << text << '\n';
  }
  // Lines that are not filled.
  void as_it_is(const std::string& text) { out_ << ".PP\n.nf\n" << plain(text) << "\n.fi\n"; }

 private:
  std::ostream& out_;
  const Language language_;
};

std::string head_of(const ManualPage& page, const DescribedOption& option) {
  if (option.alone)
    return italic(page.placeholders(option.names.front())) + (option.repeated ? " ..." : "");
  auto head = joined(option.names, bold);
  if (!option.words.empty()) return head + " " + joined(option.words, bold, " | ");
  return option.value.empty() ? head : head + " " + italic(page.placeholders(option.value));
}

// The help of an option, and in brackets what the help of the program shows in other ways.
std::string text_of(const ManualPage& page, const DescribedOption& option) {
  auto text = plain(option.help);
  std::string more;
  const auto add = [&more](const std::string& said) { more += (more.empty() ? "" : "; ") + said; };
  if (option.required) add(page.pick({"required", "bắt buộc"}));
  if (!option.limits.empty()) add(plain(option.limits));
  if (option.repeated && !option.alone)
    add(page.pick({"may be given several times", "có thể nêu nhiều lần"}));
  if (!option.needs.empty())
    add(page.pick({"only with ", "chỉ đi cùng "}) + joined(option.needs, bold));
  if (!option.excludes.empty())
    add(page.pick({"not with ", "không đi cùng "}) + joined(option.excludes, bold));
  if (!option.environment.empty())
    add(page.pick({"else from ", "nếu không thì lấy từ "}) + bold(option.environment));
  if (!option.fallback.empty())
    add(page.pick({"default: ", "mặc định: "}) + plain(option.fallback));
  return more.empty() ? text : text + " (" + more + ")";
}

// Words that stand alone in their order; what need not be given in brackets (man-pages(7)).
std::string synopsis_of(const ManualPage& page, const DescribedCommand& command) {
  auto line =
      bold("sogoc " + command.name) + " [" + italic(page.pick({"OPTION", "TUỲ_CHỌN"})) + " ...]";
  for (const auto& option : command.options) {
    if (!option.alone) continue;
    const auto word = head_of(page, option);
    line += option.required ? " " + word : " [" + word + "]";
  }
  return line;
}

void print_options(ManualPage& page, const std::vector<DescribedOption>& options) {
  // Words that stand alone come first, as they are typed.
  for (const bool alone : {true, false})
    for (const auto& option : options)
      if (option.alone == alone) page.entry(head_of(page, option), text_of(page, option));
}

void print_examples(ManualPage& page, const std::vector<DescribedExample>& examples) {
  for (const auto& each : examples) {
    page.paragraph(plain(each.is) + ":");
    page.line(".RS 4");
    page.as_it_is(each.command);
    page.line(".RE");
  }
}

void print_commands(ManualPage& page, const std::vector<DescribedCommand>& commands) {
  page.section({"COMMANDS", "LỆNH"});
  for (const auto& command : commands) {
    page.subsection(command.name);
    page.line(synopsis_of(page, command));
    page.paragraph(plain(command.help) + ".");
    auto options = command.options;
    // Every command has --help; it is told once, in the options of the program.
    std::erase_if(options, [](const auto& option) { return option.only_prints; });
    print_options(page, options);
    if (!command.footer.empty()) page.as_it_is(command.footer);
    print_examples(page, command.examples);
  }
}

void print_part(ManualPage& page, const TopicPart& part) {
  const auto text = plain(page.pick(part.words));
  switch (part.is) {
    case TopicPart::Is::paragraph:
      return page.paragraph(text);
    case TopicPart::Is::entry:
      return page.entry(bold(page.placeholders(part.head)), text);
    case TopicPart::Is::command:
      return print_examples(page, {{part.head, page.pick(part.words)}});
  }
}

// What `sogoc help TOPIC` explains.
void print_topics(ManualPage& page) {
  page.section({"TOPICS", "CHỦ ĐỀ"});
  for (const auto* topic : topics()) {
    page.subsection(topic->name);
    page.line(plain(page.pick(topic->title)) + ".");
    for (const auto& part : topic->parts()) print_part(page, part);
  }
}

void print_meanings(ManualPage& page, const Words& title, const std::vector<Meaning>& table) {
  page.section(title);
  for (const auto& each : table) page.entry(bold(each.name), plain(page.pick(each.is)));
}

void print_contract(ManualPage& page, const DescribedProgram& program) {
  page.section({"EXIT STATUS", "MÃ KẾT THÚC"});
  // All that a process can end with, so that no code is forgotten here.
  for (int code = 0; code < 256; ++code)
    if (const auto meaning = meaning_of_exit(code))
      page.entry(bold(std::to_string(code)), plain(page.pick(*meaning)));
  std::vector<Meaning> variables;
  for (const auto& option : program.options)
    if (!option.environment.empty())
      // The options of the program are told in one language only, that of the page.
      variables.push_back({option.environment, {option.help, option.help}});
  for (const auto& each : environment_variables()) variables.push_back(each);
  print_meanings(page, {"ENVIRONMENT", "BIẾN MÔI TRƯỜNG"}, variables);
  print_meanings(page, {"FILES", "TỆP"}, files());
  page.section({"EXAMPLES", "VÍ DỤ"});
  std::vector<DescribedExample> made;
  for (const auto& each : examples()) made.push_back({each.name, page.pick(each.is)});
  print_examples(page, made);
}

}  // namespace

void print_manual(std::ostream& out, const DescribedProgram& program) {
  ManualPage page(out, program.language);
  page.line(".\\\" Made from the help of the program.");
  page.line(".TH SOGOC 1 \"\" \"" + plain(program.version) + "\" \"" +
            page.pick({"User Commands", "Lệnh người dùng"}) + "\"");
  page.section({"NAME", "TÊN"});
  page.line("sogoc \\- " +
            plain(page.pick({"registers of immutable acts, and figures as of any day",
                             "sổ ghi mãi mãi, dựng lại số liệu tại ngày bất kỳ"})));
  page.section({"SYNOPSIS", "CÁCH DÙNG"});
  page.line(bold("sogoc") + " [" + italic(page.pick({"OPTION", "TUỲ_CHỌN"})) + " ...] " +
            italic(page.pick({"COMMAND", "LỆNH"})) + " ...");
  page.section({"DESCRIPTION", "MÔ TẢ"});
  page.line(plain(page.pick(
      {"sogoc keeps the records of a large membership organisation as immutable events, and "
       "rebuilds every figure as of any day, as it was known at any time, down to the events that "
       "make it.",
       "sogoc ghi mọi việc của tổ chức đảng thành các sự việc không sửa được, dựng lại mọi con số "
       "tại ngày bất kỳ, theo hiểu biết tại lúc bất kỳ, và chỉ ra các sự việc làm nên con số "
       "ấy."})));
  page.paragraph(plain(page.pick(
      {"Answers go to standard output; what is refused is said on standard error with its line, "
       "field, value, rule and remedy, and leaves nothing behind.",
       "Kết quả ra đầu ra chuẩn; điều bị từ chối được báo ở đầu ra lỗi với dòng, trường, giá trị, "
       "quy tắc và cách sửa, và không để lại gì trong sổ."})));
  page.section({"OPTIONS", "TUỲ CHỌN"});
  page.line(plain(page.pick(
      {"They may stand before the command or behind it.", "Có thể đứng trước hay sau lệnh."})));
  print_options(page, program.options);
  print_commands(page, program.commands);
  print_topics(page);
  print_contract(page, program);
}

}  // namespace sogoc
