// What became of what was recorded, in the form asked for. Writes values that the recorder
// returned; nothing here decides what is recorded.
#pragma once
#include <span>

#include "answers/writer.h"
#include "projections/papers/reports.h"
#include "projections/recording/read_line.h"
#include "projections/recording/recording.h"

namespace sogoc {

// Why an act was refused. In JSON an object on a line of the data, so that it stands among the
// answers (text/refusal.h has its members); else text to `err`. `act`: the lines that were refused,
// at least one.
void write_refusal(Writer& writer, std::span<const ReadLine> act, const Refusal& refusal);

// What an act that was recorded is warned of, where its refusal would stand.
void write_warning(Writer& writer, std::span<const ReadLine> act, const Refusal& warning);
// That a later line of the input establishes a unit or village that a refused one did not find; in
// JSON on a line of the data.
void write_established_later(Writer& writer, const Subject& missed, const InputLine& refused,
                             const InputLine& later);

// Warns on `err` that the machine's clock leapt ahead: `recorded` cannot be mended later.
void say_clock_ahead(const Writer& writer, const ClockAhead& clock);

// Says to `err`, in every form, which cells of published reports have another value because of what
// was recorded, with the command that explains them. Silent when there are none. `kept`: false for
// a dry run, of which it says what would change.
void say_changed_reports(const Writer& writer, const std::vector<ChangedCell>& cells, bool kept);

// The last line that is done with: it and all before are recorded, were present already or are
// refused. Line 0 of no file while there is none.
struct ImportedUpTo {
  std::string file;
  std::uint64_t line = 0;
};

// What became of the lines of an import. The lines of a refused act all count as rejected,
// whichever of them is at fault.
struct ImportCounts {
  std::uint64_t accepted = 0, present = 0, rejected = 0;  // lines that were judged
  std::uint64_t warnings = 0;                             // of the accepted ones
  bool conflict = false;                                  // among the refusals
  // Of the accepted ones those whose group is committed, in so many acts, so many of them without
  // an id of their own; none of a dry run.
  std::uint64_t lines = 0, acts = 0, without_id = 0;
  ImportedUpTo up_to;
};
// How an import ended.
struct ImportEnd {
  bool dry = false;
  // All was to be recorded or nothing, and it is nothing.
  bool nothing = false;
  // Empty: the input was read to its end. Else `SIGTERM` and the like, or the file that could not
  // be read.
  std::string stopped_by;
};
// The counts, up to which line of which file they are recorded, and the size and root of the log;
// in JSON with `dryRun` and, when there are some, `stoppedBy` and `reportsChanged`. CSV: as text.
// Lines without an id are warned of on `err`: sent again they would be recorded again; and of an
// import that was stopped it says there how to go on. `log`: as it is kept, which a dry run does
// not change. `changed`: what say_changed_reports said.
void write_imported(Writer& writer, const Log& log, const ImportCounts& counts,
                    const ImportEnd& end, const std::vector<ChangedCell>& changed);
// How far an import came that ends by an error, to `err`, in every form: what is recorded stays.
// `in_doubt`: the group behind may be recorded too.
void say_recorded(const Writer& writer, const ImportCounts& counts, bool in_doubt);
// In JSON one line of the data for each commit group; nothing in other forms.
void write_acknowledged(Writer& writer, const ImportedUpTo& up_to, std::uint64_t size);

// One event that was recorded from the command line.
struct RecordedOne {
  std::string id;
  std::optional<std::uint64_t> position;  // nothing: the register had it already
  std::uint64_t size = 0;                 // of the log
};
// Its identifier and position; in JSON also whether it was present, the size of the log and
// `reportsChanged`, when there are some.
void write_recorded(Writer& writer, const RecordedOne& one,
                    const std::vector<ChangedCell>& changed);

// That a register was opened, which has one event then. `name`: as the user gave it.
void write_opened(Writer& writer, const std::string& name, bool simulated_clock);
// That a register was made of what was recorded before; in JSON {"register","size","root"}.
void write_made(Writer& writer, const std::string& name, std::uint64_t size, const Hash& root);

}  // namespace sogoc
