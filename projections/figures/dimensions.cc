#include "projections/figures/dimensions.h"

#include <capnp/schema.h>

#include <ranges>

#include "events/enum_name.h"

namespace sogoc {
namespace {

DimensionValue text_or_unknown(const std::string& text) {
  if (text.empty()) return {};
  return text;
}

// The name that the schema gives the value; unknown for `notGiven`.
template <typename Enum>
DimensionValue name_of(Enum value) {
  const char* name = enum_name(value);
  return name ? DimensionValue(std::string(name)) : DimensionValue();
}

template <typename Enum>
std::vector<DimensionValue> names_of() {
  std::vector<DimensionValue> names;
  for (auto each : capnp::Schema::from<Enum>().getEnumerants())
    if (each.getOrdinal() != 0) names.emplace_back(std::string(each.getProto().getName().cStr()));
  return names;
}

struct Band {
  int least;
  const char* name;
};
// From the highest down: the first that is reached is the band. Ages are the bands of form 2
// (2-BTCTW, newly admitted members), which begins at 18; "<18" stands for what should not occur.
constexpr Band age_bands[] = {{61, ">60"},   {56, "56-60"}, {51, "51-55"}, {46, "46-50"},
                              {41, "41-45"}, {36, "36-40"}, {31, "31-35"}, {18, "18-30"}};
constexpr Band seniority_bands[] = {{60, ">=60"},  {50, "50-59"}, {40, "40-49"},
                                    {30, "30-39"}, {20, "20-29"}, {10, "10-19"}};

template <std::size_t count>
DimensionValue band_of(int years, const Band (&bands)[count], const char* below) {
  for (const auto& band : bands)
    if (years >= band.least) return std::string(band.name);
  return std::string(below);
}

// Lowest first, as forms print them.
template <const auto& bands>
std::vector<DimensionValue> names_of_bands(const char* below) {
  std::vector<DimensionValue> names{std::string(below)};
  for (const auto& band : std::views::reverse(bands)) names.emplace_back(std::string(band.name));
  return names;
}

std::vector<DimensionValue> all_age_bands() { return names_of_bands<age_bands>("<18"); }
std::vector<DimensionValue> all_seniority_bands() { return names_of_bands<seniority_bands>("<10"); }
std::vector<DimensionValue> yes_and_no() { return {std::string("yes"), std::string("no")}; }
std::vector<DimensionValue> units_and_members() {
  return {std::string("unit"), std::string("member")};
}
std::vector<DimensionValue> truths() { return {true, false}; }

DimensionValue age_band(const Fact& fact, Tree&) {
  const auto birth = fact.person->attributes.birth;
  if (birth.value == 0) return {};
  return band_of(completed_years(birth, fact.on), age_bands, "<18");
}

DimensionValue seniority_band(const Fact& fact, Tree&) {
  const auto& person = *fact.person;
  const auto start =
      person.attributes.joined.value != 0 ? person.attributes.joined : person.first_admitted;
  if (start.value == 0) return {};
  // Time outside is not counted: instead of moving the beginning, which may be known to the month
  // only, the day that is asked for is moved back by as many days.
  const auto on = date_of_day(day_number(fact.on) - static_cast<int>(person.absent_days));
  return band_of(completed_years(start, on), seniority_bands, "<10");
}

DimensionValue minority(const Fact& fact, Tree&) {
  const auto& ethnicity = fact.person->attributes.ethnicity;
  if (ethnicity.empty()) return {};
  // Exactly the majority's name as it is written; whatever else is stated is a minority, also a
  // name that nobody knows.
  return std::string(ethnicity == "Kinh" ? "no" : "yes");
}

// Three-valued: not stated is not "no".
DimensionValue youth_union(const Fact& fact, Tree&) {
  const auto known = fact.person->attributes.youth_union;
  if (known < 0) return {};
  return known == 1;
}

// Of the unit, or of all places that it may have in the tree of S when they agree.
template <typename Value>
DimensionValue where_it_may_be(const Fact& fact, Value value) {
  if (!fact.places) return value(fact.unit);
  // A place that is none counts as one that differs. So a value is given only when it is certain.
  std::optional<DimensionValue> common;
  for (const auto& place : *fact.places) {
    auto here = place.empty() ? DimensionValue() : value(place);
    if (common && *common != here) return {};
    common = std::move(here);
  }
  return common.value_or(DimensionValue());
}

template <Level level>
DimensionValue unit_at(const Fact& fact, Tree& tree) {
  return where_it_may_be(fact, [&](const std::string& place) {
    const auto unit = tree.at_level(place, level, fact.tree);
    return unit ? DimensionValue(*unit) : DimensionValue();
  });
}

DimensionValue base_at(const Fact& fact, Tree& tree) {
  return where_it_may_be(
      fact, [&](const std::string& place) { return name_of(tree.base_of(place, fact.tree)); });
}

DimensionValue month(const Fact& fact, Tree&) {
  return format_date(fact.counting_day).substr(0, 7);
}
DimensionValue quarter(const Fact& fact, Tree&) {
  return format_date(fact.counting_day).substr(0, 4) + "-Q" +
         std::to_string((fact.counting_day.month() + 2) / 3);
}
DimensionValue year(const Fact& fact, Tree&) { return format_date(fact.counting_day).substr(0, 4); }

template <std::string Attributes::*text>
DimensionValue attribute(const Fact& fact, Tree&) {
  return text_or_unknown(fact.person->attributes.*text);
}

// In the order in which they are listed. `scheme` is of no form, but a category means nothing
// without it.
constexpr Dimension dimension_table[] = {
    {"gender", of_people,
     [](const Fact& fact, Tree&) { return name_of(fact.person->attributes.gender); }, "gender",
     "giới tính", names_of<schema::Gender>},
    {"ethnicity", of_people, attribute<&Attributes::ethnicity>, "ethnicity", "dân tộc"},
    {"minority", of_people, minority, "ethnic minority", "dân tộc thiểu số", yes_and_no},
    {"religion", of_people, attribute<&Attributes::religion>, "religion", "tôn giáo"},
    {"education", of_people, attribute<&Attributes::education>, "education", "trình độ học vấn"},
    {"profession", of_people, attribute<&Attributes::profession>, "profession", "chuyên môn"},
    {"politicalTheory", of_people, attribute<&Attributes::political_theory>, "political theory",
     "lý luận chính trị"},
    {"occupation", of_people, attribute<&Attributes::occupation>, "occupation", "nghề nghiệp"},
    {"youthUnion", of_people, youth_union, "youth-union member", "đoàn viên", truths},
    {"status", of_people, [](const Fact& fact, Tree&) { return name_of(fact.status); }, "status",
     "tư cách", names_of<schema::Status>},
    {"ageBand", of_people, age_band, "age", "tuổi đời", all_age_bands, true},
    {"seniorityBand", of_people, seniority_band, "seniority", "tuổi đảng", all_seniority_bands,
     true},
    {"base", of_bases, base_at, "base", "loại hình cơ sở", names_of<schema::Base>},
    {"unit:nation", of_places, unit_at<Level::nation>, "nation", "toàn quốc"},
    {"unit:province", of_places, unit_at<Level::province>, "province", "đảng bộ tỉnh"},
    {"unit:district", of_places, unit_at<Level::district>, "district",
     "cấp trên trực tiếp của cơ sở"},
    {"unit:grassroots", of_places, unit_at<Level::grassroots>, "grassroots organisation",
     "tổ chức cơ sở đảng"},
    {"unit:section", of_places, unit_at<Level::section>, "sectional organisation",
     "đảng bộ bộ phận"},
    {"unit:cell", of_places, unit_at<Level::cell>, "cell", "chi bộ"},
    {"month", of_time, month, "month", "tháng"},
    {"quarter", of_time, quarter, "quarter", "quý"},
    {"year", of_time, year, "year", "năm"},
    {"cause", of_causes, [](const Fact& fact, Tree&) { return name_of(fact.cause); }, "cause",
     "lý do", names_of<schema::LeavingCause>},
    {"villages", of_coverage, [](const Fact& fact, Tree&) { return DimensionValue(fact.villages); },
     "number of villages", "số thôn"},
    {"category", of_categories,
     [](const Fact& fact, Tree&) { return text_or_unknown(fact.rating->category); }, "category",
     "mức xếp loại"},
    {"scheme", of_ratings,
     [](const Fact& fact, Tree&) { return text_or_unknown(fact.rating->scheme); }, "scheme",
     "khung xếp loại"},
    {"subject", of_ratings,
     [](const Fact& fact, Tree&) {
       return DimensionValue(std::string(fact.rating->of_member ? "member" : "unit"));
     },
     "rated", "đối tượng", units_and_members},
};

}  // namespace

std::span<const Dimension> dimensions() { return dimension_table; }

const Dimension* find_dimension(std::string_view name) {
  for (const auto& dimension : dimension_table)
    if (dimension.name == name) return &dimension;
  return nullptr;
}

}  // namespace sogoc
