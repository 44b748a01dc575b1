// What became of the assertions of a file, in text, JSON and CSV.
#pragma once
#include "cli/assertions/figures.h"
#include "cli/assertions/flow.h"
#include "cli/context.h"
#include "cli/json/answer.h"

namespace sogoc::assertions {

struct FigureReport {
  std::string file;
  std::vector<CheckedFigure> checked;
  std::vector<Misunderstood> faults;  // in order of lines
};

struct FlowReport {
  std::string file;
  bool has_units = false;
  Flow flow;
};

struct Tally {
  std::size_t held = 0, broken = 0, unexplained = 0, not_found = 0, not_understood = 0;
  ExitCode code() const;
};
Tally tally_of(const FigureReport& report);
Tally tally_of(const FlowReport& report);

// Lines that are not understood go to stderr, but in JSON and CSV.
void print(Context& context, Asker& asker, const FigureReport& report);
void print(Context& context, const FlowReport& report);

// Shared by the forms of output.
std::string fault_text(const Context& context, const std::string& file, const Misunderstood& fault);
Json fault_json(const Context& context, const std::string& file, const Misunderstood& fault);
Json tally_json(const std::string& file, const Tally& tally);
std::string tally_text(const Context& context, const Tally& tally);
// `sogoc explain …`: all that changed the figure since it held.
std::string how_to_see_all(const Context& context, const CheckedFigure& checked);
// A number of thousandths with its sign.
std::string signed_text(const Context& context, std::int64_t thousandths);
Json signed_json(std::int64_t thousandths);

}  // namespace sogoc::assertions
