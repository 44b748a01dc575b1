// Recording lines of NDJSON (one JSON object a line), commit group by commit group, and reporting
// what was refused: what import, record, amend, void and demo share.
#pragma once
#include <chrono>
#include <cstdint>
#include <functional>

#include "answers/causes.h"
#include "answers/json/names_for_ids.h"
#include "answers/recording.h"
#include "cli/established_later.h"
#include "cli/open.h"
#include "projections/recording/act_grouper.h"
#include "projections/recording/recorder.h"

namespace sogoc {

struct ImportOptions {
  // Acts a commit group, at least 1; it changes the speed, never the meaning.
  std::uint64_t batch = 1;
  // Everything is judged, each act with those before it staged, and nothing is committed.
  bool dry = false;
  // One commit group at the end, and none when anything was refused.
  bool all_or_nothing = false;
  // Warnings are counted and not printed: they were, when the same lines were judged before.
  bool quiet_warnings = false;
  // The lines were put together from words of a command.
  bool by_hand = false;
  // What the clock says instead of the system's; empty: that.
  std::function<Instant()> clock = nullptr;
  RecordingOptions recording = {};
};

// One import into one register. Refused acts are printed as they are met and the next act goes on.
//
// StoreError and CorruptRow leave: then nothing more may be added, since recorder and log are
// spent; what was acknowledged before stays. `context` and `open` must outlive it. Not copyable;
// one thread.
class Importing {
 public:
  Importing(Context& context, OpenRegister& open, const ImportOptions& options);

  // A group that is committed while nobody opens the register (RegisterStore::commit_alone).
  struct Alone {
    // Called when all is ready to be written.
    std::function<void()> wait;
    // Called then, while nobody opens the register; when it says no nothing is written.
    std::function<bool()> still;
  };

  // Called after each commit group, with the last line of its last act: what is acknowledged by
  // then.
  using Acknowledged = std::function<void(const ImportedUpTo& up_to, std::uint64_t size)>;
  void on_acknowledged(Acknowledged tell) { tell_ = std::move(tell); }

  // Called with each act that is refused, when it is.
  using Refused = std::function<void(std::span<const ReadLine> act, const Refusal& refusal)>;
  void on_refused(Refused tell) { refused_ = std::move(tell); }

  // The next line. In what is entered by hand, rows of sheets and words of a command, units and
  // villages may stand by name (names_for_ids.h). An act of several lines is recorded when the line
  // after it is of another one, so its refusal is printed late.
  void add(InputLine line);
  // Commits what is staged when the first of it is a second old: a reader takes what is not there
  // two seconds after its time for never recorded (known_at.cc). For whoever waits for input; add
  // does the same.
  void commit_if_old();
  // Records the last act and commits what is left. The code says what was refused: conflict before
  // rejected, else ok. Call it once, at the end, or else stop(). `alone`: how the last group is
  // committed; not given: as the others.
  ExitCode finish(const Alone* alone = nullptr);
  // Commits what was judged, unless all is to be recorded or nothing, without the act that the last
  // lines may be only a part of: for an input that was not read to its end.
  void stop();
  // The machine's clock is wrong (the rule that says so), which is no fault of the line; no later
  // line that is new fares better. Null: it is not.
  const char* wrong_clock() const { return wrong_clock_; }
  // Of what was recorded or refused so far; complete after finish.
  const ImportCounts& counts() const { return counts_; }

 private:
  void put_ids(InputLine& line);
  void record(std::span<const ReadLine> act);
  void refuse(std::span<const ReadLine> act, const Refusal& refusal);
  void warn(std::span<const ReadLine> act, const Verdict& verdict);
  void commit(const Alone* alone = nullptr);
  void say_rest();
  void move_up_to();

  Context& context_;
  OpenRegister& open_;
  Recorder recorder_;
  NamesForIds names_;
  ActGrouper grouper_;
  const ImportOptions options_;
  bool first_ = true;
  const char* wrong_clock_ = nullptr;
  // Acts that are staged, their lines, and how many of these have no id.
  std::uint64_t pending_ = 0, pending_lines_ = 0, pending_without_id_ = 0;
  // When the first of them was staged.
  std::chrono::steady_clock::time_point pending_since_;
  ImportedUpTo judged_up_to_;
  ImportCounts counts_;
  Causes refusals_, warnings_;
  EstablishedLater established_later_;
  Acknowledged tell_;
  Refused refused_;
};

}  // namespace sogoc
