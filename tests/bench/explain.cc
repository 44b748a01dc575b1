// How long explaining takes in a process that has read its part of the register before, and how
// long one answer to the figure: bench_explain REGISTER FIGURE UNIT FROM TO [FROM TO ...], FROM as
// on the command line, TO a day. One line a pair; medians of eleven runs.
#include <algorithm>
#include <chrono>
#include <iostream>

#include "projections/bridges/bridge.h"
#include "store/register_store.h"

namespace {

using Clock = std::chrono::steady_clock;

template <typename Run>
std::int64_t median_of(Run run) {
  std::vector<std::int64_t> times;
  for (int i = 0; i < 11; ++i) {
    const auto start = Clock::now();
    run();
    times.push_back((Clock::now() - start).count());
  }
  std::sort(times.begin(), times.end());
  return times[times.size() / 2];
}

}  // namespace

int main(int count, char** words) {
  using namespace sogoc;
  if (count < 6 || count % 2 != 0) return 2;
  const auto store = RegisterStore::open_for_reading(words[1]);
  Register content(store->table());
  Asker asker(content);
  for (int i = 4; i + 1 < count; i += 2) {
    BridgeQuestion question;
    question.about.figure = words[2];
    question.about.unit = words[3];
    question.from = words[i];
    question.to = words[i + 1];
    std::size_t events = 0;
    const auto run = [&] {
      const auto outcome = explain(asker, question);
      const auto* explanation = std::get_if<Explanation>(&outcome);
      if (!explanation) std::exit(1);
      events = 0;
      for (const auto& part : explanation->parts)
        for (const auto* lines : {&part.corrections, &part.movements})
          for (const auto& line : *lines) events += line.events.size();
    };
    run();
    auto single = question.about;
    single.as_of = question.to;
    const auto time = median_of(run), answer = median_of([&] { (void)asker.ask(single); });
    const auto ratio = static_cast<double>(time) / static_cast<double>(answer);
    std::cout << "  " << question.from << " to " << question.to << "  " << events << " events  "
              << static_cast<double>(time) / 1e6 << " ms, " << ratio << " x one answer ("
              << static_cast<double>(answer) / 1e6 << " ms)" << std::endl;
  }
}
