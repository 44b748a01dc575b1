// Prints the acts of a province of many districts, for measurements.
// usage: write_acts DISTRICTS YEARS
#include <cstdio>
#include <cstdlib>

#include "cli/demo/generator.h"

namespace {

using sogoc::Date;

sogoc::demo::Scenario province(int districts, int years) {
  auto scenario = sogoc::demo::district_scenario();
  scenario.districts.clear();
  for (int i = 1; i <= districts; ++i)
    scenario.districts.push_back(
        {"h" + std::to_string(i), "Đảng bộ huyện " + std::to_string(i), 20, 14, 2000});
  auto period = scenario.periods.front();
  for (int* count : {&period.admitted, &period.received, &period.died, &period.struck_off,
                     &period.sent_away, &period.moved, &period.transferred})
    *count *= districts;
  scenario.periods.clear();
  scenario.reorganisations.clear();
  for (int i = 0; i < years; ++i) {
    const auto first = static_cast<std::uint32_t>(2015 + i) * 10000;
    period.from = Date{first + 101};
    period.to = Date{first + 1231};
    scenario.periods.push_back(period);
  }
  scenario.end = Date{static_cast<std::uint32_t>(2015 + years) * 10000 + 628};
  return scenario;
}

}  // namespace

int main(int argc, char** argv) {
  const int districts = argc > 1 ? std::atoi(argv[1]) : 0,
            years = argc > 2 ? std::atoi(argv[2]) : 0;
  if (districts < 1 || years < 1) {
    std::fputs("usage: write_acts DISTRICTS YEARS\n", stderr);
    return 2;
  }
  for (const auto& line : sogoc::demo::generate(province(districts, years)))
    std::puts(line.c_str());
}
