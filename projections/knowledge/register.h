// One register open for reading or writing, on any table: its log, its rows and what its first
// event says.
#pragma once
#include <memory>
#include <string>

#include "projections/knowledge/log_source.h"
#include "projections/knowledge/view.h"
#include "store/diagnostics.h"
#include "store/log.h"

namespace sogoc {

// What registerOpened says.
struct RegisterFacts {
  std::string origin;
  std::string time_zone;  // an IANA name
  bool simulated_clock = false;
};

// One thread. `table` must outlive it.
class Register {
 public:
  // The table holds at least the first event, else StoreError of reason not_found.
  explicit Register(const Table& table, const Diagnostics& diagnostics = {});

  const RegisterFacts& facts() const { return facts_; }
  const Table& table() const { return table_; }
  Log& log() { return log_; }
  Streams& streams() { return streams_; }
  const EventSource& source() const { return source_; }
  std::uint8_t generation() const { return generation_; }
  // Who is told of work on the register.
  const Diagnostics& diagnostics() const { return diagnostics_; }

  Event event(std::uint64_t position) const { return source_.event(position); }
  // The first position of the act that the event was recorded in, and the one behind its last.
  std::uint64_t act_begin(std::uint64_t position) const { return (*event(position)).getActStart(); }
  std::uint64_t act_end(std::uint64_t position) const;
  // The event whose place in the fold a correction changes; of other kinds the position itself.
  std::uint64_t root_of(std::uint64_t position) const;
  // `recorded` of the last event below `size`; before everything when there is none.
  Instant last_recorded_at(std::uint64_t size) const;

 private:
  const Table& table_;
  const Diagnostics diagnostics_;
  Log log_;
  const std::uint8_t generation_;
  Streams streams_;
  LogSource source_;
  RegisterFacts facts_;
};

// The first batch of a register: its format, its generation and its first event.
Batch opening_batch(const RegisterFacts& facts, const std::string& as_operator, Instant recorded);

}  // namespace sogoc
