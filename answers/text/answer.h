// Answers to questions as people read them, and the parts that other texts are made of. All print
// to `writer.out` in the language of the writer unless it is said otherwise. What takes an `asker`
// reads the register and throws StoreError and CorruptRow; names of units are read through the view
// of `answered`. One thread.
#pragma once
#include "answers/advice.h"
#include "answers/writer.h"
#include "projections/figures/ask.h"
#include "projections/figures/dimensions.h"
#include "projections/knowledge/known_at.h"

namespace sogoc {

// What stands for the value of a dimension that is not known.
inline constexpr const char* unknown_text = "–";
// The value of a dimension: a word of the language where its values are words of the program; bands
// such as `<18` and what the register states as they are. Null: a key that is no dimension.
std::string dimension_text(const Writer& writer, const Dimension* dimension,
                           const DimensionValue& value);
// The value of the dimension at the place of `answered.answer.by` in one of its cells: units have
// their names beside their identifiers, categories beside their codes.
std::string key_text(const Writer& writer, const Answered& answered, std::size_t place,
                     const DimensionValue& value);
// Of a measured figure with its unit (a percent sign, or none for amounts) and as bounds, else the
// number counted. `measured` and `counted` are those of the answer or of one of its cells.
std::string value_text(const Writer& writer, const Answered& answered,
                       const std::optional<Measured>& measured, std::int64_t counted);

// The whole answer: heading, days, clocks, value, cells, what was left out, digest and source.
void print_answer(Writer& writer, Asker& asker, const Answered& answered);

// Says to `err` what has to be said of a K, a line each; nothing where nothing has.
void say_notes(const Writer& writer, const KnownAtNotes& notes, const std::string& zone);

// The same of one of several answers, without what stands below all of them: clocks and log.
// `way_on`: with the command that follows a unit that is not active. `command`: which one asks for
// the day on which it is; `units` and `list` take the unit as a word of their own.
void print_answer_alone(Writer& writer, const Answered& answered, bool way_on);
// Whether its unit is there on the day; a flow is asked for over days.
bool unit_is_active(const Answered& answered);

// A line with the figure and its unit; the latter has the name that it bears on the last day asked
// for, or in the structure asked for. The other one has the day or the period too.
void print_heading(Writer& writer, const Answered& answered);
void print_heading_with_days(Writer& writer, const Answered& answered);
// The words of a figure with its name behind them, which alone stands where there is no such
// figure: papers may have others.
std::string figure_name_text(const Writer& writer, const std::string& name);
// The unit that was asked for with its identifier, as in the heading.
std::string asked_unit_text(const Writer& writer, const Answered& answered);
// The day or the period.
std::string days_text(const Writer& writer, const Answered& answered);
// A size of the log with the time that people know it by.
std::string known_text(const Writer& writer, Asker& asker, std::uint64_t size);
// K with the time of its last recording, and what has to be said of it.
void print_known(Writer& writer, Asker& asker, const Answered& answered);
// That, and the filters below.
void print_clocks(Writer& writer, Asker& asker, const Answered& answered);
// The structure, the rule of counting and the filters that were asked for, with the values that the
// register has never seen; nothing where none were.
void print_filters(Writer& writer, const Answered& answered);
// What is said of such a value at the size, as a line without its end.
std::string unknown_value_text(const Writer& writer, const UnknownValue& value, std::uint64_t size);
// Says them to `err`, a line each.
void say_unknown_values(const Writer& writer, const Answered& answered);
// That the day lies after that of K, so that more may be recorded of it. A constant.
const char* not_complete_text(const Writer& writer);
// That as a line.
void print_not_complete(Writer& writer);
// What an answer left out, or what has to be known beside it: in transit, not restatable,
// imprecise, not rated, a unit that is not active. Numbers that are zero are not printed.
void print_beside(Writer& writer, const Answered& answered, bool way_on = true,
                  const char* command = "figure");
// That, the digest of what was counted, and the source: what stands below the numbers.
void print_basis(Writer& writer, Asker& asker, const Answered& answered);
// The sentences that say_notes says, and those of two of them; `zone`: of the register.
std::vector<std::string> note_texts(const Writer& writer, const KnownAtNotes& notes,
                                    const std::string& zone);
std::string rests_on_clock_text(const Writer& writer, Instant last_recorded,
                                const std::string& zone);
const char* clock_held_text(const Writer& writer);
// What the figure counts.
void print_definition(Writer& writer, const Answered& answered);
// That, the log with its root and how many of its events are void, so that somebody else
// can count the same.
void print_source(Writer& writer, Asker& asker, const Answered& answered);
// A line with the root of the log at the size and how many of its events are void.
void print_root(Writer& writer, Asker& asker, std::uint64_t size);

// Of these the log and whether its clock is simulated, for what is no single figure.
void print_log(Writer& writer, Asker& asker, std::uint64_t size);
// The unit's name on the day and its identifier, or "all roots" when it is empty.
std::string unit_name_text(const Writer& writer, View& view, const std::string& unit, Date day);
// Says to `err` that the unit is not known at that K, what it may mean and how to find it.
void print_not_known(const Writer& writer, const NotFound& missing);

}  // namespace sogoc
