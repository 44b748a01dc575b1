#include "projections/papers/reports.h"

#include <algorithm>

#include "events/text.h"
#include "projections/figures/amounts/measures.h"

namespace sogoc {
namespace {

PublishedReport report_of(View& view, const std::string& name, std::uint64_t position) {
  const auto event = view.event(position);
  const auto body = event.body().getReportPublished();
  PublishedReport report{name,
                         copy(body.getUnit()),
                         copy(body.getForm()),
                         copy(body.getPaper()),
                         Date{body.getAsOf()},
                         position,
                         body.getKnownAt(),
                         {}};
  for (auto cell : body.getCells())
    report.cells.push_back({copy(cell.getKey()), bounds_of(cell.getValue())});
  return report;
}

bool is_yearly(const ReportCell& cell) {
  const auto* figure = find_figure(cell.figure);
  return figure && figure->kind == FigureKind::yearly;
}

// The earliest day from which what was recorded since changes anything; of ratings the beginning of
// their year. 0: perhaps everything.
Date first_day_touched(Register& reg, std::uint64_t from) {
  const auto size = reg.log().size();
  Date first{99991231};
  for (auto position = from; position < size; ++position) {
    const auto root = reg.root_of(position);
    const auto before = root < from ? live_event(reg.source(), root, from).effective : Date{};
    const auto now = live_event(reg.source(), root, size);
    for (const auto day : {root < from ? before : now.effective, now.effective})
      first = std::min(first, day);
    const auto body = now.body();
    if (body.isEvaluationDecided())
      first = std::min(first, Date{body.getEvaluationDecided().getYear() * 10000u + 101});
    if (body.isNotRated())
      first = std::min(first, Date{body.getNotRated().getYear() * 10000u + 101});
    if (body.isSchemeAdopted()) return Date{};
  }
  return first;
}

std::optional<Bounds> value_at(Asker& asker, const CellQuestion& cell, std::uint64_t size) {
  auto question = cell.about;
  question.known_at = "size:" + std::to_string(size);
  const auto* figure = find_figure(question.figure);
  (figure->kind == FigureKind::stock ? question.as_of : question.period) = cell.days;
  auto understood = asker.understand(question);
  const auto* answered = std::get_if<Answered>(&understood);
  if (!answered) return std::nullopt;
  const auto outcome = evaluate(*answered->view, answered->query);
  const auto* answer = std::get_if<Answer>(&outcome);
  return answer ? amount_of(*answer) : std::nullopt;
}

}  // namespace

std::vector<PublishedReport> published_reports(View& view) {
  std::map<std::uint64_t, std::string> names;
  for (const auto& [name, row] : view.occupants_at({Role::reports, ""}, end_of(Date{99991231})))
    names[row->at.rank] = name;
  std::vector<PublishedReport> reports;
  for (const auto& [position, name] : names) reports.push_back(report_of(view, name, position));
  return reports;
}

std::optional<CellQuestion> question_of_cell(const PublishedReport& report,
                                             const std::string& name) {
  const auto* figure = find_figure(name);
  if (!figure) return std::nullopt;
  CellQuestion cell;
  cell.about.figure = name;
  cell.about.unit = report.unit;
  cell.days = format_date(report.as_of);
  if (figure->kind == FigureKind::yearly && report.as_of.value % 10000 != 1231) return std::nullopt;
  if (figure->kind != FigureKind::stock)
    cell.days = cell.days.substr(0, 4) + "-01-01.." + cell.days;
  return cell;
}

std::optional<Bounds> amount_of(const Answer& answer) {
  if (answer.measured) return answer.measured->value;
  return exactly(static_cast<std::uint64_t>(answer.value));
}

std::optional<std::int64_t> CellChange::difference() const {
  if (!is_exact(published) || !is_exact(now)) return std::nullopt;
  return static_cast<std::int64_t>(*now->at_least) - static_cast<std::int64_t>(*published.at_least);
}

std::vector<CellChange> changes_of(Asker& asker, const PublishedReport& report) {
  std::vector<CellChange> changes;
  for (const auto& cell : report.cells) {
    CellChange change{cell.figure, cell.published, {}, {}, {}};
    if (const auto question = question_of_cell(report, cell.figure)) {
      auto outcome = explain(
          asker, {question->about, question->days + "@report:" + report.name, question->days});
      if (auto* why = std::get_if<Explanation>(&outcome)) {
        change.then = amount_of(why->from.answered.answer);
        change.now = amount_of(why->closing.answered.answer);
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
  const auto reports = published_reports(asker.view(from));
  if (reports.empty()) return changed;
  const auto touched = first_day_touched(reg, from);
  for (const auto& report : reports) {
    const bool yearly = std::any_of(report.cells.begin(), report.cells.end(), is_yearly);
    if (report.as_of < touched && !yearly) continue;
    for (const auto& cell : report.cells) {
      const auto question = question_of_cell(report, cell.figure);
      if (!question) continue;
      const auto before = value_at(asker, *question, from), now = value_at(asker, *question, size);
      if (before != now) changed.push_back({report.name, cell.figure, cell.published, before, now});
    }
  }
  return changed;
}

}  // namespace sogoc
