// A progress bar on stderr, only on a terminal and not between lines of the diagnostics.
#pragma once
#include <functional>

#include "cli/context.h"

namespace sogoc {

// A function that draws how much is done: thirty columns over the line before, with a line feed at
// the end. It does nothing when stderr is no terminal or diagnostics go there. It writes to
// context.err, which must outlive it.
//
// REQUIRES: done <= total whenever it is called.
std::function<void(std::uint64_t done)> progress_bar(const Context& context, std::uint64_t total);

}  // namespace sogoc
