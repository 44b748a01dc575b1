#include "cli/question_options.h"

#include <sstream>

namespace sogoc {
namespace {

UsageFault not_a_value(const std::string& dimension, const std::string& text,
                       const std::string& remedy) {
  return {{text + " is no value of " + dimension, text + " không phải giá trị của " + dimension},
          remedy};
}

std::variant<DimensionValue, UsageFault> dimension_value(const std::string& name,
                                                         const std::string& text) {
  if (text == "-" || text == unknown_text) return DimensionValue();
  if (name == "youthUnion") {
    if (text == "true" || text == "false") return DimensionValue(text == "true");
    return not_a_value(name, text, "youthUnion=true, false, -");
  }
  if (name != "villages") return DimensionValue(text);
  if (text.empty() || text.find_first_not_of("0123456789") != std::string::npos || text.size() > 9)
    return not_a_value(name, text, "villages=2");
  return DimensionValue(std::int64_t{std::stol(text)});
}

std::optional<UsageFault> read_where(const std::vector<std::string>& where, Question& question) {
  for (const auto& condition : where) {
    const auto equals = condition.find('=');
    if (equals == std::string::npos)
      return UsageFault{{condition + " names no dimension", condition + " không nêu chiều nào"},
                        "gender=female"};
    const auto name = condition.substr(0, equals);
    std::istringstream values(condition.substr(equals + 1));
    question.where[name];  // without a value it is refused
    for (std::string text; std::getline(values, text, '|');) {
      auto value = dimension_value(name, text);
      if (auto* bad = std::get_if<UsageFault>(&value)) return *bad;
      question.where[name].push_back(std::get<DimensionValue>(value));
    }
  }
  return std::nullopt;
}

}  // namespace

void add_question_options(CLI::App& command, QuestionOptions& options, QuestionDays days) {
  auto& question = options.question;
  command.add_option("--unit", question.unit, "the unit and everything under it; none: all roots");
  command.add_option("--known-at", question.known_at,
                     "day, RFC 3339 time, size:N or report:NAME; none: everything recorded");
  command.add_option("--structure-as-of", question.structure_as_of,
                     "add up in the tree of units of this day");
  command.add_option("--by", options.by, "dimensions to divide by")
      ->delimiter(',')
      ->allow_extra_args(false);
  command.add_option("--where", options.where, "dimension=value, several values joined by |")
      ->allow_extra_args(false);
  command.add_option("--count-by", question.count_by, "admissions: ceremony or decision");
  if (days == QuestionDays::none) return;
  command.add_option("--as-of", question.as_of, "the day of a stock; none: today");
  command.add_option("--period", question.period,
                     "of a flow: 2018, 2018-Q3, 2018-05 or FIRST..LAST");
  if (days == QuestionDays::not_from_and_to) return;
  command.add_option("--from", question.from, "first day of a flow");
  command.add_option("--to", question.to, "last day of a flow");
}

bool asks_more(const QuestionOptions& options) {
  const auto& question = options.question;
  bool empty = options.by.empty() && options.where.empty();
  for (const auto* text :
       {&question.unit, &question.known_at, &question.structure_as_of, &question.count_by,
        &question.as_of, &question.period, &question.from, &question.to})
    empty = empty && text->empty();
  return !empty;
}

std::variant<std::vector<Question>, UsageFault> questions_of(const QuestionOptions& options) {
  Question question = options.question;
  question.by = options.by;
  if (auto bad = read_where(options.where, question)) return *bad;
  std::vector<Question> all;
  for (const auto& figure : options.figures) {
    question.figure = figure;
    all.push_back(question);
  }
  return all;
}

}  // namespace sogoc
