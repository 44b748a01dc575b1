// The one write path: an act is accepted or refused whole (validation), its events are appended to
// the log and what they change is written as signed rows; a commit group of acts goes into one
// batch. Nothing here commits: the caller does, and tells nobody that an act is recorded before.
#pragma once
#include <map>
#include <optional>
#include <span>
#include <string>

#include "projections/knowledge/log_source.h"
#include "projections/recording/act_source.h"
#include "projections/recording/naming.h"
#include "projections/recording/read_line.h"
#include "projections/recording/recording.h"
#include "projections/recording/refold.h"

namespace sogoc {

// `log` and `streams` are those of one register at its head, must outlive it and are written by
// nobody else. For one thread at a time.
//
// What the lines can do wrong comes back as a Refusal. StoreError and CorruptRow come from reading;
// after any exception recorder, log and streams are spent, since an act may be staged in part:
// discard them and open the register again. What was committed stands.
class Recorder {
 public:
  Recorder(Log& log, Streams& streams, Recording recording);

  // The lines of one act, in order. When it is accepted its events and rows are staged;
  // take_changes makes them durable together with those of the acts before. A refused act leaves
  // nothing behind.
  //
  // A line is judged in this order: its syntax, rules of the event by itself, its length,
  // `recorded`, whether it is there already (then the rest is not asked), the clock, the target of
  // a correction, figures that it names. After the last line the fold judges all of them
  // together, then what there is to warn of (warnings.h); with Recording::strict the first
  // warning refuses the act. Under the system's clock the time of recording is taken here, for each
  // event a later one (clock_rules.h). An event without an id gets the register's mark, `-` and its
  // position.
  //
  // `first_of_input`: the first line may be the opening of an exported register, which is passed
  // over when it says the same as this register's.
  Verdict record(std::span<const ReadLine> lines, bool first_of_input = false);

  // Events that were sealed elsewhere, as the whole act that they were recorded as: replays a log.
  // They are judged by the fold alone and appended as they are; when one is broken nothing is
  // appended.
  std::optional<Broken> replay(std::span<const Event> act);

  // Position 0 of an empty log: staged as it is, without a rule or a row.
  void open_register(const Event& opening);

  // The changes since the last call: the caller commits them as a whole before the next act, and
  // discards everything when that fails (log.h, streams.h).
  void take_changes(Batch& batch);

 private:
  // An act whose lines are read one after the other, nothing of it staged yet.
  struct Prepared;
  // Reads and judges one line with all that can be said without the fold; adds its event to `act`,
  // or counts it as present.
  std::optional<Refusal> prepare(const ReadLine& line, bool opening_allowed, Prepared& act);
  // `present`: whether the register says the same already. A rejection: other content under the id,
  // or a second opening.
  std::optional<Rejection> check_present(const Event& content, const std::string& id,
                                         bool opening_allowed, const Prepared& act,
                                         bool& present) const;
  // `recorded`: as the line states it, given just under a simulated clock. Moves the act's clock
  // on.
  std::optional<Refusal> check_border(std::span<const ReadLine> lines, const Prepared& act) const;
  std::optional<Rejection> check_clock(std::optional<Instant> recorded, Prepared& act) const;
  // Of an event of the act or the log. The act's first, since its ids are in no index yet.
  std::optional<std::uint64_t> find(std::string_view id, const Prepared& act) const;
  // Adds what the line is warned of by itself (warnings.h).
  void warn(const ReadLine& line, std::optional<std::uint64_t> corrects, Prepared& act);
  // The act in the fold, judged and not staged yet.
  struct Folded;
  Folded fold(const ActSource& act, std::uint64_t start, Judge judge);
  // Adds what the act as a whole is warned of, each at its line.
  void add_warnings(Folded& folded, Prepared& act);
  void stage(const ActSource& act, Folded& folded);
  void append(const ActSource& act);
  void append_first_day(const ActSource& act, std::uint64_t start);
  // `causes`: by the event that is new or corrected, the event of the act that says so last.
  void append_reorganisations(const ActSource& act, std::uint64_t start,
                              const std::map<std::uint64_t, std::uint64_t>& causes);
  void append_void_events(const ActSource& act, std::uint64_t start);
  std::string free_id(const Prepared& act) const;
  // What the opening says; read when first asked for, since a log may still be empty.
  const std::string& mark() const;
  const std::string& time_zone() const;

  Log& log_;
  Streams& streams_;
  const Recording recording_;
  // What was staged is seen through it at once, since it reads log and streams.
  LogSource source_;
  Timelines timelines_;
  Naming naming_;
  // The earliest effective day of what is staged and recorded; not given: none.
  Date first_day_;
  // Eight letters that begin the ids this register gives; made when the first one is given.
  mutable std::string mark_, time_zone_;
};

}  // namespace sogoc
