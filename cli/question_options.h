// The options of commands that ask for figures, and their answers as text.
#pragma once
#include <CLI/CLI.hpp>

#include "cli/context.h"
#include "cli/json/answer.h"
#include "cli/text.h"

namespace sogoc {

struct QuestionOptions {
  Question question;
  std::vector<std::string> figures, by, where;
};

// `days`: with the options that say which day or period.
void add_question_options(CLI::App& command, QuestionOptions& options, bool days = true);

// One question a figure; `where` is read from `dimension=value`, several values joined by `|`, a
// dash for what is not known.
std::variant<std::vector<Question>, UsageFault> questions_of(const QuestionOptions& options);

std::string dimension_text(const DimensionValue& value);
void print_answer(Context& context, Asker& asker, const Answered& answered);
// Prints why there is none, and returns the code for it.
Json fault_json(const Context& context, const UsageFault& fault);
ExitCode print_no_answer(Context& context, const NotFound& missing);
ExitCode print_no_answer(Context& context, const UsageFault& fault);

}  // namespace sogoc
