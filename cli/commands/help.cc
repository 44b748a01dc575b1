// help: a command, or a topic that no single command has. Pages for people, which have one form.
#include <ostream>

#include "cli/commands/commands.h"
#include "cli/help/command_help.h"
#include "cli/help/page.h"
#include "cli/help/topics.h"
#include "events/shown.h"
#include "projections/knowledge/nearest_ids.h"

namespace sogoc {
namespace {

// A command, alone or with what it is to do (`report publish`); both empty: none.
struct Asked {
  std::string command, word;
};

Asked command_of(const DescribedProgram& program, const std::string& asked) {
  for (const auto& each : program.commands) {
    if (asked == each.name) return {each.name, ""};
    for (const auto& option : each.options)
      if (option.alone)
        for (const auto& word : option.words)
          if (asked == each.name + " " + word) return {each.name, word};
  }
  return {};
}

UsageError no_help(const DescribedProgram& program, const std::string& asked) {
  std::vector<std::pair<std::string, std::string>> there_are;
  for (const auto& each : program.commands) there_are.emplace_back(each.name, each.name);
  for (const auto* topic : topics()) {
    there_are.emplace_back(topic->name, topic->name);
    for (const auto& each : topic->also) there_are.emplace_back(topic->name, each);
  }
  const auto nearest = nearest_words(nearest_to(asked, there_are));
  const auto typed = as_typed(asked);
  return {
      {"there is no help on " + typed + nearest.en, "không có hướng dẫn về " + typed + nearest.vi},
      "sogoc help"};
}

ExitCode help(Context& context, const DescribedProgram& program,
              const std::vector<std::string>& words) {
  std::string asked;
  for (const auto& word : words) asked += (asked.empty() ? "" : " ") + word;
  const Page page{context.out, context.columns};
  if (const auto of = command_of(program, asked); !of.command.empty()) {
    print_help(page, program, of.command, of.word);
  } else if (const auto* topic = topic_of(asked)) {
    print_topic(page, *topic, context.language);
  } else if (!asked.empty()) {
    return context.usage(no_help(program, asked));
  } else {
    print_help(page, program, "");
    context.out << context.pick("\nTopics, by sogoc help TOPIC:\n",
                                "\nChủ đề, xem bằng sogoc help CHỦ_ĐỀ:\n");
    for (const auto* each : topics())
      print_entry(page, each->name, context.pick(each->title.en, each->title.vi));
  }
  return ExitCode::ok;
}

void declare(CommandLine& command) {
  const auto words = std::make_shared<std::vector<std::string>>();
  command
      .option("WHAT", *words,
              {"a command, or a topic: clocks, acts, corrections, numbers, bounds, register, "
               "formats, exit-codes",
               "một lệnh, hoặc một chủ đề: clocks, acts, corrections, numbers, bounds, register, "
               "formats, exit-codes"})
      .completed_by(Candidates::topics)
      .default_is({"all commands and topics", "mọi lệnh và chủ đề"});
  command.example("sogoc help clocks", {"the day, what was known, and whose structure",
                                        "ngày tính, hiểu biết lúc nào, cơ cấu nào"});
  command.example("sogoc help figure",
                  {"the same as sogoc figure --help", "như sogoc figure --help"});
  command.action([command, words](Context& c) { return help(c, command.program(), *words); });
}

}  // namespace

extern const Command help_command{"help",
                                  {"help on a command, or on a topic such as the three clocks",
                                   "hướng dẫn về một lệnh, hoặc một chủ đề như ba đồng hồ"},
                                  declare,
                                  false,
                                  true};

}  // namespace sogoc
