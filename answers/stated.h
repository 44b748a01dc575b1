// What a paper states beside what the register gives, as JSON.
#pragma once
#include "answers/writer.h"
#include "projections/figures/query.h"

namespace sogoc {

struct Stated {
  std::string figure, stated;       // as the paper's list has them
  const Answer* rebuilt = nullptr;  // as of the day of the paper
  const Answer* before = nullptr;   // at the beginning of the term; null: not asked
  bool same = false;
};

// One JSON object a line.
void write_stated(Writer& writer, const Stated& row);

}  // namespace sogoc
