// Form 1 of the party's statistics (biểu tăng, giảm đảng viên): the members of a unit before a
// period, who came and went in it, and those behind it. Every number is an ordinary answer, so that
// each can be explained. The one list of its movements serves the form and the papers that are
// checked against themselves.
#pragma once
#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "projections/figures/ask.h"

namespace sogoc {

// The lines of the form, from top to bottom; the order is used: what stands before `died` adds, the
// rest takes away. People in transit inside the unit have lines of their own, so that who left one
// cell and has not reached another is not lost.
enum class FormLine : std::uint8_t {
  // On the day before the period, in cells.
  opening,
  // And between two cells of the unit.
  opening_in_transit,
  admitted,
  transferred_in,
  restored,
  // By acts on units: a cell that came with its members.
  in_by_structure,
  // Members of the first day of the register.
  taken_over,
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
inline constexpr std::size_t form_lines = 15;

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
  bool adds() const { return line < FormLine::died; }
};
// All of them, those that add first. Lives as long as the program.
std::span<const Movement> movements();

// The form of one unit over several periods.
struct IncreaseAndDecrease {
  struct Column {
    std::string period;
    // One a line, in the order of FormLine; none is below zero.
    std::vector<std::int64_t> values;
    // Opening and increases less decreases, with who is in transit on both days, less closing. 0,
    // or a bug: the figures count the same rows.
    std::int64_t residual = 0;
  };
  std::vector<Column> columns;
  // All that were asked, in order. Their views are the asker's.
  std::vector<Answered> answers;
};

// `periods` as in `--period`, a column each, as known at the head. Throws what asking throws. For
// one thread at a time, like `asker`.
//
// REQUIRES: the unit is known, and each period is one; else std::logic_error.
IncreaseAndDecrease increase_and_decrease(Asker& asker, const std::string& unit,
                                          const std::vector<std::string>& periods);

}  // namespace sogoc
