// The options of commands that ask for figures: the same names and the same meaning everywhere.
#pragma once
#include "cli/command_line.h"
#include "projections/figures/ask.h"

namespace sogoc {

// What was typed, before `--where` is read.
struct QuestionOptions {
  Question question;
  std::vector<std::string> figures, by, where;
};

// With the options that say which day or period, or without some of them: bridges and series have a
// `--from` and `--to` of their own.
enum class QuestionDays { all, not_from_and_to, none };
// Declares --unit, --known-at, --structure-as-of, --by, --where, --count-by, and of the days
// --as-of, --period, --from and --to. `options` must live until the action is called.
void add_question_options(CommandLine& command, QuestionOptions& options,
                          QuestionDays days = QuestionDays::all);

// Declares --known-at alone, for commands that ask for no figure. `known_at` must live as long.
void add_known_at_option(CommandLine& command, std::string& known_at);

// True when an option beside the figure's name is given. Pure.
bool asks_more(const QuestionOptions& options);

// One question a figure; `where` is read from `dimension=value`, several values joined by `|`, a
// dash for what is not known. A condition of a wrong form is a usage error; whether the figure has
// the dimension is seen when it is asked; days and clocks are read later (Asker::understand). Pure.
std::variant<std::vector<Question>, UsageError> questions_of(const QuestionOptions& options);

}  // namespace sogoc
