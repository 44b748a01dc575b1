// The limit: what the questions of the bench cost when everything is known already. Members lie in
// columns of rectangles, days x place and attributes, as known at the end of the lines; every
// question is one scan over whole columns, on one core. Nothing is kept, nothing can be asked as it
// was known before.
// usage: limit LINES REPEAT < QUESTIONS   (questions.h)
#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <fstream>

#include "tests/bench/fold.h"
#include "tests/bench/questions.h"

namespace bench {
namespace {

struct Columns {
  std::vector<Day> from, to;
  std::vector<std::uint32_t> cell;
  std::vector<std::uint16_t> district, province;  // numbers of units; those above cells are few
  std::vector<std::uint8_t> gender, status, category;

  std::size_t districts =
      256;  // above the highest number; not below the number of genders or categories

  void add(Day first, Day end, const Placement& place, std::uint32_t in, Gender g, Status s,
           std::uint8_t c = 0) {
    if (std::max(place.district, place.province) > 0xffff) fail("too many units above cells");
    districts = std::max<std::size_t>(districts, place.district + 1);
    from.push_back(first);
    to.push_back(end);
    cell.push_back(in);
    district.push_back(static_cast<std::uint16_t>(place.district));
    province.push_back(static_cast<std::uint16_t>(place.province));
    gender.push_back(g);
    status.push_back(s);
    category.push_back(c);
  }
};

struct Evaluation {
  int year;
  bool of_unit;
  std::uint32_t subject;  // number of the unit or the person
  std::uint8_t category;
};

class Limit {
 public:
  void load(const std::string& file);
  Answer answer(const Question& question) const;

 private:
  void take(const Act& act);
  std::uint32_t person(const std::string& id);
  void step(const std::string& event, std::uint32_t person, const Step& step);
  Evaluation evaluation(const Act& act);
  void correct(const Act& act);
  void make_columns();
  void add_evaluations(const std::vector<Life>& lives,
                       const std::vector<std::vector<Placement>>& places);

  // Both count what `holds(row)` says.
  template <typename Holds>
  Answer count(const Columns& rows, Question::By by, const Holds& holds) const;
  Answer series(const Question& question) const;

