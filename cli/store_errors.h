// How a command failed, as people and programs read it, and the exit code for it: one table of
// reasons, with a remedy for each.
#pragma once
#include "cli/context.h"
#include "store/store_error.h"

namespace sogoc {

// What is said of a failure: lines for people, and with --format json the object for programs
// (answers/json/failure.h), else nothing.
struct ToldFailure {
  ExitCode code;
  std::string text, line;
};

// In Vietnamese the reason stands in front of the store's own English message, which has the path;
// then what to try. permission, io, no_resources and in_doubt are 7, busy 8, corrupt, head_lost,
// other_layout and shortened 6, not_found 5, exists 2.
ToldFailure told(const Context& context, const StoreError& error);
// What no reason is known for.
ToldFailure told_bug(const Context& context, const std::string& what);

// Text to stderr; the object is the last line of stdout, where what was begun before stays. Returns
// the code.
ExitCode print_failure(Context& context, const ToldFailure& failure);

}  // namespace sogoc
