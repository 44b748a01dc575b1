#include "cli/demo/generator.h"

#include "cli/demo/happenings.h"

namespace sogoc::demo {
namespace {

// On days at random, spread over the period.
void plan(Society& society, const Period& period, int count, void (*happen)(Society&, Date)) {
  const int days = day_number(period.to) - day_number(period.from);
  for (int i = 0; i < count; ++i) {
    const auto day = days_after(period.from, society.random.between(0, days));
    society.agenda.emplace(day, [&society, happen](Date when) { happen(society, when); });
  }
}

void plan_period(Society& society, const Period& period) {
  plan(society, period, period.admitted, admit);
  plan(society, period, period.received, receive_from_outside);
  plan(society, period, period.restored, restore);
  plan(society, period, period.died, die);
  plan(society, period, period.expelled, expel);
  plan(society, period, period.struck_off, strike_off);
  plan(society, period, period.refused, refuse);
  plan(society, period, period.resigned, resign);
  plan(society, period, period.sent_away, send_away);
  plan(society, period, period.moved, move_inside);
  plan(society, period, period.transferred, transfer);
}

}  // namespace

std::vector<std::string> generate(const Scenario& scenario) {
  Society society(scenario);
  open_books(society);
  for (const auto& [day, how] : scenario.reorganisations)
    society.agenda.emplace(day,
                           [&society, how = how](Date when) { reorganise(society, how, when); });
  for (const auto& period : scenario.periods) plan_period(society, period);
  while (!society.agenda.empty()) {
    const auto next = society.agenda.extract(society.agenda.begin());
    if (next.key() > scenario.end) break;
    next.mapped()(next.key());
  }
  return society.clerk.lines();
}

}  // namespace sogoc::demo
