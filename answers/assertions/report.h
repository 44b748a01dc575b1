// What became of the assertions of a file, in text, JSON and CSV.
#pragma once
#include "answers/json/answer.h"
#include "answers/writer.h"
#include "projections/papers/assertion_figures.h"
#include "projections/papers/assertion_flow.h"

namespace sogoc::assertions {

struct FigureReport {
  std::string file;
  std::vector<CheckedFigure> checked;
  std::vector<SheetError> faults;  // in order of lines
};

struct FlowReport {
  std::string file;
  bool has_units = false;
  Flow flow;
};

struct Tally {
  std::size_t held = 0, broken = 0, unexplained = 0, not_found = 0, not_understood = 0;
};
Tally tally_of(const FigureReport& report);
Tally tally_of(const FlowReport& report);

// Lines that are not understood go to stderr, but in JSON and CSV.
void print(Writer& writer, Asker& asker, const FigureReport& report);
void print(Writer& writer, const FlowReport& report);

// Shared by the forms of output.
std::string fault_text(const Writer& writer, const std::string& file, const SheetError& fault);
Json fault_json(const Writer& writer, const std::string& file, const SheetError& fault);
Json tally_json(const std::string& file, const Tally& tally);
std::string tally_text(const Writer& writer, const Tally& tally);
// `sogoc explain …`: all that changed the figure since it held.
std::string how_to_see_all(const Writer& writer, const CheckedFigure& checked);

}  // namespace sogoc::assertions
