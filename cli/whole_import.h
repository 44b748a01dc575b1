// An import that is recorded whole, in one commit group, or not at all.
#pragma once
#include "cli/import_end.h"

namespace sogoc {

inline constexpr std::size_t most_lines_at_once = 100'000;

// Reads all lines before anything is judged; more than most_lines_at_once, or than 256 MiB, is a
// usage error. When an act is refused, or a signal comes before the commit, nothing is recorded.
// The exit codes are those of Importing::finish; ends the process by the signal that stopped it.
// Throws as Importing.
//
// REQUIRES: a StopOn is held.
ExitCode import_whole(Context& context, const FileImport& options, RefusedFile* refused);

}  // namespace sogoc
