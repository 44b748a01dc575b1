// The one write path: an act is accepted or refused whole (validation), its events are appended to
// the log and what they change is written as signed rows; a commit group of acts goes into one
// batch.
#pragma once
#include <chrono>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "events/rejection.h"
#include "projections/knowledge/log_source.h"
#include "projections/recording/act_source.h"
#include "projections/recording/read_line.h"
#include "projections/recording/refold.h"

namespace sogoc {

// Why an act was refused, with the line at fault; without one the event that would break is none of
// the act's.
struct Refusal {
  Rejection reason;
  std::string event;                // id of the event that is broken; empty: it has none
  std::optional<std::size_t> line;  // index into the act's lines
};

struct Verdict {
  std::size_t present = 0;  // lines that the register had already
  std::size_t recorded = 0;
  std::optional<Refusal> refusal;
};

// How recorded and operator are set.
struct Recording {
  bool simulated_clock = false;
  std::string as_operator;
  Instant (*now)() = nullptr;  // of the system's clock; not used under a simulated clock
};

// One thread. `log` and `streams` are those of one register at its head and must outlive it.
class Recorder {
 public:
  Recorder(Log& log, Streams& streams, Recording recording);

  // The lines of one act. When it is accepted its events and rows are staged; take_changes makes
  // them durable together with those of the acts before. A refused act leaves nothing behind.
  // `first_of_input`: the first line may be the opening of an exported register, which is passed
  // over when it says the same as this register's.
  Verdict record(std::span<const ReadLine> lines, bool first_of_input = false);

  // Events that were sealed elsewhere, as the whole act that they were recorded as: replays a log.
  std::optional<Broken> replay(std::span<const Event> act);

  // Position 0 of an empty log.
  void open_register(const Event& opening);

  // The changes since the last call: the caller commits them as a whole.
  void take_changes(Batch& batch);

 private:
  struct Prepared;
  std::optional<Refusal> prepare(const ReadLine& line, bool opening_allowed, Prepared& act);
  std::optional<Rejection> check_present(const Event& content, const std::string& id,
                                         bool opening_allowed, const Prepared& act,
                                         bool& present) const;
  std::optional<Rejection> check_clock(std::optional<Instant> recorded, Prepared& act) const;
  std::optional<std::uint64_t> find(std::string_view id, const Prepared& act) const;
  std::optional<Broken> fold(const ActSource& act, std::uint64_t start);
  void append(const ActSource& act);
  void append_reorganisations(const ActSource& act, std::uint64_t start,
                              const std::map<std::uint64_t, std::uint64_t>& causes);
  void append_void_events(const ActSource& act, std::uint64_t start);
  std::string free_id(const Prepared& act) const;

  Log& log_;
  Streams& streams_;
  const Recording recording_;
  LogSource source_;
  Timelines timelines_;
};

}  // namespace sogoc
