// Form 1 of the party's statistics (biểu tăng, giảm đảng viên): the members of a unit before a
// period, who came and went in it, and those behind it. Every number is an ordinary answer, so that
// each can be explained. The one list of its movements serves the form and the papers that are
// checked against themselves, the one list of its rows whatever shows it.
#pragma once
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "projections/figures/ask.h"
#include "projections/figures/published_reports.h"

namespace sogoc {

// The lines of the form, from top to bottom; the order is used: what stands before `decrease` adds,
// the rest takes away. People in transit inside the unit have lines of their own, so that who left
// one cell and has not reached another is not lost.
enum class FormLine : std::uint8_t {
  // On the day before the period, in cells.
  opening,
  // And between two cells of the unit.
  opening_in_transit,
  // The sum of the next three.
  increase,
  admitted,
  transferred_in,
  restored,
  // By acts on units: a cell that came with its members.
  in_by_structure,
  // Members of the first day of the register.
  taken_over,
  // The sum of the next five.
  decrease,
  died,
  expelled,
  struck_off,
  resigned,
  transferred_out,
  out_by_structure,
  // On the last day of the period, as in the opening.
  closing,
  closing_in_transit,
};
// One more than the last of them.
inline constexpr std::size_t form_lines = 17;

// A line as it is called. `letter` is that of the printed form; lines without one are ours, for
// what the form has no place for: transit, acts on units, the opening of the register.
struct FormRow {
  FormLine line;
  // Of JSON and CSV.
  const char* name;
  const char* letter;
  const char *en, *vi;
};
// All of them in the order of FormLine. Lives as long as the program.
std::span<const FormRow> form_rows();

// A flow that adds to the members or takes from them: its column in a paper, its figure, and the
// line of the form in which it is summed. A constant of the program.
struct Movement {
  const char* column;
  const char* figure;
  FormLine line;
  // A paper must have the column.
  bool required;
  // As a word of a sum: "77 admitted".
  const char *en, *vi;
  bool adds() const { return line < FormLine::decrease; }
};
// All of them, those that add first. Lives as long as the program.
std::span<const Movement> movements();

// What `reportPublished` calls the form.
inline constexpr const char* increase_form = "increase";

// As typed: the unit, empty for all roots; periods as in `--period`, and K.
struct FormQuestion {
  std::string unit;
  std::vector<std::string> periods;
  std::string known_at;
};

// The form of one unit over several periods, as known at one K.
struct IncreaseAndDecrease {
  // A figure that a line counts, and its answer.
  struct Part {
    const char* figure;
    // A day of a stock, a period of a flow, as it is asked for.
    std::string days;
    std::int64_t value = 0;
  };
  struct Column {
    std::string period;
    // As it is asked for; `size` is what it comes to.
    std::string known_at;
    std::uint64_t size = 0;
    // One a line, in the order of FormLine; none is below zero. A sum has the parts of its lines.
    std::vector<std::int64_t> values;
    std::vector<std::vector<Part>> parts;
    // Opening and increases less decreases, with who is in transit on both days, less closing. 0,
    // or a bug: the figures count the same rows.
    std::int64_t residual = 0;
  };
  // What a report of this form, unit and period says, the newest below K.
  struct Published {
    PublishedReport report;
    // One a line; nothing where the report has not all of its figures. Of the opening the closing
    // of `before`.
    std::vector<std::optional<Bounds>> values;
    // The newest report of the form and unit that ends on the eve of the period.
    std::optional<PublishedReport> before;
    // As known at the size that it was made from; nothing when the unit was not known.
    std::optional<Column> known_then;
  };

  // Its identifier, whatever it was called; empty for all roots.
  std::string unit;
  // One a period.
  std::vector<Column> columns;
  // Of one period alone: the same one a year before, and what was published.
  std::optional<Column> year_before;
  std::optional<Published> published;
  // All that `columns` asked, in order. Their views are the asker's.
  std::vector<Answered> answers;
};

// NotFound: the unit is not known at K. UsageError: no period, one that is none or that ends before
// it begins, a K that cannot be resolved. Throws what asking throws. For one thread at a time, like
// `asker`.
std::variant<IncreaseAndDecrease, NotFound, UsageError> increase_and_decrease(
    Asker& asker, const FormQuestion& question);

// A figure of a column as it is asked for alone, at the column's size. Pure.
Question question_of(const std::string& unit, const IncreaseAndDecrease::Column& column,
                     const IncreaseAndDecrease::Part& part);

// What a line of the first column is of the same line a year before, in thousandths of a percent,
// rounded half up to tenths; nothing against nothing. Pure.
//
// REQUIRES: form.year_before.
std::optional<std::uint64_t> percent_of_year_before(const IncreaseAndDecrease& form,
                                                    std::size_t row);

// The cells of a report of this form: each movement over the period, members and those in transit
// on its last day, as the form's column has them. Pure.
std::vector<IncreaseAndDecrease::Part> cells_to_publish(const IncreaseAndDecrease::Column& column);

}  // namespace sogoc
