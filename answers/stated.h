// What a paper states beside what the register gives, as JSON: the rows of the article of the demo.
#pragma once
#include "answers/writer.h"
#include "projections/figures/query.h"

namespace sogoc {

// The answers are those of whoever asked, and must live until it is written.
struct Stated {
  std::string figure, stated;       // as the paper's list has them
  const Answer* rebuilt = nullptr;  // as of the day of the paper
  const Answer* before = nullptr;   // at the beginning of the term; null: not asked
  bool same = false;
};

// {"article","stated","rebuilt","atTermBegin","same"} on a line, whatever the format of the writer;
// the values as in answers (json/answer.h), null where not asked.
void write_stated(Writer& writer, const Stated& row);

}  // namespace sogoc
