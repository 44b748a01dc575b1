// Making the projections again from nothing but the log.
#pragma once
#include <functional>
#include <optional>
#include <string>

#include "events/words.h"
#include "projections/knowledge/register.h"
#include "projections/recording/recorder.h"

namespace sogoc {

// A position whose event cannot be what was recorded, and why.
struct WrongPosition {
  std::uint64_t position = 0;
  Words reason;
};

// Replays every act of the log, in order, into rows of `generation` on `out`, in batches. Progress
// is told after each. Returns the first event that the rules refuse.
std::optional<WrongPosition> replay(Register& from, Table& out, std::uint8_t generation,
                                    const std::function<void(std::uint64_t done)>& progress);

// SHA-256 over the keys, without the generation, and the values of all rows of the generation.
std::string rows_digest(const Table& table, std::uint8_t generation);

}  // namespace sogoc
