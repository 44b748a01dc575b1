// Answers to questions as people read them.
#pragma once
#include "answers/writer.h"
#include "projections/figures/ask.h"
#include "projections/figures/dimensions.h"
#include "projections/knowledge/known_at.h"

namespace sogoc {

inline constexpr const char* unknown_text = "–";  // of a dimension
// The value of a dimension: a word of the language where its values are words of the program. Null:
// a key that is no dimension.
std::string dimension_text(const Writer& writer, const Dimension* dimension,
                           const DimensionValue& value);
// Of a measured figure with its unit, else the number counted.
std::string value_text(const Writer& writer, const Answered& answered,
                       const std::optional<Measured>& measured, std::int64_t counted);

void print_answer(Writer& writer, Asker& asker, const Answered& answered);

// Says beside the data that K cuts through an act.
void say_inside_act(const Writer& writer);

// The parts of an answer, for commands that print several as one table. The heading is a line
// without its end: figure and unit. The clocks say what was known and what was left out. The source
// is the definition, the log and its root, so that somebody else can count the same.
void print_heading(Writer& writer, const Answered& answered);
// The day or the period, without the end of the line.
void print_days(Writer& writer, const Answered& answered);
void print_clocks(Writer& writer, Asker& asker, const Answered& answered);
// The structure, the rule of counting and the filters that were asked for.
void print_filters(Writer& writer, const Answered& answered);
const char* not_complete_text(const Writer& writer);
// What an answer left out, or what has to be known beside it.
void print_beside(Writer& writer, const Answered& answered);
std::string inside_act_text(const Writer& writer);
void print_source(Writer& writer, Asker& asker, const Answered& answered);

// That the unit is not known at that K, beside the data.
void print_not_known(const Writer& writer, const NotFound& missing);

}  // namespace sogoc
