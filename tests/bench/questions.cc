#include "tests/bench/questions.h"

#include <chrono>
#include <iostream>
#include <vector>

#include "tests/bench/acts.h"

namespace bench {
namespace {

using simdjson::dom::object;

Question read(simdjson::dom::parser& parser, const std::string& line) {
  Question question;
  object all;
  if (parser.parse(line).get(all) != simdjson::SUCCESS) fail("no question: " + line);
  for (const auto& [key, value] : all) {
    if (key == "by") {
      for (const std::string_view by : value.get_array())
        question.by = by == "gender"     ? Question::By::gender
                      : by == "category" ? Question::By::category
                                         : Question::By::district;
      continue;
    }
    const std::string_view text = value;
    if (key == "figure")
      question.figure = text == "admissions"    ? Question::Figure::admissions
                        : text == "evaluations" ? Question::Figure::evaluations
                                                : Question::Figure::members;
    else if (key == "unit")
      question.unit = text;
    else if (key == "asOf")
      question.from = question.to = day_of(text);
    else if (key == "from")
      question.from = day_of(text);
    else if (key == "to")
      question.to = day_of(text);
    else if (key == "every")
      question.series = true;
    else if (key == "knownAt")
      question.known = static_cast<std::uint32_t>(std::stoul(std::string(text.substr(5))));
    else
      fail("no question: " + line);
  }
  return question;
}

void print(const Answer& answer) {
  std::cout << "{\"value\":" << answer.value << ",\"cells\":{";
  const char* between = "";
  for (const auto& [key, value] : answer.cells) {
    std::cout << between << '"' << key << "\":" << value;
    between = ",";
  }
  std::cout << "}}\n";
}

void answer_group(const std::vector<Question>& group, int repeat,
                  const std::function<Answer(const Question&)>& answer) {
  std::vector<Answer> answers(group.size());
  std::string times;
  for (int i = 0; i < repeat; ++i) {
    const auto started = std::chrono::steady_clock::now();
    for (std::size_t at = 0; at < group.size(); ++at) answers[at] = answer(group[at]);
    const std::chrono::nanoseconds spent = std::chrono::steady_clock::now() - started;
    times += (i == 0 ? "" : ",") + std::to_string(spent.count());
  }
  for (const auto& each : answers) print(each);
  std::cout << "{\"ns\":[" << times << "]}" << std::endl;
}

}  // namespace

void answer_groups(int repeat, const std::function<Answer(const Question&)>& answer) {
  simdjson::dom::parser parser;
  std::vector<Question> group;
  for (std::string line; std::getline(std::cin, line);) {
    if (!line.empty()) {
      group.push_back(read(parser, line));
    } else {
      answer_group(group, repeat, answer);
      group.clear();
    }
  }
}

}  // namespace bench
