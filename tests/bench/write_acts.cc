// Prints the acts of a province of many districts, for measurements, or of a small lively one.
// usage: write_acts DISTRICTS YEARS | write_acts lively
#include <cstdio>
#include <cstdlib>
#include <string>

#include "cli/demo/generator.h"
#include "tests/districts.h"

namespace {

int print(const sogoc::demo::Scenario& scenario) {
  for (const auto& line : sogoc::demo::generate(scenario)) std::puts(line.c_str());
  return 0;
}

}  // namespace

int main(int argc, char** argv) {
  if (argc == 2 && argv[1] == std::string("lively")) return print(sogoc::demo::lively_districts());
  const int districts = argc > 1 ? std::atoi(argv[1]) : 0,
            years = argc > 2 ? std::atoi(argv[2]) : 0;
  if (districts < 1 || years < 1) {
    std::fputs("usage: write_acts DISTRICTS YEARS | write_acts lively\n", stderr);
    return 2;
  }
  return print(sogoc::demo::quiet_districts(districts, years));
}
