#include "cli/demo/generator.h"

#include <algorithm>
#include <memory>
#include <stdexcept>

#include "cli/demo/happenings.h"

namespace sogoc::demo {
namespace {

constexpr int attempts_a_day = 50;  // on a day

using Happening = std::function<bool(Society&, Date)>;

// On the day, or on one of the next when nobody suits; at the latest on the last. Counts of a
// period are thus met exactly, or the scenario is refused.
void plan_one(Society& society, Date day, Date last, const Happening& happen) {
  society.agenda.emplace(day, [&society, last, happen](Date when) {
    for (int attempt = 0; attempt < attempts_a_day; ++attempt)
      if (happen(society, when)) return;
    if (when >= last)
      throw std::logic_error("the scenario asks for more than can happen by " + format_date(last));
    plan_one(society, days_after(when, 1), last, happen);
  });
}

// On days at random, spread over the period.
void plan(Society& society, Date from, Date to, int count, const Happening& happen) {
  const int days = day_number(to) - day_number(from);
  for (int i = 0; i < count; ++i)
    plan_one(society, days_after(from, society.random.between(0, days)), to, happen);
}

void plan_period(Society& society, const Period& period) {
  const auto planned = [&](int count, const Happening& happen) {
    plan(society, period.from, period.to, count, happen);
  };
  planned(period.admitted, admit);
  planned(period.received, receive_from_outside);
  planned(period.restored, restore);
  planned(period.readmitted, readmit);
  planned(period.died, die);
  planned(period.expelled, expel);
  planned(period.struck_off, strike_off);
  planned(period.refused, refuse);
  planned(period.resigned, resign);
  planned(period.sent_away, send_away);
  planned(period.moved, move_inside);
  planned(period.redescribed, redescribe);
  // Who sets out in a period arrives in it, so that nobody is in transit at its end.
  plan(society, period.from, days_after(period.to, -longest_way - 1), period.transferred, transfer);
}

bool reorganise(Society& society, Reorganisation how, Date day) {
  switch (how) {
    case Reorganisation::split_whole:
    case Reorganisation::split_in_two:
    case Reorganisation::split_off:
      return split(society, how, day);
    case Reorganisation::merge_cells:
    case Reorganisation::merge_offices:
    case Reorganisation::office_to_committee:
    case Reorganisation::committee_to_cell:
      return merge(society, how, day);
    default:
      return found_or_rename(society, how, day);
  }
}

// As known in the end each period holds what the scenario says, and nobody is in transit. The book
// counts the lines that were written, not what was meant.
void check(const Society& society) {
  const auto& book = society.clerk.book();
  const auto known = (day_number(society.scenario.end) + 1) * Instant{86'400'000'000};
  for (const auto& period : society.scenario.periods) {
    const std::pair<Movement, int> expected[] = {{Movement::admitted, period.admitted},
                                                 {Movement::received, period.received},
                                                 {Movement::restored, period.restored},
                                                 {Movement::readmitted, period.readmitted},
                                                 {Movement::died, period.died},
                                                 {Movement::expelled, period.expelled},
                                                 {Movement::struck_off, period.struck_off},
                                                 {Movement::refused, period.refused},
                                                 {Movement::resigned, period.resigned},
                                                 {Movement::sent_away, period.sent_away}};
    for (const auto& [movement, count] : expected)
      if (book.moved(movement, period.from, period.to, known) != count)
        throw std::logic_error("a period has other movements than the scenario");
    if (book.on_the_way(period.to, known) != 0)
      throw std::logic_error("somebody is on the way at the end of a period");
  }
}

// On the heap, for clerk and agenda hold references to it. Day by day: what happens may plan more.
std::unique_ptr<Society> live(const Scenario& scenario) {
  auto society = std::make_unique<Society>(scenario);
  open_books(*society);
  enter_papers(*society);
  for (const auto& [from, to, how, count] : scenario.reorganisations)
    plan(*society, from, to, count,
         [how = how](Society& in, Date day) { return reorganise(in, how, day); });
  for (const auto& period : scenario.periods) plan_period(*society, period);
  for (const auto& rating : scenario.ratings) plan_rating(*society, rating);
  while (!society->agenda.empty()) {
    // Taken out before it is run, since it may add to the same day.
    const auto next = society->agenda.extract(society->agenda.begin());
    if (next.key() > scenario.end) break;
    next.mapped()(next.key());
  }
  check(*society);
  return society;
}

}  // namespace

std::vector<std::string> generate(const Scenario& scenario) {
  std::vector<std::unique_ptr<Society>> societies;
  std::vector<Society*> provinces;
  // Each province by itself, from its own seed: a neighbour changes nothing in it.
  societies.push_back(live(scenario));
  for (const auto& neighbour : scenario.neighbours) societies.push_back(live(neighbour));
  for (const auto& society : societies) provinces.push_back(society.get());
  // After all has been entered: only then it is known how many lines were recorded before it.
  if (scenario.report)
    publish(*provinces.front(), [&](Instant at) {
      std::size_t before = 0;
      for (const auto* society : provinces) before += society->clerk.lines_before(at);
      return before;
    });
  if (scenario.reform) reform(provinces, *scenario.reform);
  std::vector<Line> lines;
  for (auto* society : provinces)
    for (auto& line : society->clerk.take_lines()) lines.push_back(std::move(line));
  // Stable, so that lines of one moment, such as those of an act, stay in the order of entering.
  std::stable_sort(lines.begin(), lines.end(),
                   [](const Line& a, const Line& b) { return a.recorded < b.recorded; });
  std::vector<std::string> texts;
  for (auto& line : lines) texts.push_back(std::move(line.text));
  return texts;
}

}  // namespace sogoc::demo