  Tree tree_;
  std::unordered_map<std::string, std::uint32_t> people_;
  std::vector<std::vector<Step>> steps_;
  std::unordered_map<std::string, std::pair<std::uint32_t, std::uint32_t>> events_;
  std::vector<Evaluation> evaluated_;
  std::vector<std::string> categories_;
  Columns stays_, admissions_, evaluations_;
};

std::uint32_t Limit::person(const std::string& id) {
  const auto [at, fresh] = people_.try_emplace(id, static_cast<std::uint32_t>(steps_.size()));
  if (fresh) steps_.emplace_back();
  return at->second;
}

void Limit::step(const std::string& event, std::uint32_t person, const Step& step) {
  steps_[person].push_back(step);
  events_[event] = {person, step.position};
}

void Limit::correct(const Act& act) {
  const auto [person, position] = events_.at(act.subject);
  auto& steps = steps_[person];
  const auto found = std::find_if(steps.begin(), steps.end(), [position = position](const Step& s) {
    return s.position == position;
  });
  if (found == steps.end()) fail("a correction of a void event");
  if (act.kind == Kind::voided)
    steps.erase(found);
  else
    amend(*found, act, act.body ? tree_.number(act.body->place) : Tree::none);
}

void Limit::take(const Act& act) {
  tree_.apply(act);
  const auto add = [&](std::uint32_t cell) {
    step(act.id, person(act.subject),
         {act.day, act.position, act.kind, cell, act.gender, act.status});
  };
  switch (act.kind) {
    case Kind::taken_over:
    case Kind::admitted:
    case Kind::put:
      return add(tree_.number(act.place));
    case Kind::recognised:
    case Kind::out:
      return add(Tree::none);
    case Kind::evaluated:
      if (!act.word.empty()) evaluated_.push_back(evaluation(act));
      return;
    case Kind::split:
      for (const auto& part : act.parts)
        for (const auto& member : part.members)
          step(act.id, person(member),
               {act.day, act.position, Kind::put, tree_.number(part.unit), unknown, official});
      return;
    case Kind::voided:
    case Kind::amended:
      return correct(act);
    default:
      return;
  }
}

Evaluation Limit::evaluation(const Act& act) {
  auto found = std::find(categories_.begin(), categories_.end(), act.word);
  if (found == categories_.end()) found = categories_.insert(found, act.word);
  if (categories_.size() > 256) fail("too many categories");
  return {act.year, act.of_unit, act.of_unit ? tree_.number(act.subject) : person(act.subject),
          static_cast<std::uint8_t>(found - categories_.begin())};
}

// Each at the end of its year: a member where he was last, whether he is still there or not.
void Limit::add_evaluations(const std::vector<Life>& lives,
                            const std::vector<std::vector<Placement>>& places) {
  for (const auto& each : evaluated_) {
    const Day day = day_of(each.year, 12, 31);
    std::uint32_t cell = each.of_unit ? each.subject : Tree::none;
    if (!each.of_unit)
      for (const auto& stay : lives[each.subject].stays)
        if (stay.from <= day) cell = stay.cell;
    for (const auto& place : places[cell])
      if (place.from <= day && day < place.to)
        evaluations_.add(day, day + 1, place, cell, unknown, official, each.category);
  }
}

void Limit::make_columns() {
  std::vector<std::vector<Placement>> places(tree_.size());
  for (std::uint32_t i = 1; i < tree_.size(); ++i)
    if (tree_.unit(i).kind == "cell") places[i] = tree_.placements(i);
  std::vector<Life> lives;
  for (auto& steps : steps_) {
    const auto& life = lives.emplace_back(fold(std::move(steps)));
    for (const auto& stay : life.stays)
      for (const auto& place : places[stay.cell])
        if (place.from < stay.to && stay.from < place.to)
          stays_.add(std::max(stay.from, place.from), std::min(stay.to, place.to), place, stay.cell,
                     stay.gender, stay.status);
    for (const auto& each : life.admissions)
      for (const auto& place : places[each.cell])
        if (place.from <= each.day && each.day < place.to)
          admissions_.add(each.day, each.day + 1, place, each.cell, each.gender, probationary);
  }
  add_evaluations(lives, places);
  steps_ = {};
  events_ = {};
  evaluated_ = {};
}

void Limit::load(const std::string& file) {
  std::ifstream in(file);
  if (!in) fail("cannot read " + file);
  ActReader reader;
  std::uint32_t position = 0;
  for (std::string line; std::getline(in, line);) take(reader.read(line, ++position));
  make_columns();
}

template <typename Holds>
Answer Limit::count(const Columns& rows, Question::By by, const Holds& holds) const {
  Answer answer;
  const auto size = rows.from.size();
  if (by == Question::By::nothing) {
    std::int32_t sum = 0;  // as wide as a day, which lets the compiler use vectors
    for (std::size_t i = 0; i < size; ++i) sum += holds(i);
    answer.value = sum;
    return answer;
  }
  const auto key = [&](std::size_t i) -> std::size_t {
    return by == Question::By::gender     ? rows.gender[i]
           : by == Question::By::category ? rows.category[i]
                                          : rows.district[i];
  };
  std::vector<std::int64_t> counts(rows.districts);
  for (std::size_t i = 0; i < size; ++i) counts[key(i)] += holds(i);
  constexpr const char* genders[] = {"-", "female", "male"};
  for (std::size_t i = 0; i < counts.size(); ++i) {
    if (counts[i] == 0) continue;
    answer.value += counts[i];
    answer.cells[by == Question::By::gender     ? genders[i]
                 : by == Question::By::category ? categories_[i]
                                                : tree_.unit(static_cast<std::uint32_t>(i)).id] =
        counts[i];
  }
  return answer;
}

// One pass for all ends of months: what comes and goes between them, added up afterwards.
Answer Limit::series(const Question& question) const {
  std::vector<Day> ends;
  for (Day day = question.from; day <= question.to; day = ends.back() + 1)
    ends.push_back(end_of_month(day));
  const auto unit = tree_.number(question.unit);
  const auto first_day =
      stays_.from.empty() ? 0 : *std::min_element(stays_.from.begin(), stays_.from.end());
  // of each day from the first on the number of the next end of a month
  std::vector<std::uint32_t> next(static_cast<std::size_t>(ends.back() - first_day + 2),
                                  static_cast<std::uint32_t>(ends.size()));
  for (std::size_t i = ends.size(); i-- > 0;)
    for (Day day = ends[i]; day >= first_day; --day)
      next[static_cast<std::size_t>(day - first_day)] = static_cast<std::uint32_t>(i);
  const auto at = [&](Day day) {
    return next[std::min(static_cast<std::size_t>(day - first_day), next.size() - 1)];
  };
  std::map<std::uint16_t, std::vector<std::int64_t>> changes;
  for (std::size_t i = 0; i < stays_.from.size(); ++i) {
    if (stays_.province[i] != unit) continue;
    auto& of = changes[stays_.district[i]];
    of.resize(ends.size() + 1);
    ++of[at(stays_.from[i])];
    --of[at(stays_.to[i])];
  }
  Answer answer;
  for (const auto& [district, of] : changes) {
    std::int64_t sum = 0;
    for (std::size_t i = 0; i < ends.size(); ++i)
      if ((sum += of[i]) != 0) answer.cells[text_of(ends[i]) + " " + tree_.unit(district).id] = sum;
    answer.value += sum;
  }
  return answer;
}

Answer Limit::answer(const Question& question) const {
  if (question.series) return series(question);
  const auto& rows = question.figure == Question::Figure::admissions    ? admissions_
                     : question.figure == Question::Figure::evaluations ? evaluations_
                                                                        : stays_;
  const auto* from = rows.from.data();
  const auto* to = rows.to.data();
  const Day first = question.from, last = question.to;
  // A stock: there on the day. A flow: its one day in the period, both ends included.
  const auto on = [=](std::size_t i) { return (from[i] <= last) & (first < to[i]); };
  if (question.unit.empty()) return count(rows, question.by, on);
  const auto unit = tree_.number(question.unit);
  const auto* in = (tree_.unit(unit).kind == "district" ? rows.district : rows.province).data();
  return count(rows, question.by, [=](std::size_t i) { return on(i) & (in[i] == unit); });
}

}  // namespace
}  // namespace bench

int main(int argc, char** argv) {
  if (argc != 3) {
    std::fputs("usage: limit LINES REPEAT < QUESTIONS\n", stderr);
    return 2;
  }
  bench::Limit limit;
  limit.load(argv[1]);
  bench::answer_groups(std::atoi(argv[2]),
                       [&](const bench::Question& question) { return limit.answer(question); });
}
