// What the program says when nothing is left to return to: there is no memory for `new`, a library
// ended it from a thread of its own, or by an assertion. Memory and threads that are missing are
// told as that and are exit code 7, everything else is a bug, with exit code 70; never a signal,
// nor a core file.
#pragma once
#include "cli/context.h"

namespace sogoc {

// Puts the words together, for there may be no memory for them later. The handlers are there before
// main begins; until there are words they say that the memory is used up, in the language of the
// command line. To be called again when language or format change, or what is advised; before any
// thread is started. `context` must live as long as the process.
void prepare_last_words(const Context& context);

// Why the command failed is said: what a library does while the process ends, after what was thrown
// through it, changes neither the words nor the code.
void failure_was_told(ExitCode code);

}  // namespace sogoc
