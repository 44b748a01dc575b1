// The diagnostics on stderr, by spdlog: its headers are compiled in stderr_sink.cc alone.
#pragma once
#include <memory>

#include "cli/diagnostics/line.h"
#include "store/diagnostics.h"

namespace sogoc {

// A line a message, written whole and at once, whose time is UTC with microseconds (RFC 3339):
// before the line as text, or as the member `time` of an object. That stderr cannot be written to
// has no effect.
std::unique_ptr<Diagnostics::Sink> sink_on_stderr(LineForm form);

}  // namespace sogoc
