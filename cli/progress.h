// How much of a long work is done, on the terminal of standard error.
#pragma once
#include <cstdint>
#include <functional>

#include "cli/context.h"

namespace sogoc {

// A function that is told how much is done of `total`, which is 0 when nobody knows. Once two
// seconds are over it draws a bar with what is left of the time, or the number alone; the line is
// taken away when all is done, and before anything else is said. It does nothing when stderr is no
// terminal or diagnostics go there, and draws over nothing when called often. It writes to
// context.err, which must outlive it.
//
// REQUIRES: total is 0 or done <= total whenever it is called.
std::function<void(std::uint64_t done)> progress_bar(const Context& context, std::uint64_t total);

// The same for an answer whose length is not known before it is put together (Writer::step): only
// when it does not go to the terminal itself.
std::function<void(std::uint64_t done, std::uint64_t total)> answer_progress(
    const Context& context);

}  // namespace sogoc
