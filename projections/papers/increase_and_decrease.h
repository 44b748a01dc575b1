// Form 1 of the party's statistics (biểu tăng, giảm đảng viên): the members of a unit before a
// period, who came and went in it, and those behind it. Every number is an ordinary answer. The one
// list of its movements serves the form and the papers that are checked against themselves.
#pragma once
#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "projections/figures/ask.h"

namespace sogoc {

// The lines of the form, from top to bottom. People in transit inside the unit have lines of their
// own, so that who left one cell and has not reached another is not lost.
enum class FormLine : std::uint8_t {
  opening,
  opening_in_transit,
  admitted,
  transferred_in,
  restored,
  in_by_structure,
  taken_over,
  died,
  expelled,
  struck_off,
  resigned,
  transferred_out,
  out_by_structure,
  closing,
  closing_in_transit,
};
inline constexpr std::size_t form_lines = 15;

// A flow that adds to the members or takes from them: its column in a paper, its figure, and the
// line of the form in which it is summed.
struct Movement {
  const char* column;
  const char* figure;
  FormLine line;
  bool required;  // in a paper
  const char *en, *vi;
  bool adds() const { return line < FormLine::died; }
};
std::span<const Movement> movements();

struct IncreaseAndDecrease {
  struct Column {
    std::string period;
    std::vector<std::int64_t> values;  // one a line
    // Opening and increases less decreases, with who is in transit on both days, less closing.
    std::int64_t residual = 0;
  };
  std::vector<Column> columns;
  std::vector<Answered> answers;  // all that were asked, in order
};

// `periods` as in `--period`. The unit must be known; else std::logic_error.
IncreaseAndDecrease increase_and_decrease(Asker& asker, const std::string& unit,
                                          const std::vector<std::string>& periods);

}  // namespace sogoc
