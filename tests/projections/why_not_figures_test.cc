// Why-not agrees with the figures: whoever is asked for, counted or not is what the figure lists,
// at the nearest days and sizes he is in its list, and between them and the question he is not.
#include <gtest/gtest.h>

#include <random>

#include "cli/demo/generator.h"
#include "projections/why_not/why_not.h"
#include "tests/districts.h"
#include "tests/memory_register.h"

namespace sogoc {
namespace {

// With ratings, and more corrections than there are in life.
demo::Scenario corrected_districts() {
  auto scenario = demo::lively_districts();
  const auto province = demo::province_scenario();
  scenario.schemes = province.schemes;
  scenario.ratings = province.ratings;
  scenario.lapses = {20, 100};
  scenario.mass_lapses = {10, 40};
  return scenario;
}

class WhyNotOfFigures : public testing::Test {
 protected:
  WhyNotOfFigures() {
    held_.record(demo::generate(corrected_districts()),
                 [](auto, const Verdict& verdict) { ASSERT_FALSE(verdict.refusal); });
    find_subjects();
  }

  void find_subjects() {
    Asker asker(*held_.held);
    const auto held = asker.view(size());
    auto& view = *held;
    std::set<std::string> members, villages;
    for (const auto& unit : Tree(view).units_ever_in(std::nullopt)) {
      units_.push_back(unit);
      for (const auto role : {Role::members, Role::transit_from})
        for (const auto& row : view.rows({role, unit})) members.insert(row.item);
      for (const auto& row : view.rows({Role::registered, unit})) villages.insert(row.item);
    }
    members_.assign(members.begin(), members.end());
    villages_.assign(villages.begin(), villages.end());
  }

  std::uint64_t size() const { return held_.held->log().size(); }
  // The beginning of the act in which a random event was recorded.
  std::uint64_t any_size() {
    if (chance(50)) return size();
    return (*held_.held->event(any(size() - 4000) + 4000)).getActStart();
  }
  std::uint64_t any(std::uint64_t below) { return random_() % below; }
  bool chance(unsigned percent) { return any(100) < percent; }
  const std::string& one_of(const std::vector<std::string>& all) { return all[any(all.size())]; }
  std::string any_day() {
    return format_date(date_of_day(day_number(Date{20150101}) + static_cast<int>(any(1600))));
  }

  const std::string& any_subject(const FigureDefinition& figure) {
    const auto& subjects = figure.population->subjects;
    if (subjects.size() > 1) return chance(70) ? one_of(members_) : one_of(units_);
    switch (subjects.front()) {
      case SubjectClass::member:
        return one_of(members_);
      case SubjectClass::village:
        return one_of(villages_);
      default:
        return one_of(units_);
    }
  }

  void add_filter(const FigureDefinition& figure, Question& question) {
    std::vector<const Dimension*> allowed;
    for (const auto& dimension : dimensions())
      if (figure.dimensions & dimension.group) allowed.push_back(&dimension);
    const auto& dimension = *allowed[any(allowed.size())];
    const auto known = dimension.values ? dimension.values() : std::vector<DimensionValue>();
    auto& wanted = question.where[dimension.name];
    if (!known.empty()) {
      wanted = {known[any(known.size())], known[any(known.size())]};
    } else if (dimension.group == of_coverage) {
      wanted = {std::int64_t{1}, std::int64_t{2}};
    } else if (dimension.group == of_places) {
      wanted = {std::string("h1"), one_of(units_)};
    } else {
      wanted = {std::string("Tày"),  std::string("không"),   std::string("2016-05"),
                std::string("2016"), std::string("2017-Q2"), std::string("htt"),
                DimensionValue()};
    }
  }

  Question any_question(const FigureDefinition& figure) {
    Question question;
    question.figure = figure.name;
    static const std::vector<std::string> scopes = {"", "tinh", "h1", "h2"};
    question.unit = chance(30) ? one_of(units_) : one_of(scopes);
    question.known_at = "size:" + std::to_string(any_size());
    if (figure.kind == FigureKind::stock)
      question.as_of = any_day();
    else
      question.period = std::to_string(2015 + any(4)) +
                        (figure.kind == FigureKind::flow && chance(30) ? "-Q2" : "");
    if (chance(25)) question.structure_as_of = any_day();
    if (figure.name == std::string_view("admissions") && chance(50)) question.count_by = "decision";
    if (chance(40)) add_filter(figure, question);
    return question;
  }

  // What the figure lists; nothing where the unit is not known.
  const std::set<std::string>& listed(const Question& question) {
    auto key = question.figure + ' ' + question.unit + ' ' + question.as_of + ' ' + question.from +
               ' ' + question.to + ' ' + question.period + ' ' + question.known_at + ' ' +
               question.structure_as_of + ' ' + question.count_by;
    for (const auto& [name, values] : question.where) {
      key += ' ' + name;
      for (const auto& value : values)
        if (const auto* text = std::get_if<std::string>(&value)) key += ' ' + *text;
    }
    const auto [found, added] = listed_.try_emplace(key);
    if (!added) return found->second;
    Asker asker(*held_.held);
    const auto outcome = asker.ask(question);
    if (const auto* answered = std::get_if<Answered>(&outcome))
      for (const auto& item : answered->answer.counted) found->second.insert(item.id);
    return found->second;
  }
  bool lists(const Question& question, const std::string& id) {
    return listed(question).contains(id);
  }

