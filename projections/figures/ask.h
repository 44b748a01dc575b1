// From the words of a question to its answer. Defaults, periods and the three clocks are resolved
// here, for every way of asking alike: options of a command, a line of JSON, an end of a bridge.
#pragma once
#include <map>
#include <memory>

#include "events/period.h"
#include "projections/figures/catalogue.h"
#include "projections/figures/counted_digest.h"
#include "projections/figures/evaluate.h"
#include "projections/figures/unknown_values.h"
#include "projections/knowledge/known_at.h"
#include "projections/knowledge/recent.h"
#include "projections/knowledge/register.h"

namespace sogoc {

// As typed; empty: not given. A value.
struct Question {
  // How its parts are named where something is wrong with them: `--as-of 2018` or `"asOf":"2018"`.
  enum class Written : std::uint8_t { options, json };
  Written written = Written::options;
  // Days and periods are what typed_days.h reads, known_at what resolve_known_at (known_at.h)
  // reads; a unit, dimensions and their values may stand under their names (meant.h); count_by is
  // `decision` or `ceremony`.
  std::string figure, unit, as_of, from, to, period, known_at, structure_as_of, count_by;
  // Names of dimensions, in the order of the answer's keys.
  std::vector<std::string> by;
  // By name of a dimension the values that pass: all names must hold, one value of each suffices.
  std::map<std::string, std::vector<DimensionValue>> where;
};

// An answer, and what it was asked with after defaults were filled in. May be copied; copies share
// the view.
struct Answered {
  Query query;
  // Of the catalogue, so it lives as long as the program.
  const FigureDefinition* figure = nullptr;
  // K: what was recorded below it is known.
  std::uint64_t size = 0;
  KnownAtNotes notes;
  // The civil day of K (KnownAt::day).
  Date known_day;
  // Empty after `understand`, as is the digest.
  Answer answer;
  // Of what was counted, with its version (counted_digest.h).
  std::string digest;
  std::shared_ptr<View> view;
  // False: the day asked for, of a period its last, lies after that of K, so that more may still be
  // recorded of it.
  bool complete_as_known = true;
  // Filtered by what the register has never seen at K; filled by `ask` and note_unknown.
  std::vector<UnknownValue> unknown_values;
};

// Answers many questions over one register and keeps what it has read at the last few sizes. For
// one thread at a time; `reg` must outlive it and every view that it hands out. Every function that
// reads throws StoreError and CorruptRow; then the views are spent, and with them the object.
class Asker {
 public:
  // `reads` of the events that its views give: checked where they are shown as they stand.
  explicit Asker(Register& reg, LogSource::Reads reads = LogSource::Reads::plain)
      : reg_(reg), reads_(reads), stated_(reg), digest_(reg.streams()), columns_(reg.streams()) {}
  // NotFound: the unit is not known at K. UsageError: what `understand` and `refusal_of`
  // (evaluate.h) refuse.
  // With Listing::none the digest is empty.
  std::variant<Answered, NotFound, UsageError> ask(const Question& question,
                                                   Listing listing = Listing::items);
  // What was understood with what was counted of it: the digest too, unless with Listing::none, and
  // the values that the register has never seen.
  Answered finish(Answered understood, Answer answer, Listing listing);
  // Of the streams of the register, for passes that count many times: renewed with each `ask`.
  PersonColumns& columns() { return columns_; }
  // What is asked, without the answer and its digest. A UsageError: no such figure, a K that cannot
  // be resolved, words that are no day or period, a day for a figure over time or a period for a
  // stock, an unknown count_by. Not looked at: whether the unit is known, the dimensions and their
  // values, and whether the period ends before it begins; `evaluate` refuses these.
  std::variant<Answered, UsageError> understand(const Question& question);
  // Fills in the values that the register has never seen at K, of what `understand` gave. Reads the
  // log as far as a value takes that was not stated early.
  void note_unknown(Answered& answered);
  // The words of the register, for other questions.
  StatedValues& stated() { return stated_; }
  // The unit that a text means: the text itself when a unit has that identifier, or nothing is
  // called so; else the one unit known below `size` that bore a name that is read as the text is
  // (folded, text_forms.h). A UsageError lists several.
  //
  // REQUIRES: `size` is the end of an act.
  std::variant<std::string, UsageError> unit_meant(const std::string& text, std::uint64_t size);
  // That the unit is not known at the size, with what it may mean.
  NotFound no_unit(const std::string& unit, std::uint64_t size);
  // The view of that size: one that is kept, or a new one.
  //
  // REQUIRES: `size` is the end of an act.
  std::shared_ptr<View> view(std::uint64_t size);
  Register& asked() { return reg_; }
  // D when none is asked for: today; under a simulated clock the day of K.
  Date default_day(const KnownAt& known_at) const;
  // The day of the text, the default one when it is empty. A UsageError: the text is no full day.
  std::variant<Date, UsageError> day(const std::string& text, const KnownAt& known_at) const;

 private:
  std::optional<UsageError> read_names(const Question& question, Answered& answered);

  Register& reg_;
  const LogSource::Reads reads_;
  StatedValues stated_;
  CountedDigest digest_;
  PersonColumns columns_;
  Recent<std::shared_ptr<View>> views_{4};
};

}  // namespace sogoc
