// Answers to questions as people read them.
#pragma once
#include "cli/context.h"
#include "cli/json/answer.h"
#include "projections/figures/dimensions.h"
#include "projections/known_at.h"

namespace sogoc {

inline constexpr const char* unknown_text = "–";  // of a dimension
// The value of a dimension: a word of the language where its values are words of the program. Null:
// a key that is no dimension.
std::string dimension_text(const Context& context, const Dimension* dimension,
                           const DimensionValue& value);
// Of a measured figure with its unit, else the number counted.
std::string value_text(const Context& context, const Answered& answered,
                       const std::optional<Measured>& measured, std::int64_t counted);

void print_answer(Context& context, Asker& asker, const Answered& answered);

// The K of --known-at. Says on stderr when it cuts through an act; nothing when it is none, which
// is printed too and is ExitCode::usage.
std::optional<KnownAt> known_asked(const Context& context, Register& in, const std::string& text);

// Says on stderr that K cuts through an act.
void say_inside_act(const Context& context);

// The parts of an answer, for commands that print several as one table. The heading is a line
// without its end: figure and unit. The clocks say what was known and what was left out. The source
// is the definition, the log and its root, so that somebody else can count the same.
void print_heading(Context& context, const Answered& answered);
// The day or the period, without the end of the line.
void print_days(Context& context, const Answered& answered);
void print_clocks(Context& context, Asker& asker, const Answered& answered);
// The structure, the rule of counting and the filters that were asked for.
void print_filters(Context& context, const Answered& answered);
const char* not_complete_text(const Context& context);
// What an answer left out, or what has to be known beside it.
void print_beside(Context& context, const Answered& answered);
std::string inside_act_text(const Context& context);
void print_source(Context& context, Asker& asker, const Answered& answered);

// Answers to one question or several of the same dimensions as CSV, the head line once: figure,
// unit, days, size of the log, dimensions, value, digest of what was counted, root of the log. The
// digest is of the whole answer, not of one row.
class AnswerCsv {
 public:
  AnswerCsv(Context& context, Asker& asker) : context_(context), asker_(asker) {}
  void print(const Answered& answered);

 private:
  Context& context_;
  Asker& asker_;
  bool begun_ = false;
};

// Print why there is no answer, and return the code for it.
ExitCode print_no_answer(Context& context, const NotFound& missing);
ExitCode print_no_answer(Context& context, const UsageFault& fault);
Json fault_json(const Context& context, const UsageFault& fault);

}  // namespace sogoc
