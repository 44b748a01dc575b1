#include "answers/advice.h"

#include "answers/shell_words.h"

namespace sogoc {

std::string asking_command(const Writer& writer, const char* name, const Question& question) {
  std::string command = std::string("sogoc ") + name + " " + quoted_for_shell(question.figure);
  const auto add = [&](const char* option, const std::string& value) {
    if (!value.empty()) command += std::string(" ") + option + " " + quoted_for_shell(value);
  };
  add("--unit", question.unit);
  add("--as-of", question.as_of);
  add("--period", question.period);
  add("--known-at", question.known_at);
  return command + writer.advised_with;
}

}  // namespace sogoc
