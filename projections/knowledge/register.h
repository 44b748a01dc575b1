// One register open for reading or writing, on any table: its log, its rows and what its first
// event says. Everything above the store begins with one; it knows neither directories nor locks.
#pragma once
#include <memory>
#include <string>

#include "projections/knowledge/log_source.h"
#include "projections/knowledge/view.h"
#include "store/diagnostics.h"
#include "store/log.h"

namespace sogoc {

// What registerOpened says. Never changes.
struct RegisterFacts {
  // The name of the log, a URL without a scheme.
  std::string origin;
  // An IANA name; civil days are counted in it.
  std::string time_zone;
  // Times of recording come from the lines and not from the machine.
  bool simulated_clock = false;
};

// Not copyable. `table` must outlive it. For one thread at a time, const functions too: log and
// streams keep what they read. Reading throws StoreError and CorruptRow; after any of them the
// object is spent.
class Register {
 public:
  // Whether rows of another layout are let pass: for what reads the log alone, or makes rows anew.
  enum class Rows { understood, any };

  // Reads the head record and the first event. Throws StoreError of reason not_found when the table
  // holds no event, corrupt when its head record is damaged, other_layout when its rows are of
  // another layout than this program's (rows/layout.h).
  // `diagnostics` is told of work on it.
  explicit Register(const Table& table, const Diagnostics& diagnostics = {},
                    Rows rows = Rows::understood);

  const RegisterFacts& facts() const { return facts_; }
  const Table& table() const { return table_; }
  // The parts live as long as the register.
  Log& log() { return log_; }
  const Log& log() const { return log_; }
  Streams& streams() { return streams_; }
  const EventSource& source() const { return source_; }
  // The same without hashes: for counting and names, which go through thousands of events.
  const EventSource& plain_source() const { return plain_source_; }
  // The machine's clock when the register was opened: what was recorded later it does not have.
  Instant opened_at() const { return opened_at_; }
  // Of the rows in force, as the head record has it.
  std::uint8_t generation() const { return generation_; }
  // Whether they are of this program's layout.
  bool rows_understood() const { return rows_understood_; }
  // Throws StoreError other_layout when they are not.
  void expect_understood() const;
  // Who is told of work on the register.
  const Diagnostics& diagnostics() const { return diagnostics_; }

  // Position 0 is the opening. Throws std::out_of_range when position >= log().size(), as all
  // below.
  Event event(std::uint64_t position) const { return source_.event(position); }
  // The first position of the act that the event was recorded in, and the one behind its last; the
  // latter reads on to it.
  std::uint64_t act_begin(std::uint64_t position) const { return (*event(position)).getActStart(); }
  std::uint64_t act_end(std::uint64_t position) const;
  // The event whose place in the fold a correction changes; of other kinds the position itself.
  std::uint64_t root_of(std::uint64_t position) const;
  // `recorded` of the last event below `size`; before everything when there is none.
  //
  // REQUIRES: size <= log().size().
  Instant last_recorded_at(std::uint64_t size) const;

 private:
  const Instant opened_at_;
  const Table& table_;
  const Diagnostics diagnostics_;
  Log log_;
  const std::uint8_t generation_;
  const bool rows_understood_;
  Streams streams_;
  LogSource source_, plain_source_;
  RegisterFacts facts_;
};

// The eight bytes of the head record that are the projections': the generation in force, and the
// layout of its rows.
std::uint64_t extra_of(std::uint8_t generation);

// The first batch of a register: its head record with generation 1, and its first event, recorded
// by `as_operator` at `recorded`; under a simulated clock before everything. Pure.
//
// REQUIRES: the time zone is one that is_time_zone knows.
Batch opening_batch(const RegisterFacts& facts, const std::string& as_operator, Instant recorded);

}  // namespace sogoc
