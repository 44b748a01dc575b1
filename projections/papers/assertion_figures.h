// Assertions of figures: what papers state, beside what the register gives.
#pragma once
#include "projections/papers/assertion_cells.h"
#include "projections/papers/breaking.h"

namespace sogoc::assertions {

struct FigureAssertion {
  std::uint64_t line = 0;
  Question question;
  Statement statement;
  std::string days;   // as written
  std::string where;  // as written
  std::string paper;
};

// All that can be said without the register.
std::variant<FigureAssertion, SheetError> read_assertion(const Row& row);

struct CheckedFigure {
  FigureAssertion assertion;
  // The answer, or why there is none.
  std::variant<Answered, NotFound, SheetError> found;
  bool holds = false;
  std::optional<Breaking> breaking;  // of one that does not hold
};

CheckedFigure check(Asker& asker, FigureAssertion assertion, const Row& row);

}  // namespace sogoc::assertions
