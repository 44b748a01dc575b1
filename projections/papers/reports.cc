#include "projections/papers/reports.h"

#include <algorithm>

namespace sogoc {
namespace {

// Ratings of a year are decided after its last day, so such a cell changes by events of later days.
bool is_yearly(const ReportCell& cell) {
  const auto* figure = find_figure(cell.figure);
  return figure && figure->kind == FigureKind::yearly;
}

// The earliest day from which what was recorded since changes anything; of ratings the beginning of
// their year. 0: perhaps everything.
Date first_day_touched(Register& reg, std::uint64_t from) {
  const auto size = reg.log().size();
  Date first{99991231};
  // Each new event, and what it corrects, at its old day and its new one.
  for (auto position = from; position < size; ++position) {
    const auto root = reg.root_of(position);
    const auto before = root < from ? live_event(reg.source(), root, from).effective : Date{};
    const auto now = live_event(reg.source(), root, size);
    // Of a correction the day before it counts as well: a figure of that day has lost something.
    for (const auto day : {root < from ? before : now.effective, now.effective})
      first = std::min(first, day);
    const auto body = now.body();
    if (body.isEvaluationDecided())
      first = std::min(first, Date{body.getEvaluationDecided().getYear() * 10000u + 101});
    if (body.isNotRated())
      first = std::min(first, Date{body.getNotRated().getYear() * 10000u + 101});
    // A scheme reaches back over years, to ratings that nobody touched.
    if (body.isSchemeAdopted()) return Date{};
  }
  return first;
}

}  // namespace

Given given_at(Asker& asker, const CellQuestion& cell, std::uint64_t size) {
  auto question = cell.about;
  question.known_at = "size:" + std::to_string(size);
  const auto* figure = find_figure(question.figure);
  (figure->kind == FigureKind::stock ? question.as_of : question.period) = cell.days;
  auto understood = asker.understand(question);
  const auto* answered = std::get_if<Answered>(&understood);
  if (!answered) return {};
  const auto outcome = evaluate(*answered->view, answered->query);
  const auto* answer = std::get_if<Answer>(&outcome);
  return answer ? given_by(*answer) : Given();
}


std::vector<CellChange> changes_of(Asker& asker, const PublishedReport& report) {
  std::vector<CellChange> changes;
  for (const auto& cell : report.cells) {
    CellChange change{cell.figure, cell.published, {}, {}, {}};
    if (const auto question = question_of_cell(report, cell.figure)) {
      // The bridge has both ends and the events between: nothing is computed a second time.
      auto outcome = explain(
          asker, {question->about, question->days + "@report:" + report.name, question->days});
      if (auto* why = std::get_if<Explanation>(&outcome)) {
        change.then = given_by(why->from.answered.answer);
        change.now = given_by(why->closing.answered.answer);
        change.why = std::move(*why);
      }
    }
    changes.push_back(std::move(change));
  }
  return changes;
}

std::vector<ChangedCell> changed_since(Asker& asker, std::uint64_t from) {
  auto& reg = asker.asked();
  std::vector<ChangedCell> changed;
  const auto size = reg.log().size();
  if (from == size) return changed;
  const auto reports = published_reports(*asker.view(from));
  if (reports.empty()) return changed;
  const auto touched = first_day_touched(reg, from);
  for (const auto& report : reports) {
    const bool yearly = std::any_of(report.cells.begin(), report.cells.end(), is_yearly);
    // Nothing before that day can have changed. Yearly cells look at ratings, which are decided
    // later.
    if (report.as_of < touched && !yearly) continue;
    for (const auto& cell : report.cells) {
      const auto question = question_of_cell(report, cell.figure);
      if (!question) continue;
      // Two answers instead of a bridge: whoever wants the events asks for the report's changes.
      const auto before = given_at(asker, *question, from), now = given_at(asker, *question, size);
      if (sogoc::changed(cell.published, before, now))
        changed.push_back({report.name, cell.figure, cell.published, before, now});
    }
  }
  return changed;
}

}  // namespace sogoc