  static Question on_day(Question question, bool stock, Date day) {
    question.period.clear();
    (stock ? question.as_of : question.from) = format_date(day);
    if (!stock) question.to = question.from;
    return question;
  }
  static Question at_size(Question question, std::uint64_t size) {
    question.known_at = "size:" + std::to_string(size);
    return question;
  }

  void check(const FigureDefinition& figure, const std::string& id, const Question& question) {
    Asker asker(*held_.held);
    const auto outcome = why_not(asker, question, id);
    const auto about = question.figure + " of " + id + " in " + question.unit + " on " +
                       question.as_of + question.period + " at " + question.known_at + " S " +
                       question.structure_as_of +
                       (question.where.empty() ? "" : " where " + question.where.begin()->first);
    if (!std::holds_alternative<WhyNot>(outcome)) {
      EXPECT_FALSE(lists(question, id)) << about;
      return;
    }
    const auto& why = std::get<WhyNot>(outcome);
    EXPECT_EQ(why.counted, lists(question, id)) << about;
    ++(why.counted ? counted_ : codes_[why.failing->code]);
    if (why.counted) return;
    check_days(figure, id, question, why, about);
    check_sizes(id, question, why, about);
  }

  void check_days(const FigureDefinition& figure, const std::string& id, const Question& question,
                  const WhyNot& why, const std::string& about) {
    const bool stock = figure.kind == FigureKind::stock;
    for (const auto& near : why.days) {
      EXPECT_TRUE(lists(on_day(question, stock, near.day), id))
          << about << " on " << format_date(near.day);
      if (!stock) continue;
      const int step = near.day < why.answered.query.as_of ? 1 : -1;
      const Date next = date_of_day(day_number(near.day) + step);
      EXPECT_FALSE(lists(on_day(question, stock, next), id))
          << about << " on " << format_date(next);
    }
    if (figure.kind == FigureKind::yearly) return;
    const auto day = *parse_date(any_day());
    if (!lists(on_day(question, stock, day), id)) return;
    const auto& query = why.answered.query;
    const auto first = stock ? query.as_of : query.from, last = stock ? query.as_of : query.to;
    const bool found = std::any_of(why.days.begin(), why.days.end(), [&](const Near& near) {
      return day < first ? near.day >= day && near.day < first : near.day <= day && near.day > last;
    });
    EXPECT_TRUE(found) << about << ": counted on " << format_date(day);
  }

  void check_sizes(const std::string& id, const Question& question, const WhyNot& why,
                   const std::string& about) {
    for (const auto& near : why.sizes) {
      EXPECT_TRUE(lists(at_size(question, near.size), id)) << about << " at " << near.size;
      const auto act = near.size < why.answered.size
                           ? near.size
                           : (*held_.held->event(near.size - 1)).getActStart();
      const auto next = near.size < why.answered.size ? held_.held->act_end(act) : act;
      EXPECT_FALSE(lists(at_size(question, next), id)) << about << " at " << next;
    }
    const auto other = any_size();
    if (!lists(at_size(question, other), id)) return;
    const auto size = why.answered.size;
    const bool found = std::any_of(why.sizes.begin(), why.sizes.end(), [&](const Near& near) {
      return other < size ? near.size >= other && near.size < size
                          : near.size <= other && near.size > size;
    });
    EXPECT_TRUE(found) << about << ": counted at " << other;
  }

  MemoryRegister held_;
  std::mt19937_64 random_{20181231};
  std::vector<std::string> members_, units_, villages_;
  std::map<std::string, std::set<std::string>> listed_;
  std::map<std::string, int> codes_;
  int counted_ = 0;
};

TEST_F(WhyNotOfFigures, AgreesWithThem) {
  for (const auto& figure : catalogue()) {
    if (!figure.population->counts_items()) continue;
    for (int i = 0; i < 5; ++i) {
      const auto question = any_question(figure);
      for (int j = 0; j < 3; ++j) check(figure, any_subject(figure), question);
      // Somebody whom it counts at the head, so that there is something near.
      const auto& known = listed(at_size(question, size()));
      if (!known.empty()) check(figure, *std::next(known.begin(), any(known.size())), question);
    }
  }
  std::cout << counted_ << " counted";
  for (const auto& [code, count] : codes_) std::cout << ", " << count << " " << code;
  std::cout << "\n";
  EXPECT_GT(counted_, 60);
  EXPECT_GT(codes_.size(), 10u);
}

}  // namespace
}  // namespace sogoc
