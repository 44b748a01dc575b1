// Assertions of figures: what papers state, beside what the register gives. Each row is a question
// and a statement; where the two do not meet, it is said since when and through which events.
// Nothing is written to the register.
#pragma once
#include "projections/papers/assertion_cells.h"
#include "projections/papers/breaking.h"

namespace sogoc::assertions {

// A row that is understood. A value.
struct FigureAssertion {
  std::uint64_t line = 0;
  // As `figure` would ask it; what the row leaves out is left to the defaults there.
  Question question;
  Statement statement;
  // As written, for people.
  std::string days;
  std::string where;
  std::string paper;
};

// All that can be said without the register: the first fault of the row, in the order figure, value
// and paper present, figure, days, value, where, clocks; or the assertion. Pure, safe from any
// thread.
std::variant<FigureAssertion, SheetError> read_assertion(const Row& row);

// An assertion with what became of it.
struct CheckedFigure {
  FigureAssertion assertion;
  // The answer, or why there is none: its unit is not known, or the register does not understand a
  // cell.
  std::variant<Answered, NotFound, SheetError> found;
  // Whether the answer is as stated; false without one.
  bool holds = false;
  // Of one that has an answer and does not hold.
  std::optional<Breaking> breaking;
};

// Asks the register and compares. `row`: the one that the assertion was read from, for naming a
// cell. Cheap when it holds; otherwise it costs what find_breaking does. Throws what asking throws
// (StoreError, CorruptRow). For one thread at a time, like `asker`; the answer's view lives as long
// as that.
CheckedFigure check(Asker& asker, FigureAssertion assertion, const Row& row);

}  // namespace sogoc::assertions
