#include <stdexcept>

#include "cli/demo/happenings.h"

namespace sogoc::demo {
namespace {

Json body_of(const Scheme& scheme) {
  Json categories = Json::array();
  for (const auto& category : scheme.categories)
    categories.push_back({{"code", category.code},
                          {"name", category.name},
                          {"good", category.good},
                          {"excellent", category.excellent}});
  Json fields = {{"scheme", scheme.id},
                 {"subject", scheme.of_members ? "member" : "unit"},
                 {"categories", categories},
                 {"fromYear", scheme.from_year}};
  // Left out while it is open.
  if (scheme.to_year != 0) fields["toYear"] = scheme.to_year;
  return {{"schemeAdopted", fields}};
}

// What the clerk's own book says on the day of publishing.
Json cells_of(const Book& book, Date as_of, Instant known) {
  // From the first of January of its year.
  const Date from{as_of.value / 10000 * 10000 + 101};
  const auto moved = [&](Movement movement) { return book.moved(movement, from, as_of, known); };
  return {{"members", book.members(as_of, known)},
          {"admissions", moved(Movement::admitted)},
          {"readmissions", moved(Movement::readmitted)},
          {"transfers.in", moved(Movement::received)},
          {"restorations", moved(Movement::restored)},
          {"deaths", moved(Movement::died)},
          {"expulsions", moved(Movement::expelled)},
          {"strikingsOff", moved(Movement::struck_off)},
          {"refusals", moved(Movement::refused)},
          {"resignations", moved(Movement::resigned)},
          {"transfers.out", moved(Movement::sent_away)},
          {"takenOver", moved(Movement::taken_over)},
          {"members.inTransit", book.on_the_way(as_of, known)}};
}

}  // namespace

void enter_papers(Society& society) {
  auto& clerk = society.clerk;
  const auto enter = [&](Date effective, Date recorded, Json body, const std::string& note) {
    clerk.enter_at({.effective = effective, .body = std::move(body)}, clerk.moment(recorded, 0),
                   note, "");
  };
  for (const auto& scheme : society.scenario.schemes)
    enter(scheme.adopted, scheme.recorded, body_of(scheme), "");
  for (const auto& paper : society.scenario.papers)
    enter(paper.effective, paper.recorded, Json::parse(paper.body), paper.note);
}

void publish(Society& society, const std::function<std::size_t(Instant)>& lines_before) {
  const auto& report = *society.scenario.report;
  auto& clerk = society.clerk;
  const auto at = clerk.moment(report.published, 0);
  // K is a number of lines: another one of the same moment could come before or behind it.
  if (lines_before(at) != lines_before(at + 1)) throw std::logic_error("not alone: the report");
  Json body = {{"reportPublished",
                {{"report", report.name},
                 {"form", report.form},
                 {"unit", society.scenario.province_id},
                 {"asOf", format_date(report.as_of)},
                 {"knownAt", lines_before(at) + 1},  // and the opening of the register
                 {"period", std::to_string(report.as_of.year())},
                 {"cells", cells_of(clerk.book(), report.as_of, at)},
                 {"paper", report.paper}}}};
  clerk.enter_at({.effective = report.published, .body = std::move(body)}, at, "", "");
}

}  // namespace sogoc::demo
