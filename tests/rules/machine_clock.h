// A register for a case: with a simulated clock, or with one of the machine that says what the case
// wants. One thread.
#pragma once
#include <memory>

#include "tests/memory_register.h"
#include "tests/rules/cases.h"

namespace sogoc {

// What the machine's clock of the case in hand says.
inline Instant machine_says = 0;

inline std::unique_ptr<MemoryRegister> register_of(const Case& of) {
  if (!of.clock) return std::make_unique<MemoryRegister>();
  machine_says = of.clock->given;
  return std::make_unique<MemoryRegister>(Recording{.as_operator = "tester",
                                                    .now = [] { return machine_says; },
                                                    .hold_clock = of.clock->hold,
                                                    .accept_clock = of.clock->accept},
                                          of.clock->given);
}

// Between `given` and `when`.
inline void go_on_to_when(const Case& of) {
  if (of.clock) machine_says = of.clock->when;
}

}  // namespace sogoc
