#include "cli/tale/article.h"

#include <ostream>
#include <sstream>
#include <stdexcept>

#include "answers/text/answer.h"
#include "answers/text/table.h"
#include "answers/text/text.h"
#include "cli/article_tsv.h"

namespace sogoc {
namespace {

// Figure, what the article states, and its label in Vietnamese and English.
std::vector<std::string> fields_of(const std::string& line) {
  std::vector<std::string> fields;
  std::istringstream in(line);
  for (std::string field; std::getline(in, field, '\t');) fields.push_back(field);
  if (fields.size() != 4) throw std::logic_error("the article's list has another form: " + line);
  return fields;
}

// In brackets stands `term` for a flow over the term, or a filter: admissions[term] or
// cells.village.combined[villages=2]
Question question_of(const std::string& figure, const ArticleQuestion& of) {
  const auto bracket = figure.find('[');
  Question question;
  question.figure = figure.substr(0, bracket);
  question.unit = of.unit;
  question.known_at = of.known_at;
  const auto part =
      bracket == std::string::npos ? "" : figure.substr(bracket + 1, figure.size() - bracket - 2);
  if (part == "term") {
    question.from = format_date(of.term_from);
    question.to = format_date(of.stated_on);
    return question;
  }
  question.as_of = format_date(of.stated_on);
  if (const auto equals = part.find('='); equals != std::string::npos)
    question.where[part.substr(0, equals)] = {
        static_cast<std::int64_t>(std::stoll(part.substr(equals + 1)))};
  return question;
}

Date day_before(Date day) { return date_of_day(day_number(day) - 1); }

// Any other outcome is a bug of the list or of the demo.
Answered ask(Asker& asker, const Question& question) {
  auto outcome = asker.ask(question, Listing::none);
  if (auto* answered = std::get_if<Answered>(&outcome)) return std::move(*answered);
  // The list is compiled into the program: that it has no answer is a bug.
  throw std::logic_error("the article asks for what has no answer: " + question.figure);
}

// In thousandths; of a counted figure both ends are its value.
std::optional<Bounds> value_of(const Answer& answer) {
  if (answer.measured) return answer.measured->value;
  const auto thousandths = static_cast<std::uint64_t>(answer.value) * 1000;
  return Bounds{thousandths, thousandths};
}

bool same(const std::string& stated, const Answer& answer) {
  // `>33000` and `>10%`: the sign of percent ends the number.
  const bool above = stated.front() == '>';
  const auto wanted = static_cast<std::uint64_t>(std::stoull(stated.substr(above))) * 1000;
  const auto value = value_of(answer);
  // A bound is enough for "over", and never for an exact number.
  if (!value || !value->at_least) return false;
  return above ? *value->at_least > wanted : value->at_least == wanted && value->at_most == wanted;
}

std::string stated_text(const Context& context, const std::string& stated) {
  const bool above = stated.front() == '>';
  const auto number = grouped(context, std::stoll(stated.substr(above)));
  return (above ? context.pick("over ", "trên ") : "") + number +
         (stated.back() == '%' ? " %" : "");
}

std::string rebuilt_text(const Context& context, const Answered& answered) {
  const bool percent = answered.figure->population->value == Value::percentage;
  return bounds_text(context, value_of(answered.answer), percent ? " %" : "");
}

}  // namespace

std::vector<ArticleRow> article_rows(Asker& asker, const ArticleQuestion& question) {
  std::vector<ArticleRow> rows;
  std::istringstream in(article_tsv);
  for (std::string line; std::getline(in, line);) {
    if (line.empty() || line.front() == '#') continue;
    const auto fields = fields_of(line);
    auto asked = question_of(fields[0], question);
    ArticleRow row{fields[0], fields[1], {fields[3], fields[2]}, ask(asker, asked), {}, false};
    row.same = same(row.stated, row.rebuilt.answer);
    // A stock: the article tells how it grew over the term.
    if (!asked.as_of.empty()) {
      asked.as_of = format_date(day_before(question.term_from));
      row.before = ask(asker, asked);
    }
    rows.push_back(std::move(row));
  }
  return rows;
}

void print_article(Context& context, const ArticleQuestion& question,
                   const std::vector<ArticleRow>& rows) {
  std::vector<std::vector<std::string>> table = {
      {"", context.pick("stated", "bài báo"),
       context.pick("rebuilt ", "dựng lại ") + day_text(context, question.stated_on), "",
       day_text(context, day_before(question.term_from))}};
  for (const auto& row : rows)
    table.push_back(
        {row.figure + "  " + context.pick(row.label.en, row.label.vi),
         stated_text(context, row.stated), rebuilt_text(context, row.rebuilt),
         row.same ? context.pick("same", "khớp") : context.pick("NOT THE SAME", "KHÔNG KHỚP"),
         row.before ? rebuilt_text(context, *row.before) : ""});
  print_table(context, table, {"lr", {}, true});
}

}  // namespace sogoc
