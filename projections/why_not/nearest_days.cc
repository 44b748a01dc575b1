// Along the days: a stock at every day on which it may change for one, flows and ratings by event.
#include <algorithm>

#include "projections/why_not/nearest.h"

namespace sogoc {
namespace {

constexpr Date earliest_day{10101}, latest_day{99991231};
// In years, longer than any life: it bounds the birthdays that are tried.
constexpr int longest_life = 130;

int distance(Date from, Date to) { return std::abs(day_number(from) - day_number(to)); }

// The days on which `year` years may be completed since the date, `later` days put off: who was
// born on 29 February completes them on that day or on the next.
std::vector<Date> completed_on(Date since, int year, int later) {
  const int month = std::max(since.month(), 1), day = std::max(since.day(), 1);
  Date on{static_cast<std::uint32_t>((since.year() + year) * 10000 + month * 100 + day)};
  std::vector<Date> days = {on};
  if (month == 2 && day == 29) {
    days.push_back(Date{on.value - 229 + 301});
    if (!parse_date(format_date(on))) days.erase(days.begin());
  }
  for (auto& each : days) each = date_of_day(day_number(each) + later);
  return days;
}

void add_birthdays(const MemberState& member, std::set<Date>& days) {
  const auto& stated = member.attributes;
  const auto add = [&](Date since, int later) {
    if (since.value == 0) return;
    for (int year = 0; year <= longest_life && since.year() + year < 9999; ++year)
      for (const auto on : completed_on(since, year, later)) days.insert(on);
  };
  add(stated.birth, 0);
  // Seniority begins where the dimension has it begin (dimensions.cc), and time outside puts its
  // anniversaries off.
  add(stated.joined.value != 0 ? stated.joined : member.first_admitted,
      static_cast<int>(member.absent_days));
}

// The event of the day by which the count becomes `to`.
std::optional<std::uint64_t> event_of_day(SingleCount& count, const std::vector<ItemKey>& items,
                                          const std::set<Moment>& moments, Date day) {
  std::set<Moment> of_day(moments.lower_bound({day.value, 0}), moments.upper_bound(end_of(day)));
  const auto at =
      last_change(of_day, end_of(day), [&](Moment moment) { return count.counts(items, moment); });
  return at ? std::optional(at->rank) : std::nullopt;
}

Nearest days_of_stock(const CountOfOne& about) {
  SingleCount count(about.view, about.figure, about.query);
  const auto moments = moments_of(about.view, about.dependencies);
  const auto days = days_of_change(about, moments);
  const std::vector<ItemKey> items = {{about.subject.id, 0}};
  const auto counts = [&](Date day) { return count.counts(items, end_of(day)); };
  Nearest near;
  const auto here = days.upper_bound(about.query.as_of);
  // Back from the day asked for, day of change by day of change. The last on which he counts is the
  // day before the next change.
  auto gone = here;
  for (auto at = here; at != days.begin(); gone = at)
    if (--at; counts(*at)) {
      const Date last = date_of_day(day_number(*gone) - 1);
      near.push_back({last, 0, event_of_day(count, items, moments, *gone)});
      break;
    }
  // Forward the first that counts is itself the day on which it begins.
  const auto come = std::find_if(here, days.end(), counts);
  if (come != days.end()) near.push_back({*come, 0, event_of_day(count, items, moments, *come)});
  return near;
}

// Every day on which an event of his counts, when any day may be asked for.
Nearest days_of_flow(const CountOfOne& about) {
  auto query = about.query;
  // Over the whole calendar every event counts that the unit and the filters let through.
  query.from = earliest_day;
  query.to = latest_day;
  SingleCount count(about.view, about.figure, query);
  const auto items = items_of(about.view, about.figure, query, about.subject, about.dependencies);
  Nearest near;
  for (const auto& item : count.counted(items, {})) {
    const auto event = about.view.event(item.event);
    const Date signed_on{event.decision().getSigned()};
    const bool by_decision = query.count_by_decision && signed_on.value != 0;
    near.push_back({by_decision ? signed_on : event.effective, 0, item.event});
  }
  return near;
}

Nearest years_of_ratings(const CountOfOne& about) {
  Nearest near;
  for (const auto& rating : ratings_of(about.view, about.subject)) {
    const auto& versions = about.view.timeline(rating);
    if (versions.empty()) continue;
    const auto year = state_as<EvaluationState>(versions.back().after).year;
    auto query = about.query;
    // Each year by itself: one day is a period that has this year alone.
    query.from = query.to = Date{year * 10000u + 1231};
    SingleCount count(about.view, about.figure, query);
    const auto counted = count.counted({{about.subject.id, versions.back().at.rank}}, {});
    if (!counted.empty()) near.push_back({query.from, 0, counted.front().event});
  }
  return near;
}

// The last one before the period and the first one behind it.
Nearest around_period(Nearest all, const Query& query) {
  std::stable_sort(all.begin(), all.end(),
                   [](const Near& one, const Near& other) { return one.day < other.day; });
  Nearest near;
  const auto behind =
      std::find_if(all.begin(), all.end(), [&](const Near& each) { return each.day > query.to; });
  const auto inside = std::find_if(all.begin(), all.end(),
                                   [&](const Near& each) { return each.day >= query.from; });
  if (inside != all.begin()) near.push_back(*std::prev(inside));
  if (behind != all.end()) near.push_back(*behind);
  return near;
}

template <typename Distance>
Nearest nearest_first(Nearest near, Distance distance) {
  std::stable_sort(near.begin(), near.end(), [&](const Near& one, const Near& other) {
    return distance(one) < distance(other);
  });
  return near;
}

}  // namespace

std::set<Date> days_of_change(const CountOfOne& about, const std::set<Moment>& moments) {
  // So that there is a day before the first change.
  std::set<Date> days = {earliest_day};
  for (const auto moment : moments) days.insert(Date{moment.day});
  const bool bands =
      about.query.where.contains("ageBand") || about.query.where.contains("seniorityBand");
  if (bands)
    for (const auto& version : about.view.timeline(about.subject))
      add_birthdays(state_as<MemberState>(version.after), days);
  return days;
}

Nearest nearest_days(const CountOfOne& about) {
  const auto& query = about.query;
  if (about.figure.kind == FigureKind::stock)
    return nearest_first(days_of_stock(about),
                         [&](const Near& near) { return distance(near.day, query.as_of); });
  auto all = about.figure.kind == FigureKind::flow ? days_of_flow(about) : years_of_ratings(about);
  return nearest_first(around_period(std::move(all), query), [&](const Near& near) {
    return near.day < query.from ? distance(near.day, query.from) : distance(near.day, query.to);
  });
}

}  // namespace sogoc
