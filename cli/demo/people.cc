#include <algorithm>

#include "cli/demo/happenings.h"

namespace sogoc::demo {
namespace {

constexpr const char* lower = "trung học cơ sở";
constexpr const char* upper = "trung học phổ thông";
constexpr const char* professions[] = {"nông nghiệp", "sư phạm",  "y",         "luật",
                                       "kế toán",     "xây dựng", "lâm nghiệp"};
constexpr const char* theories[] = {"sơ cấp", "trung cấp", "cao cấp"};

std::string two_digits(int number) {
  return std::string(number < 10 ? "0" : "") + std::to_string(number);
}

// Old files know the month or the year only: six in a hundred the year, 22 the month. No day behind
// the 28th, so that every month has it.
std::string invent_birth(Random& random, int year) {
  auto birth = std::to_string(year);
  const int draw = random.between(1, 100);
  if (draw > 94) return birth;
  birth += '-' + two_digits(random.between(1, 12));
  if (draw > 72) return birth;
  return birth + '-' + two_digits(random.between(1, 28));
}

// Farmers and pensioners in the villages, officials elsewhere.
void describe_work(Random& random, bool village, int age, Json& details) {
  const int draw = random.between(1, 100);
  if (village) {
    details["occupation"] = age > 60 ? "hưu trí" : draw <= 82 ? "nông dân" : "công chức xã";
    details["education"] = draw <= 58 || age < 35 ? upper : age > 70 ? "tiểu học" : lower;
    if (draw > 88) details["profession"] = random.pick(professions);
    if (draw % 5 == 0) details["politicalTheory"] = random.pick(theories);
  } else {
    details["occupation"] = draw <= 65 ? "viên chức" : draw <= 92 ? "công chức" : "công nhân";
    details["education"] = draw <= 90 ? upper : lower;
    details["profession"] = random.pick(professions);
    if (draw % 3 != 0) details["politicalTheory"] = random.pick(theories);
  }
}

// In one of the villages of his cell; else somewhere in the district, that of a bloc in the first.
std::size_t invent_residence(Society& society, const Cell& cell) {
  auto& random = society.random;
  if (!cell.villages.empty())  // each has some before chance decides
    return cell.people.size() < 5 * cell.villages.size()
               ? cell.villages[cell.people.size() % cell.villages.size()]
               : random.pick(cell.villages);
  if (random.chance(12)) return nowhere;  // not known
  auto range = society.villages_of[society.organisations[cell.organisation].district];
  if (range.first == range.second) range = society.villages_of.front();
  return range.first + random.below(range.second - range.first);
}

}  // namespace

std::size_t invent_person(Society& society, std::size_t cell, int youngest, int oldest, Date day) {
  auto& random = society.random;
  const auto index = society.people.size();
  Person person;
  person.id = society.scenario.mark + "dv-" + std::to_string(100'000 + index);
  person.birth_year = day.year() - random.between(youngest, oldest);
  person.entered = person.last = person.busy_until = day;
  const auto name = invent_name(random);
  person.details = {{"name", name.full},
                    {"gender", name.female ? "female" : "male"},
                    {"birth", invent_birth(random, person.birth_year)},
                    {"ethnicity", name.ethnicity},
                    {"religion", random.chance(1) ? "Tin Lành" : "không"}};
  const bool village = !society.cells[cell].villages.empty();
  describe_work(random, village, day.year() - person.birth_year, person.details);
  // Before he is put into a cell, which counts the residents of his village.
  society.people.push_back(std::move(person));
  const auto residence = invent_residence(society, society.cells[cell]);
  if (residence != nowhere) society.settle_in(index, residence);
  society.put(index, cell);
  return index;
}

Json changed_details(Society& society, const Person& person, Date day) {
  auto& random = society.random;
  const auto& details = person.details;
  switch (random.below(4)) {
    case 0:
      if (details["education"] == upper) break;
      return {{"education", upper}};
    case 1: {
      const auto* theory = random.pick(theories);
      if (details.contains("politicalTheory") && details["politicalTheory"] == theory) break;
      return {{"politicalTheory", theory}};
    }
    case 2:
      if (day.year() - person.birth_year < 56 || details["occupation"] == "hưu trí") break;
      return {{"occupation", "hưu trí"}};
    default:
      if (details.contains("profession")) break;
      return {{"profession", random.pick(professions)}};
  }
  return nullptr;
}

// What a clerk mistakes: gender or ethnicity, which are in every admission; else a word of the
// change. The village is left alone, since the register knows villages by identifier.
Json wrong_details(Society& society, Json details) {
  if (details.contains("gender") && society.random.chance(50))
    details["gender"] = details["gender"] == "female" ? "male" : "female";
  else if (details.contains("ethnicity"))
    details["ethnicity"] = details["ethnicity"] == "Kinh" ? "Tày" : "Kinh";
  else
    for (auto& [key, value] : details.items())
      if (key != "village") value = value == "sơ cấp" ? "trung cấp" : "sơ cấp";
  return details;
}

}  // namespace sogoc::demo
