#include "projections/register.h"

#include "store/keys.h"
#include "store/memory_table.h"
#include "store/store_error.h"

namespace sogoc {
namespace {

constexpr char format[] = "sogoc register 1";

std::uint8_t generation_of(const Table& table) {
  const auto value = table.get(generation_key());
  return value && !value->empty() ? static_cast<std::uint8_t>(value->front()) : 0;
}

RegisterFacts facts_of(const Event& opening) {
  const auto body = (*opening).getBody().getRegisterOpened();
  return {body.getOrigin().cStr(), body.getTimeZone().cStr(),
          body.getClock() == schema::Clock::SIMULATED};
}

// Checked before anything else is read.
const Table& checked(const Table& table) {
  const auto found = table.get(format_key());
  if (!found) throw StoreError(StoreError::Reason::not_found, "there is no register here");
  if (*found != format)
    throw StoreError(StoreError::Reason::corrupt, "the register has the format " + *found +
                                                      ", this program knows " + format);
  return table;
}

}  // namespace

bool Register::is_register(const Table& table) { return table.get(format_key()).has_value(); }

Register::Register(const Table& table)
    : table_(checked(table)),
      log_(table),
      generation_(generation_of(table)),
      streams_(table, generation_),
      source_(log_, streams_),
      facts_(facts_of(source_.event(0))) {}

Instant Register::last_recorded_at(std::uint64_t size) const {
  return size == 0 ? before_everything : (*event(size - 1)).getRecorded();
}

Batch opening_batch(const RegisterFacts& facts, const std::string& as_operator, Instant recorded) {
  capnp::MallocMessageBuilder message;
  auto event = message.initRoot<schema::Event>();
  auto body = event.initBody().initRegisterOpened();
  body.setOrigin(facts.origin);
  body.setTimeZone(facts.time_zone);
  body.setClock(facts.simulated_clock ? schema::Clock::SIMULATED : schema::Clock::SYSTEM);
  const Event content(capnp::canonicalize(event.asReader()));
  const Event opening = seal(content, "register-opened",
                             facts.simulated_clock ? before_everything : recorded, as_operator, 0);
  MemoryTable empty;
  Log log(empty);
  log.append(LogEntry{"register-opened", opening.bytes()}, (*opening).getRecorded());
  Batch batch;
  batch.put(format_key(), format);
  batch.put(generation_key(), std::string(1, '\1'));
  log.take_changes(batch);
  return batch;
}

}  // namespace sogoc
