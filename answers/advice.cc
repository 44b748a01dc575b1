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

std::string how_to_find(const Writer& writer, std::string_view class_name,
                        const std::string& text) {
  // Those that have names; the others are found by the events that made them.
  const std::string found =
      "sogoc find " + (text.empty() ? writer.pick("NAME", "TÊN") : quoted_for_shell(text));
  if (class_name == "unit" || class_name == "village" || class_name == "member")
    return found + " --class " + std::string(class_name) + writer.advised_with;
  const auto log = [&](const char* kind) {
    return "sogoc log" + std::string(*kind ? " --kind " : "") + kind + writer.advised_with;
  };
  if (class_name == "scheme") return log("schemeAdopted");
  if (class_name == "target") return log("targetSet");
  if (class_name == "report") return log("reportPublished");
  if (class_name == "event") return log("");
  return found + writer.advised_with + ", " + log("");
}

}  // namespace sogoc
