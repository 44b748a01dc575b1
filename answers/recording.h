// What became of what was recorded, in the form asked for.
#pragma once
#include <span>

#include "answers/writer.h"
#include "projections/papers/reports.h"
#include "projections/recording/recorder.h"

namespace sogoc {

// Why an act was refused: in JSON an object among the answers, else text beside the data.
void write_refusal(Writer& writer, std::span<const ReadLine> act, const Refusal& refusal);

// Says beside the data which cells of published reports are others than they were, when there are
// some. `kept`: false for a dry run.
void say_changed_reports(const Writer& writer, const std::vector<ChangedCell>& cells, bool kept);

struct ImportCounts {
  std::uint64_t accepted = 0, present = 0, rejected = 0;  // lines
  bool conflict = false;                                  // among the refusals
};
// `log`: as it is kept, which a dry run does not change. `changed`: what say_changed_reports said.
void write_imported(Writer& writer, const Log& log, const ImportCounts& counts, bool dry,
                    const std::vector<ChangedCell>& changed);

struct RecordedOne {
  std::string id;
  std::optional<std::uint64_t> position;  // nothing: the register had it already
  std::uint64_t size = 0;                 // of the log
};
void write_recorded(Writer& writer, const RecordedOne& one,
                    const std::vector<ChangedCell>& changed);

// `name`: of the register, as the user gave it.
void write_opened(Writer& writer, const std::string& name, bool simulated_clock);

}  // namespace sogoc
