#include "projections/figures/series_question.h"

#include "projections/figures/passes/people_stock.h"

namespace sogoc {

// The pass refers to the query.
struct SeriesQuestion::Passed {
  Answered understood;
  PeopleStock stock;

  Passed(const Answered& asked, PersonColumns& columns)
      : understood(asked), stock(*understood.view, columns, understood.query, *understood.figure) {}
};

SeriesQuestion::SeriesQuestion(Asker& asker, const Question& question)
    : asker_(asker), question_(question) {
  asker_.columns().renew(asker_.asked().log().size());
}

SeriesQuestion::~SeriesQuestion() = default;

std::variant<Answered, NotFound, UsageError> SeriesQuestion::ask(Date first, Date last,
                                                                 Listing listing) {
  if (passed_) return go_on(last, listing);
  const auto* figure = find_figure(question_.figure);
  if (figure && figure->kind == FigureKind::stock)
    question_.as_of = format_date(last);
  else
    question_.from = format_date(first), question_.to = format_date(last);
  return begin(last, listing);
}

std::variant<Answered, NotFound, UsageError> SeriesQuestion::begin(Date last, Listing listing) {
  const auto understood = asker_.understand(question_);
  if (const auto* bad = std::get_if<UsageError>(&understood)) return *bad;
  const auto& asked = std::get<Answered>(understood);
  if (!PeopleStock::counts(asked.query, *asked.figure)) return asker_.ask(question_, listing);
  if (const auto refused = refusal_of(*asked.view, asked.query, *asked.figure)) {
    if (const auto* bad = std::get_if<UsageError>(&*refused)) return *bad;
    return asker_.no_unit(question_.unit, asked.size);
  }
  passed_ = std::make_unique<Passed>(asked, asker_.columns());
  return go_on(last, listing);
}

Answered SeriesQuestion::go_on(Date last, Listing listing) {
  auto answered = passed_->understood;
  answered.query.as_of = last;
  answered.complete_as_known = last <= answered.known_day;
  auto answer = passed_->stock.at(last, listing != Listing::none);
  return asker_.finish(std::move(answered), std::move(answer), listing);
}

}  // namespace sogoc
