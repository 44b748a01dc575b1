// Every row of figures and of dimensions says all that its readers print and look up.
#include "projections/figures/catalogue.h"

#include <gtest/gtest.h>

#include <set>

#include "projections/figures/dimensions.h"

namespace sogoc {
namespace {

bool given(const char* text) { return text && *text; }

TEST(Catalogue, HasAllTextsAndEachNameOnce) {
  std::set<std::string> names;
  for (const auto& figure : catalogue()) {
    EXPECT_TRUE(names.insert(figure.name).second) << figure.name << " stands twice in catalogue.cc";
    EXPECT_TRUE(given(figure.label_en) && given(figure.label_vi) && given(figure.definition_en) &&
                given(figure.definition_vi))
        << figure.name << " lacks a text in catalogue.cc";
  }
}

TEST(Catalogue, HasAPopulationThatCountsOrMeasures) {
  for (const auto& figure : catalogue()) {
    const auto& of = *figure.population;
    EXPECT_NE(of.count == nullptr, of.measure == nullptr) << of.name;
    EXPECT_EQ(of.count == nullptr, of.fails_first == nullptr) << of.name << " needs fails_first";
    EXPECT_EQ(of.count == nullptr, of.subjects.empty()) << of.name << " needs subjects";
  }
}

TEST(Dimensions, HaveAllTextsAndEachNameOnce) {
  std::set<std::string> names;
  for (const auto& each : dimensions()) {
    EXPECT_TRUE(names.insert(each.name).second) << each.name << " stands twice in dimensions.cc";
    EXPECT_TRUE(given(each.label_en) && given(each.label_vi)) << each.name;
    EXPECT_TRUE(each.value != nullptr) << each.name;
  }
}

}  // namespace
}  // namespace sogoc
