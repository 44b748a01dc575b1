// What the store could not do, as people read it, and the exit code for it: one table of reasons,
// with a remedy for each.
#pragma once
#include "cli/context.h"
#include "store/store_error.h"

namespace sogoc {

// Prints to stderr, in every format: in Vietnamese the reason in front of the store's own English
// message, which has the path; then what to try. busy is 8, io and in_doubt 7, corrupt and
// shortened 6, not_found 5, exists 2.
ExitCode print_store_error(const Context& context, const StoreError& error);

}  // namespace sogoc
