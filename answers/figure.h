// Answers to questions in the form asked for.
#pragma once
#include <istream>
#include <memory>

#include "answers/writer.h"
#include "projections/figures/ask.h"

namespace sogoc {

// Writes answers one after the other: a text each, a JSON object a line, or the rows of one table.
// One thread; what it is made of must outlive it.
class FigureAnswers {
 public:
  FigureAnswers(Writer& writer, Asker& asker);
  ~FigureAnswers();
  void write(const Answered& answered);

 private:
  struct Held;
  const std::unique_ptr<Held> held_;
};

// Why there is no answer: in JSON as an answer of its own, else beside the data.
void write_no_answer(Writer& writer, const NotFound& missing);
void write_no_answer(Writer& writer, const UsageError& error);

// What became of a question, for scripts.
enum class Asked : std::uint8_t { answered, not_found, usage };

// One JSON question a line; the answers, or why there is none, come as JSON in the same order, one
// a line. Empty lines are passed over. Returns what became of the first that has no answer.
Asked answer_lines(Writer& writer, Asker& asker, std::istream& in);

// A figure at the end of each period, or over each, which are not empty; in text one table with the
// clocks of the last. Stops where a question has no answer, and says why.
Asked write_series(Writer& writer, Asker& asker, Question question,
                   const std::vector<std::pair<Date, Date>>& periods);

// The answer and every item that it counts with its event; in text the first `shown` events.
void write_items(Writer& writer, Asker& asker, const Answered& answered, std::size_t shown);

// Reads what writing the answer as JSON reads, and writes nothing.
void read_for_answer(Asker& asker, const Answered& answered);

// The catalogue of figures.
void write_catalogue(Writer& writer);

}  // namespace sogoc
