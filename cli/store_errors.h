// What the store could not do, as people read it, and the exit code for it.
#pragma once
#include "cli/context.h"
#include "store/store_error.h"

namespace sogoc {

ExitCode print_store_error(const Context& context, const StoreError& error);

}  // namespace sogoc
