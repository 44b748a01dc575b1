// Questions and answers at a terminal: what is asked goes to standard error, so that standard
// output has nothing but the result.
#pragma once
#include <optional>
#include <string>

#include "cli/context.h"
#include "cli/line_reader.h"

namespace sogoc {

// Whether somebody can be asked: standard input and standard error are terminals.
bool can_be_asked();

// Not copyable; one thread. `context` must outlive it. An interruption (Ctrl-C) ends the process as
// it does anywhere, for nothing is held meanwhile.
class Conversation {
 public:
  explicit Conversation(Context& context) : context_(context), lines_("-") {}

  // On lines as wide as the terminal, those after the first two columns further in.
  void say(const Words& text) const;
  void say(const std::string& text) const;
  // Unbroken, for it is to be copied.
  void say_command(const std::string& command) const;
  // The next line without blanks around; nothing when there is no more of them (Ctrl-D). Lines that
  // are no UTF-8, or longer than longest_line, are told and asked for again.
  std::optional<std::string> line(const std::string& prompt);
  // What an empty line says.
  enum class Unsaid { no, yes };
  // Yes or no, in either language or by their first letters; of another answer it is told what is
  // expected. Nothing as above.
  std::optional<bool> yes(const Words& question, Unsaid unsaid = Unsaid::no);

 private:
  Context& context_;
  LineReader lines_;
};

}  // namespace sogoc
