// Answers to questions about figures in the form asked for. What is asked is in
// projections/figures/ask.h; here the outcome is written, whatever it is. What writes an answer
// reads the register meanwhile (names of units, the root at K, void events), and throws what that
// throws: StoreError and CorruptRow. One thread.
#pragma once
#include <memory>

#include "answers/writer.h"
#include "events/input_line.h"
#include "projections/figures/ask.h"

namespace sogoc {

// Writes answers one after the other, in text a paragraph each, in JSON an object a line, in CSV
// the rows of one table with one head line. `writer` and `asker` must outlive it. Not copyable.
class FigureAnswers {
 public:
  // `several`: more than one is to come. In text what holds for all that follow each other (clocks,
  // filters, log and root) then stands below them, once.
  FigureAnswers(Writer& writer, Asker& asker, bool several = false);
  ~FigureAnswers();
  // In CSV all answers must have the columns of the first: the head line is printed once only.
  void write(const Answered& answered);
  // Prints what is left to stand below the answers; to be called behind the last.
  void end();

 private:
  struct Held;
  const std::unique_ptr<Held> held_;
};

// Why there is no answer, to `err`, in the language of the writer; in JSON to the data too, as an
// object of failure_json, of a unit with `unit` and `nearest`.
void write_no_answer(Writer& writer, const NotFound& missing);
void write_no_answer(Writer& writer, const UsageError& error);

// Nothing that is known has the identifier, or nothing of the class (answers/class_words.h; empty:
// whichever), with what it may mean and how to find it, to `err`; in JSON to the data too, as an
// object of failure_json with `id` and `nearest`, whose reason is the class, or `id`.
void write_unknown_id(Writer& writer, const NotFound& missing, std::string_view class_name);

// What became of a question, so that a command can choose its exit code.
enum class Asked : std::uint8_t { answered, not_found, usage };

// Answers JSON questions, one a line (json/question.h). Whatever the format of the writer, the
// answers are JSON, one a line in the same order, with the errors of write_no_answer among them, of
// usage with their `line`; lines of nothing but blanks are passed over. Goes on after a question
// without an answer, and returns what became of the first of these. Lines that break off pass for
// lines that end: the caller knows why they did.
Asked answer_lines(Writer& writer, Asker& asker, const NextLine& next);

// A figure at the end of each of the periods (a stock) or over each of them, first and last day
// inclusive; the days that the questions have are replaced. `at_each`: the question at each K that
// is asked for, alike in all else. In text one table with a column for each K, the clocks of the
// last period and a line where ratings go over to other schemes; in JSON and CSV the answers one by
// one, of each period all K. The digest of what was counted is told of the last period alone, or
// with `all_digests` of each: it costs more than counting. Stops at the first question that has no
// answer and says why; text prints no rows then, JSON and CSV have printed those before.
//
// REQUIRES: neither is empty; the periods ascend.
Asked write_series(Writer& writer, Asker& asker, const std::vector<Question>& at_each,
                   const std::vector<std::pair<Date, Date>>& periods, bool all_digests);

// The answer with everything that it counts, by name, and the event by which each is counted. JSON:
// the answer with `items`, a list of {"id","name","event":{…}}; CSV: a row for each item. Text
// groups items by event, in the order of recording, and shows the first `shown` events, then how
// many more there are.
void write_items(Writer& writer, Asker& asker, const Answered& answered, std::size_t shown);

// Reads what writing the answer as JSON reads, and writes nothing: for measuring it.
void read_for_answer(Asker& asker, const Answered& answered);

// The catalogue of figures: name, kind, label, definition and the dimensions that each can be
// divided by. JSON has both languages and an object a line, text and CSV the language of the
// writer; the dimensions are not in the CSV.
void write_catalogue(Writer& writer);

}  // namespace sogoc
