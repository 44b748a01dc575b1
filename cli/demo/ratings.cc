#include <algorithm>
#include <stdexcept>

#include "cli/demo/happenings.h"

namespace sogoc::demo {
namespace {

constexpr int most_excellent_share = 6;  // one in so many of those who are good or better

struct Meeting {
  Society& society;
  const Rating& rating;
  Date day;
  std::vector<Truth> decided;  // in one act
};

// The one that holds in the year for units or for members.
const Scheme& scheme_for(const Scenario& scenario, int year, bool of_members) {
  for (const auto& scheme : scenario.schemes)
    if (scheme.of_members == of_members && scheme.from_year <= year &&
        (scheme.to_year == 0 || year <= scheme.to_year))
      return scheme;
  throw std::logic_error("no scheme for " + std::to_string(year));
}

const std::string& draw_category(Random& random, const Scheme& scheme) {
  int draw = random.between(1, 100);
  for (const auto& category : scheme.categories)
    if ((draw -= category.percent) <= 0) return category.code;
  return scheme.categories.back().code;
}

// Null: he is rated. Admitted in the second half of the year, freed for his age, or away for work.
const char* why_not_rated(Society& society, const Person& person, int year) {
  const Date half_year{static_cast<std::uint32_t>(year) * 10000 + 701};
  if (!person.official && person.entered >= half_year) return "mới kết nạp, chưa đủ sáu tháng";
  if (person.birth_year < year - 72 && society.random.chance(15))
    return "được miễn công tác và sinh hoạt";
  return society.random.between(1, 1000) <= 6 ? "đi làm ăn xa, tạm miễn sinh hoạt" : nullptr;
}

// `subject` is the name of the field: member or unit.
Json rated(const char* subject, const std::string& id, int year, const Scheme& scheme,
           const std::string& category) {
  return {{"evaluationDecided",
           {{subject, id}, {"year", year}, {"scheme", scheme.id}, {"category", category}}}};
}

// Nothing depends on a rating.
Truth truth_of(const Meeting& meeting, Json body) {
  return {.effective = meeting.day, .body = std::move(body), .loose = true};
}

// Rightly with the others of the meeting, or by itself: late, or at first in the category beside
// the right one.
void enter_member(Meeting& meeting, Truth truth, const Scheme& scheme) {
  auto& clerk = meeting.society.clerk;
  const auto entry = entry_of_many(meeting.society, {Lapse::misdescribed});
  if (entry.lapse == Lapse::none) {
    meeting.decided.push_back(std::move(truth));
  } else if (entry.lapse == Lapse::late) {
    clerk.enter(truth, entry.how);
  } else if (truth.body.contains("notRated")) {
    auto wrong = truth;
    wrong.body = rated("member", truth.body["notRated"]["member"], meeting.rating.year, scheme,
                       scheme.categories[1].code);
    clerk.enter_replaced(truth, wrong, entry.how);
  } else {
    auto wrong = truth;
    auto& category = wrong.body["evaluationDecided"]["category"];
    category = scheme.categories[category == scheme.categories[1].code ? 0 : 1].code;
    clerk.enter_amended(truth, wrong, entry.how);
  }
}

// All of an organisation, so that the excellent can be counted against the good.
void rate_members(Meeting& meeting, const std::vector<std::size_t>& cells) {
  auto& society = meeting.society;
  const int year = meeting.rating.year;
  const auto& scheme = scheme_for(society.scenario, year, true);
  const Date last{static_cast<std::uint32_t>(year) * 10000 + 1231};
  std::vector<std::pair<std::size_t, std::string>> drawn;
  std::size_t good = 0, excellent = society.random.chance(4) ? 2 : 0;  // some give too many
  for (auto cell : cells)
    for (auto index : society.cells[cell].people) {
      auto& person = society.people[index];
      // Who came after the year is not rated for it; who moved between two meetings is not rated
      // twice.
      if (person.entered > last || person.rated_year == year) continue;
      person.rated_year = year;
      if (const auto* reason = why_not_rated(society, person, year)) {
        auto truth = truth_of(
            meeting, {{"notRated", {{"member", person.id}, {"year", year}, {"reason", reason}}}});
        truth.people = {index};
        enter_member(meeting, std::move(truth), scheme);
        continue;
      }
      const bool much =
          society.random.chance(scheme.categories[0].percent + scheme.categories[1].percent);
      good += much;
      const bool bad = !much && society.random.between(1, 1000) <= 35;
      drawn.emplace_back(index, scheme.categories[much ? 1 : bad ? 3 : 2].code);
    }
  excellent += good / most_excellent_share;
  // Drawn among the good, one by one.
  for (std::size_t left = std::min(excellent, good); left > 0;) {
    auto& category = society.random.pick(drawn).second;
    if (category != scheme.categories[1].code) continue;
    category = scheme.categories[0].code;
    --left;
  }
  for (const auto& [index, category] : drawn) {
    auto truth =
        truth_of(meeting, rated("member", society.people[index].id, year, scheme, category));
    truth.people = {index};
    enter_member(meeting, std::move(truth), scheme);
  }
}

// Cells that are organisations by themselves are rated by the district (meet_above).
void rate_units(Meeting& meeting, const std::vector<std::size_t>& cells) {
  auto& society = meeting.society;
  const auto& scheme = scheme_for(society.scenario, meeting.rating.year, false);
  for (auto index : cells) {
    const auto& cell = society.cells[index];
    if (society.alone(cell) || cell.founded.year() > meeting.rating.year) continue;
    auto truth = truth_of(meeting, rated("unit", cell.id, meeting.rating.year, scheme,
                                         draw_category(society.random, scheme)));
    truth.cells = {index};
    meeting.decided.push_back(std::move(truth));
  }
}

// One paper and one act for all that the meeting decided.
void decide(Meeting& meeting, const District& district, const std::string& act) {
  const auto decision =
      meeting.society.decision(meeting.day, district, meeting.society.random.between(0, 3));
  for (auto& truth : meeting.decided) truth.decision = decision;
  meeting.society.clerk.enter_together(meeting.decided, {meeting.society.random.between(1, 9)},
                                       act);
}

// A meeting of a grassroots organisation: its members and its cells.
void meet(Society& society, const Rating& rating, std::size_t organisation, Date day) {
  const auto cells = society.cells_of(organisation);
  if (cells.empty()) return;
  Meeting meeting{society, rating, day, {}};
  rate_members(meeting, cells);
  rate_units(meeting, cells);
  decide(meeting, society.district_of(society.cells[cells.front()]),
         "xl-" + std::to_string(rating.year) + "-" + society.organisations[organisation].id);
}

// The district decides on its grassroots organisations.
void meet_above(Society& society, const Rating& rating, std::size_t district, Date day) {
  Meeting meeting{society, rating, day, {}};
  const auto& scheme = scheme_for(society.scenario, rating.year, false);
  for (const auto& organisation : society.organisations)
    if (organisation.district == district && !organisation.closed)
      meeting.decided.push_back(
          truth_of(meeting, rated("unit", organisation.id, rating.year, scheme,
                                  draw_category(society.random, scheme))));
  const auto& above = society.scenario.districts[district];
  decide(meeting, above, "xl-" + std::to_string(rating.year) + "-" + above.id);
}

}  // namespace

void plan_rating(Society& society, const Rating& rating) {
  const int days = day_number(rating.to) - day_number(rating.from);
  // The organisations of that day, which are not known before.
  society.agenda.emplace(rating.from, [&society, &rating, days](Date) {
    for (std::size_t i = 0; i < society.organisations.size(); ++i)
      society.agenda.emplace(days_after(rating.from, society.random.between(1, days)),
                             [&society, &rating, i](Date day) { meet(society, rating, i, day); });
    for (std::size_t i = 0; i < society.scenario.districts.size(); ++i)
      society.agenda.emplace(
          days_after(rating.to, -society.random.between(0, 6)),
          [&society, &rating, i](Date day) { meet_above(society, rating, i, day); });
  });
}

}  // namespace sogoc::demo
