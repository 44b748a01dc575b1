// Numbers that follow from a seed, the same on every machine: the distributions of the standard
// library differ between its makers, its engines do not.
#pragma once
#include <cstdint>
#include <random>
#include <span>

namespace sogoc::demo {

// Not for secrets. One thread.
class Random {
 public:
  explicit Random(std::uint64_t seed) : engine_(seed) {}
  // 0 .. bound-1; the bias of at most bound / 2^64 does not matter here.
  //
  // REQUIRES: bound > 0.
  std::uint64_t below(std::uint64_t bound) { return engine_() % bound; }
  // Both inclusive.
  int between(int low, int high) {
    return low + static_cast<int>(below(static_cast<std::uint64_t>(high - low + 1)));
  }
  // True in so many of a hundred draws.
  bool chance(int percent) { return between(1, 100) <= percent; }
  // One of the elements, of which there is at least one.
  template <typename Container>
  auto& pick(Container& from) {
    return from[below(std::size(from))];
  }

 private:
  std::mt19937_64 engine_;
};

}  // namespace sogoc::demo
