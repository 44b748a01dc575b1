// One question at one day, or over one period, after the other: what was read and added up for one
// is where the next goes on.
#pragma once
#include <memory>
#include <variant>

#include "projections/figures/ask.h"

namespace sogoc {

// For one thread at a time; `asker` must outlive it, and must be asked nothing else between two
// calls of `ask`, but by other objects of this class that were made before the first call. Throws
// what the asker throws, and then is spent.
class SeriesQuestion {
 public:
  // Its own days are not looked at.
  SeriesQuestion(Asker& asker, const Question& question);
  ~SeriesQuestion();
  SeriesQuestion(const SeriesQuestion&) = delete;

  // What Asker::ask answers: a stock at the end of the last day, any other over the days from the
  // first to the last.
  //
  // REQUIRES: full days, first <= last, the last not before that of the call before.
  std::variant<Answered, NotFound, UsageError> ask(Date first, Date last, Listing listing);

 private:
  struct Passed;
  std::variant<Answered, NotFound, UsageError> begin(Date last, Listing listing);
  Answered go_on(Date last, Listing listing);

  Asker& asker_;
  Question question_;
  // When it is counted in one pass over all days.
  std::unique_ptr<Passed> passed_;
};

}  // namespace sogoc
