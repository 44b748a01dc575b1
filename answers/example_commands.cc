#include "answers/example_commands.h"

#include "answers/shell_words.h"

namespace sogoc {

std::string record_command_of(const ExampleWords& words, const std::string& more) {
  auto command = "sogoc record " + words.kind + more;
  for (const auto& pair : words.pairs) command += " " + quoted_for_shell(pair);
  return command;
}

std::vector<std::string> example_commands(const std::string& kind) {
  const auto events = example_of_kind(kind);
  if (events.empty() && kind != "registerOpened") return {};
  std::vector<std::string> commands = {"sogoc init --origin khau-ma.example/so-goc"};
  for (const auto& each : events) commands.push_back(record_command_of(each));
  return commands;
}

}  // namespace sogoc
