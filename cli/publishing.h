// `report publish`: a form with the register's own figures, recorded as a report.
#pragma once
#include <string>

#include "cli/command_line.h"
#include "cli/importing.h"

namespace sogoc {

// As typed.
struct PublishOptions {
  std::string name, form, unit, period, paper, effective, recorded, known_at;
  RecordingOptions recording;
};

// Records the report as record_one does, made from everything that is recorded before it. Usage
// error: another form than `increase`, a period that is none; not found: an unknown unit. The day
// of publishing is today when none is given, under a simulated clock that of `recorded`. A unit
// that is not active on the last day of the period, and a period that has not ended on the day of
// the recording, are warned of on `err`, and refused when the recording is strict.
ExitCode publish(Context& context, const PublishOptions& options);

}  // namespace sogoc
