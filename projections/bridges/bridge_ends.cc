#include "projections/bridges/bridge_ends.h"

#include <stdexcept>

#include "events/shown.h"
#include "projections/figures/published_reports.h"
#include "projections/knowledge/typed_days.h"

namespace sogoc {
namespace {

struct EndText {
  std::string days, known_at;
};

// An @ with nothing behind it is refused: to take it for the head would be a guess.
std::optional<UsageError> check(const std::string& text) {
  if (text.empty() || text.back() != '@') return std::nullopt;
  return UsageError{{"nothing stands behind @ in " + text, "sau @ không có gì trong " + text},
                    "2018-12-31@2019-01-10, 2018-12-31@report:NAME, 2018-12-31@head"};
}

// `2018-12-31, known 2019-01-15 (size 450673)`, as an end is printed; nothing for any other text.
std::optional<EndText> printed_end(const std::string& text) {
  for (const std::string words : {", known ", ", theo sổ "}) {
    const auto found = text.find(words);
    if (found == text.npos) continue;
    auto days = text.substr(0, found);
    for (const std::string_view up_to : {"up to ", "đến "})
      if (days.starts_with(up_to)) days.erase(0, up_to.size());
    return EndText{in_one_form(days), text.substr(found + 2)};
  }
  return std::nullopt;
}

EndText split(const std::string& text) {
  if (auto printed = printed_end(text)) return *std::move(printed);
  const auto at = text.find('@');
  EndText end{in_one_form(text.substr(0, at)), at == text.npos ? "" : text.substr(at + 1)};
  // The word is one of bridges: a question means the head by saying nothing.
  if (end.known_at == "head") end.known_at.clear();
  return end;
}

UsageError needs_days(const FigureDefinition& figure, const std::string& text) {
  const bool stock = figure.kind == FigureKind::stock;
  const std::string name = figure.name;
  const auto typed = as_typed(text);
  if (text.empty())
    return {{"neither end says which days", "không đầu nào nêu thời gian"},
            stock ? "--from 2017-12-31 --to 2018-12-31" : "--from 2017 --to 2018",
            UsageReason::days};
  return stock ? UsageError{{typed + " is no day, and " + name + " is counted on a day",
                             typed + " không phải là ngày, mà " + name + " tính tại một ngày"},
                            "--from 2017-12-31@2018-01-10 --to 2018-12-31",
                            UsageReason::days}
               : UsageError{
                     {typed + " is no period and no day",
                      typed + " không phải là kỳ, cũng không phải là ngày"},
                     Words{"--from 2017@2018-01-10 --to 2018, 2018-Q3, 2018-01-01..2018-06-30, "
                           "2018-12-31 for everything up to it",
                           "--from 2017@2018-01-10 --to 2018, 2018-Q3, 2018-01-01..2018-06-30, "
                           "2018-12-31 là mọi thứ đến ngày ấy"},
                     UsageReason::days};
}

// The days that a published report is of, when what it was made from is all that is said.
std::string days_of_report(Asker& asker, const Question& about, const EndText& end) {
  if (!end.known_at.starts_with("report:")) return {};
  // As known at the head, where resolve_known_at finds the report too.
  for (const auto& report : published_reports(*asker.view(asker.asked().log().size())))
    if (report.name == end.known_at.substr(7))
      if (const auto cell = question_of_cell(report, about.figure)) return cell->days;
  return {};
}

// The question at one end; whether all days up to one are meant goes to `up_to`.
std::variant<Question, UsageError> question_at(const Question& about,
                                               const FigureDefinition& figure, const EndText& end,
                                               bool& up_to) {
  Question question = about;
  question.known_at = end.known_at;
  const auto day = parse_date(end.days);
  const bool full = day && day->full();
  if (figure.kind == FigureKind::stock) {
    if (!full) return needs_days(figure, end.days);
    question.as_of = end.days;
  } else if (full) {
    up_to = true;
    // From the first day of the calendar, so that "up to" is a period like any other.
    question.from = "0001-01-01";
    question.to = end.days;
  } else if (parse_period(end.days)) {
    question.period = end.days;
  } else {
    return needs_days(figure, end.days);
  }
  return question;
}

// Answers as far as the unit is known.
std::optional<UsageError> answer(BridgeEnd& end) {
  auto& answered = end.answered;
  // The value alone: a bridge finds the items that differ, and need not list those that stay.
  auto outcome = evaluate(*answered.view, answered.query, Listing::none);
  if (auto* bad = std::get_if<UsageError>(&outcome)) return *bad;
  // A unit that was not known yet counted nobody, so the bridge from there is the whole figure.
  end.unknown = std::holds_alternative<NotFound>(outcome);
  answered.answer = end.unknown ? Answer() : std::move(std::get<Answer>(outcome));
  return std::nullopt;
}

std::optional<UsageError> answer_all(Explanation& about) {
  for (auto* end : {&about.from, &about.closing})
    if (auto bad = answer(*end)) return bad;
  // The same days at the same size are the same figure: it is not computed twice.
  if (about.opening.answered.size != about.from.answered.size) return answer(about.opening);
  about.opening = about.from;  // nothing was recorded between
  return std::nullopt;
}

// As the first end asks, known at the second.
void set_opening(Explanation& about) {
  const auto& to = about.closing.answered;
  auto& opening = about.opening;
  opening = {about.from.answered, about.from.up_to, false};
  auto& answered = opening.answered;
  answered.size = to.size;
  answered.notes = to.notes;
  answered.known_day = to.known_day;
  answered.view = to.view;
  // What was complete for one K need not be for the other.
  const auto& query = answered.query;
  const auto last = about.figure->kind == FigureKind::stock ? query.as_of : query.to;
  answered.complete_as_known = last <= to.known_day;
}

}  // namespace

std::variant<Explanation, NotFound, UsageError> bridge_ends(Asker& asker,
                                                            const BridgeQuestion& question) {
  Explanation about;
  about.figure = find_figure(question.about.figure);
  if (!about.figure) return unknown_figure(question.about.figure);
  for (const auto* text : {&question.from, &question.to})
    if (auto bad = check(*text)) return *bad;
  auto from = split(question.from), to = split(question.to);
  // A report alone says which days are meant. Days that are stated at either end go before.
  if (from.days.empty() && to.days.empty()) from.days = days_of_report(asker, question.about, from);
  if (from.days.empty()) from.days = to.days;
  if (to.days.empty()) to.days = from.days;
  for (auto [text, end] : {std::pair{&from, &about.from}, std::pair{&to, &about.closing}}) {
    const auto asked = question_at(question.about, *about.figure, *text, end->up_to);
    if (const auto* bad = std::get_if<UsageError>(&asked)) return *bad;
    auto understood = asker.understand(std::get<Question>(asked));
    if (const auto* bad = std::get_if<UsageError>(&understood)) return *bad;
    end->answered = std::get<Answered>(std::move(understood));
  }
  set_opening(about);
  if (auto bad = answer_all(about)) return *bad;
  if (about.from.unknown && about.closing.unknown)
    return asker.no_unit(question.about.unit,
                         std::max(about.from.answered.size, about.closing.answered.size));
  // Where more is known: what one of the ends has seen is no slip.
  auto& closing = about.closing.answered;
  auto& later = about.from.answered.size > closing.size ? about.from.answered : closing;
  asker.note_unknown(later);
  closing.unknown_values = later.unknown_values;
  return about;
}

Explanation ends_between(const Answered& from, const Answered& to) {
  Explanation about;
  about.figure = from.figure;
  about.from.answered = from;
  about.closing.answered = to;
  set_opening(about);
  if (answer_all(about)) throw std::logic_error("no answer at an end of a bridge");
  return about;
}

}  // namespace sogoc
