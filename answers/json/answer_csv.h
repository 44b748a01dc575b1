// Answers to one question or several of the same dimensions as CSV.
#pragma once
#include "answers/writer.h"
#include "projections/figures/ask.h"

namespace sogoc {

// The head line once: figure, unit, days, size of the log, dimensions, value, digest of what was
// counted, root of the log. The digest is of the whole answer, not of one row. One thread; what it
// is made of must outlive it.
class AnswerCsv {
 public:
  AnswerCsv(Writer& writer, Asker& asker) : writer_(writer), asker_(asker) {}
  void print(const Answered& answered);

 private:
  Writer& writer_;
  Asker& asker_;
  bool begun_ = false;
};

}  // namespace sogoc
