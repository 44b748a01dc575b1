#include "answers/figure.h"

#include <set>
#include <sstream>
#include <utility>

#include "answers/class_words.h"
#include "answers/json/answer.h"
#include "answers/json/answer_csv.h"
#include "answers/json/failure.h"
#include "answers/json/json_library.h"
#include "answers/json/json_line.h"
#include "answers/json/question.h"
#include "answers/missing.h"
#include "answers/text/answer.h"
#include "events/input_line.h"

namespace sogoc {

struct FigureAnswers::Held {
  Writer& writer;
  Asker& asker;
  const bool several;
  AnswerCsv csv;
  std::string below = {};                 // what is to stand below the answers so far
  std::set<std::string> not_active = {};  // units of which the way on was told
  std::set<KnownAtNotes> said = {};
  std::set<std::vector<UnknownValue>> unknown = {};

  // The table has no room for what has to be said of K: once to stderr, not for each row.
  void print_csv(const Answered& answered) {
    if (said.insert(answered.notes).second)
      say_notes(writer, answered.notes, asker.asked().facts().time_zone);
    if (!answered.unknown_values.empty() && unknown.insert(answered.unknown_values).second)
      say_unknown_values(writer, answered);
    csv.print(answered);
  }

  void print_text(const Answered& answered) {
    if (!several) return print_answer(writer, asker, answered);
    std::stringbuf bytes;
    SafeStream text(bytes);
    auto into = with_output(writer, text);
    print_clocks(into, asker, answered);
    print_log(into, asker, answered.size);
    if (bytes.str() != below) print_below();
    below = bytes.str();
    const bool told = !unit_is_active(answered) && !not_active.insert(*answered.query.unit).second;
    print_answer_alone(writer, answered, !told);
  }

  void print_below() { writer.out.lines(std::exchange(below, {})); }
};

FigureAnswers::FigureAnswers(Writer& writer, Asker& asker, bool several)
    : held_(new Held{writer, asker, several, {writer, asker}}) {}

FigureAnswers::~FigureAnswers() = default;

void FigureAnswers::write(const Answered& answered) {
  auto& writer = held_->writer;
  if (writer.format == Format::json)
    write_line(writer, answer_json(held_->asker, answered));
  else if (writer.format == Format::csv)
    held_->print_csv(answered);
  else
    held_->print_text(answered);
}

void FigureAnswers::end() { held_->print_below(); }

void write_no_answer(Writer& writer, const NotFound& missing) {
  if (writer.format == Format::json) write_line(writer, no_answer_json(writer, missing));
  print_not_known(writer, missing);
}

void write_no_answer(Writer& writer, const UsageError& error) {
  if (writer.format == Format::json) write_line(writer, no_answer_json(writer, error));
  writer.refuse(error.message, error.remedy);
}

void write_unknown_id(Writer& writer, const NotFound& missing, std::string_view class_name) {
  const auto find = how_to_find(writer, class_name, missing.unit);
  const auto nearest =
      nearest_text(writer, missing.called.empty() ? missing.nearest : missing.called);
  const auto* of = class_name.empty() ? nullptr : class_called(class_name);
  const Words message{(of ? "no " + std::string(of->en) : "nothing") +
                          " in the register has the id " + missing.unit + nearest,
                      "trong sổ không có " + (of ? std::string(of->vi) + " nào" : "gì") +
                          " mang mã " + missing.unit + nearest};
  if (writer.format == Format::json) {
    auto json = failure_json({"notFound", of ? std::string(class_name) : "id",
                              writer.pick(message.en, message.vi), find});
    json["id"] = missing.unit;
    if (of) json["class"] = class_name;
    json["nearest"] = missing.nearest;
    write_line(writer, json);
  }
  writer.refuse(message, find);
}

namespace {

// In JSON whatever becomes of it: the errors stand among the answers, a line each, so that whoever
// reads can match them with the questions by their order.
Asked answer_line(Writer& json, Asker& asker, const TextLine& line, std::uint64_t number) {
  // With the number of the line, by which a person finds it in the file.
  const auto usage = [&](const UsageError& bad) {
    auto answer = no_answer_json(json, bad);
    answer["line"] = number;
    write_line(json, answer);
    return Asked::usage;
  };
  if (line.too_long) return usage({line_too_long, ""});
  const auto question = question_from_json(line.text);
  if (const auto* bad = std::get_if<UsageError>(&question)) return usage(*bad);
  const auto outcome = asker.ask(std::get<Question>(question), Listing::subjects);
  if (const auto* missing = std::get_if<NotFound>(&outcome)) {
    write_line(json, no_answer_json(json, *missing));
    return Asked::not_found;
  }
  if (const auto* bad = std::get_if<UsageError>(&outcome)) return usage(*bad);
  write_line(json, answer_json(asker, std::get<Answered>(outcome)));
  return Asked::answered;
}

}  // namespace

Asked answer_lines(Writer& writer, Asker& asker, const NextLine& next) {
  // The command may have been asked for text; a file of questions has JSON answers all the same.
  Writer json = writer;
  json.format = Format::json;
  auto first = Asked::answered;
  std::uint64_t number = 0;
  while (const auto line = next()) {
    ++number;
    const bool blank = line->text.find_first_not_of(" \t\r") == std::string::npos;
    if (blank && !line->too_long) continue;
    const auto became = answer_line(json, asker, *line, number);
    if (first == Asked::answered) first = became;
  }
  return first;
}

// Composing the JSON reads the root and the void total as well, which are part of what an answer
// costs.
void read_for_answer(Asker& asker, const Answered& answered) { answer_json(asker, answered); }

}  // namespace sogoc
