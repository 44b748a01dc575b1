#include "answers/text/reports.h"

#include <ostream>

#include "answers/text/answer.h"
#include "answers/text/bridge.h"
#include "answers/text/given.h"
#include "answers/text/lines.h"
#include "answers/text/table.h"
#include "answers/text/text.h"

namespace sogoc {
namespace {

void print_heading(Writer& writer, Asker& asker, const PublishedReport& report) {
  const auto view = asker.view(asker.asked().log().size());
  std::vector<std::string> parts = {
      report.name, unit_name_text(writer, *view, report.unit, report.as_of),
      day_text(writer, report.as_of),
      writer.pick("made at size ", "lập tại vị trí ") + std::to_string(report.known_at) +
          writer.pick(", published by #", ", công bố bởi #") + std::to_string(report.event)};
  if (!report.paper.empty()) parts.push_back(report.paper);
  print_heading_line(writer, parts);
}

// The paper differing from what was known when it was made is the paper's own mistake, not a
// change.
std::string remark(const Writer& writer, const CellChange& cell) {
  if (!cell.why) return writer.pick("not asked", "không hỏi được");
  return cell.as_then() ? "" : writer.pick("not what was known then", "khác sổ lúc đó");
}

void print_cells(Writer& writer, const std::vector<CellChange>& cells) {
  std::vector<std::vector<std::string>> table = {
      {"", writer.pick("published", "đã công bố"), writer.pick("known then", "theo sổ lúc đó"),
       writer.pick("today", "hôm nay"), writer.pick("difference", "chênh lệch"), ""}};
  // Below the table, which shows all cells at once, the bridges of those that changed.
  for (const auto& cell : cells) {
    const auto then = stated_by(cell.published, cell.then);
    const auto now = stated_by(cell.published, cell.now);
    table.push_back({"  " + figure_name_text(writer, cell.figure),
                     bounds_text(writer, cell.published), given_text(writer, then, cell.then),
                     given_text(writer, now, cell.now),
                     // Of a bound there is no one number to be away from.
                     cell.published.exact() ? difference_text(writer, now.front(), cell.now) : "–",
                     remark(writer, cell)});
  }
  print_table(writer, table, {"lrrrrl", {{0, Style::heading}}});
}

void print_report(Writer& writer, Asker& asker, const PublishedReport& report, std::size_t events) {
  // Here and not before: the bridges of one report at a time are held.
  const auto cells = changes_of(asker, report);
  print_heading(writer, asker, report);
  print_cells(writer, cells);
  for (const auto& cell : cells)
    if (cell.changed()) {
      writer.out << '\n';
      print_bridge(writer, asker, *cell.why, events);
    }
}

}  // namespace

void print_reports(Writer& writer, Asker& asker, const std::vector<PublishedReport>& reports,
                   std::size_t events) {
  if (reports.empty())
    writer.err << "sogoc: "
               << writer.pick("no report has been published", "chưa có báo cáo nào được công bố")
               << '\n';
  for (std::size_t i = 0; i < reports.size(); ++i) {
    if (i > 0) writer.out << '\n';
    print_report(writer, asker, reports[i], events);
    writer.step(i + 1, reports.size());
  }
}

}  // namespace sogoc
