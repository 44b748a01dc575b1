#include "cli/dialogue/conversation.h"

#include <simdjson.h>
#include <unistd.h>

#include <algorithm>
#include <iterator>
#include <ostream>

#include "answers/text/lines.h"
#include "events/csv_record.h"
#include "events/text_forms.h"

namespace sogoc {

bool can_be_asked() { return ::isatty(STDIN_FILENO) != 0 && ::isatty(STDERR_FILENO) != 0; }

void Conversation::say(const Words& text) const { say(context_.pick(text.en, text.vi)); }

void Conversation::say(const std::string& text) const {
  const auto indent = text.substr(0, std::min(text.size(), text.find_first_not_of(' ')));
  context_.err.lines(filled(context_, indent, indent + "  ", {text.substr(indent.size())}));
}

void Conversation::say_command(const std::string& command) const {
  context_.err.lines(command + "\n");
}

std::optional<std::string> Conversation::line(const std::string& prompt) {
  while (true) {
    context_.err << prompt;
    context_.err.flush();
    const auto line = lines_.next();
    // Ctrl-D behind half a line leaves too.
    if (!line || !lines_.whole()) {
      // The terminal stands behind the prompt.
      context_.err << '\n';
      return std::nullopt;
    }
    if (!line->too_long && simdjson::validate_utf8(line->text)) return without_blanks(line->text);
    say(Words{"  that is no line of UTF-8", "  đó không phải một dòng UTF-8"});
  }
}

std::optional<bool> Conversation::yes(const Words& question, Unsaid unsaid) {
  static const char* yes[] = {"y", "yes", "c", "có"};
  static const char* no[] = {"n", "no", "k", "không"};
  const auto is = [](const auto& words, const std::string& text) {
    return std::any_of(std::begin(words), std::end(words),
                       [&](const char* word) { return folded(word) == folded(text); });
  };
  const bool by_itself = unsaid == Unsaid::yes;
  while (true) {
    const auto answer = line(
        context_.pick(question.en, question.vi) +
        (by_itself ? context_.pick(" [Y/n] ", " [C/k] ") : context_.pick(" [y/N] ", " [c/K] ")));
    if (!answer) return std::nullopt;
    if (answer->empty()) return by_itself;
    if (is(yes, *answer)) return true;
    if (is(no, *answer)) return false;
    say(by_itself ? Words{"  y (yes) or n (no) is expected; an empty line is yes",
                          "  cần trả lời c (có) hoặc k (không); dòng trống là có"}
                  : Words{"  y (yes) or n (no) is expected; an empty line is no",
                          "  cần trả lời c (có) hoặc k (không); dòng trống là không"});
  }
}

}  // namespace sogoc
