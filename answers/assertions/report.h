// What became of the assertions of a file, in text, JSON and CSV: the output of `sogoc assert`.
// What is checked is in projections/papers/; nothing here decides whether a figure holds.
#pragma once
#include "answers/json/answer.h"
#include "answers/writer.h"
#include "projections/papers/assertion_figures.h"
#include "projections/papers/assertion_flow.h"

namespace sogoc::assertions {

// A file of figures, with what became of each of its lines.
struct FigureReport {
  std::string file;
  std::vector<CheckedFigure> checked;
  std::vector<SheetError> faults;  // in order of lines
};

// A file of increase and decrease. `has_units`: it has a column `unit`, so that it could be
// compared with the register.
struct FlowReport {
  std::string file;
  bool has_units = false;
  Flow flow;
};

// How many lines came to what; the exit code follows from it. A row of a flow may be broken and
// unexplained at once and counts in both; one without a total before is not held.
struct Tally {
  std::size_t held = 0, broken = 0, unexplained = 0, not_found = 0, not_understood = 0;
};
Tally tally_of(const FigureReport& report);
Tally tally_of(const FlowReport& report);

// Text: a table, then for each figure that does not hold since when and by which events; lines that
// are not understood go to `err`. JSON: one object with the tally and `assertions`, in the order of
// lines, faults among them; CSV: the same as rows. Reads lines of events: StoreError, CorruptRow.
void print(Writer& writer, Asker& asker, const FigureReport& report);
// The same for a flow, without reading.
void print(Writer& writer, const FlowReport& report);

// Shared by the forms of output. A fault as text of several lines, each with its line feed; and as
// an object with `outcome` notUnderstood.
std::string fault_text(const Writer& writer, const std::string& file, const SheetError& fault);
Json fault_json(const Writer& writer, const std::string& file, const SheetError& fault);
// The tally with the name of the file; and as one sentence without a line feed, zeros left out.
Json tally_json(const std::string& file, const Tally& tally);
std::string tally_text(const Writer& writer, const Tally& tally);
// A command that prints all that changed the figure since it held, or since the first event when it
// never did: `sogoc explain …`, quoted for a shell.
//
// REQUIRES: `checked` has an answer and a breaking.
std::string how_to_see_all(const Writer& writer, const CheckedFigure& checked);

}  // namespace sogoc::assertions
