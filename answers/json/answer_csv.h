// Answers to one question or several of the same dimensions as CSV: one table for all of them.
#pragma once
#include "answers/writer.h"
#include "projections/figures/ask.h"

namespace sogoc {

// Columns: figure, unit (empty: all roots), days (a day, or FIRST/LAST), knownAt (the size K), the
// dimensions, value, of percentages numerator and denominator, of targets what they say, with a
// structure structureAsOf and notRestatable, countedDigest, logRoot. The digest is of the whole
// answer, not of one row. One thread; `writer` and `asker` must outlive it.
class AnswerCsv {
 public:
  AnswerCsv(Writer& writer, Asker& asker) : writer_(writer), asker_(asker) {}
  // A row for each cell, or one for an answer that was not divided; before the first answer the
  // head line. Throws StoreError.
  //
  // REQUIRES: the same columns as those of the first answer.
  void print(const Answered& answered);

 private:
  Writer& writer_;
  Asker& asker_;
  bool begun_ = false;
};

}  // namespace sogoc
