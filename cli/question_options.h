// The options of commands that ask for figures.
#pragma once
#include "cli/command_line.h"
#include "projections/figures/ask.h"

namespace sogoc {

struct QuestionOptions {
  Question question;
  std::vector<std::string> figures, by, where;
};

// With the options that say which day or period, or without some of them.
enum class QuestionDays { all, not_from_and_to, none };
void add_question_options(CommandLine& command, QuestionOptions& options,
                          QuestionDays days = QuestionDays::all);

// True when an option beside the figure's name is given.
bool asks_more(const QuestionOptions& options);

// One question a figure; `where` is read from `dimension=value`, several values joined by `|`, a
// dash for what is not known.
std::variant<std::vector<Question>, UsageError> questions_of(const QuestionOptions& options);

}  // namespace sogoc
