// Prints the acts of invented provinces as NDJSON, for measurements; see province.h.
// usage: write_province [--seed N] [--provinces N] [--members N] [--cells N] [--districts N]
//                       [--years N] [--evaluations PERCENT]
// Of several provinces each has the same history under its own ids, act beside act.
#include <cstdio>
#include <cstdlib>
#include <cstring>

#include "tests/bench/province.h"

namespace {

void print_for(int province, const std::string& text, std::string& out) {
  out.clear();
  for (const char each : text)
    if (each == '@')
      out += 'p', out += std::to_string(province);
    else
      out += each;
  out += '\n';
  std::fwrite(out.data(), 1, out.size(), stdout);
}

}  // namespace

int main(int argc, char** argv) {
  bench::Size size;
  int provinces = 1, seed = 1;
  const std::pair<const char*, int*> options[] = {{"--seed", &seed},
                                                  {"--provinces", &provinces},
                                                  {"--members", &size.members},
                                                  {"--cells", &size.cells},
                                                  {"--years", &size.years},
                                                  {"--districts", &size.districts},
                                                  {"--evaluations", &size.evaluations}};
  for (int i = 1; i < argc; i += 2) {
    int* value = nullptr;
    for (const auto& [name, at] : options)
      if (std::strcmp(argv[i], name) == 0) value = at;
    if (value == nullptr || i + 1 == argc) {
      std::fprintf(stderr, "write_province: %s is no option or lacks its number\n", argv[i]);
      return 2;
    }
    *value = std::atoi(argv[i + 1]);
  }
  size.seed = static_cast<std::uint64_t>(seed);
  std::string out;
  for (const auto& line : bench::Province(size).lines())
    for (int i = 1; i <= provinces; ++i) print_for(i, line.text, out);
  return 0;
}
