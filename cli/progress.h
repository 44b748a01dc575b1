// A progress bar on stderr, only on a terminal and not between lines of the diagnostics.
#pragma once
#include <functional>

#include "cli/context.h"

namespace sogoc {

// What it returns writes to context.err, which must outlive it.
std::function<void(std::uint64_t done)> progress_bar(const Context& context, std::uint64_t total);

}  // namespace sogoc
