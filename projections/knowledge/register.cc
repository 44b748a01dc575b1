#include "projections/knowledge/register.h"

#include "projections/knowledge/civil_time.h"
#include "projections/knowledge/corrections.h"
#include "projections/rows/layout.h"
#include "store/memory_table.h"
#include "store/store_error.h"

namespace sogoc {
namespace {

RegisterFacts facts_of(const Event& opening) {
  if (!(*opening).getBody().isRegisterOpened())
    throw StoreError(StoreError::Reason::corrupt, Said{"the first entry does not open a register",
                                                       "mục đầu không phải sự việc mở sổ"});
  const auto body = (*opening).getBody().getRegisterOpened();
  return {body.getOrigin().cStr(), body.getTimeZone().cStr(),
          body.getClock() == schema::Clock::SIMULATED};
}

std::uint8_t layout_of(std::uint64_t extra) { return static_cast<std::uint8_t>(extra >> 8); }

// Checked before anything else is read: a table without events has neither facts nor a generation.
const Table& checked(const Table& table) {
  if (Log(table).size() == 0)
    throw StoreError(StoreError::Reason::not_found,
                     Said{"the register was never opened; run `sogoc init` on an empty directory",
                          "sổ chưa được mở; chạy `sogoc init` với thư mục rỗng"});
  return table;
}

}  // namespace

Register::Register(const Table& table, const Diagnostics& diagnostics, Rows rows)
    : opened_at_(system_now()),
      table_(checked(table)),
      diagnostics_(diagnostics),
      log_(table),
      generation_(static_cast<std::uint8_t>(log_.extra())),
      rows_understood_(layout_of(log_.extra()) == rows_layout),
      streams_(table, generation_),
      source_(log_, streams_),
      plain_source_(log_, streams_, LogSource::Reads::plain),
      facts_(facts_of(plain_source_.event(0))) {
  if (rows != Rows::any) expect_understood();
}

void Register::expect_understood() const {
  if (rows_understood_) return;
  throw StoreError(
      StoreError::Reason::other_layout,
      Said{"the rows of the register are of layout ", "các dòng của sổ theo cách sắp xếp "} +
          std::to_string(layout_of(log_.extra())) +
          Said{", this program reads layout ", ", chương trình này đọc cách sắp xếp "} +
          std::to_string(rows_layout));
}

std::uint64_t extra_of(std::uint8_t generation) {
  return generation | static_cast<std::uint64_t>(rows_layout) << 8;
}

std::uint64_t Register::act_end(std::uint64_t position) const {
  const auto begin = act_begin(position);
  auto end = position + 1;
  // Acts say where they begin, not where they end; most are of one event.
  while (end < log_.size() && act_begin(end) == begin) ++end;
  return end;
}

std::uint64_t Register::root_of(std::uint64_t position) const {
  return root_of_correction(source_, position,
                            [&](std::string_view id) { return log_.position_of(id); });
}

// Size 0 is before the opening, which nobody recorded anything before.
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
  // Under a simulated clock the time of the machine would stand before all that lines state, or
  // behind it; so the opening is before everything.
  const Event opening = seal(content, "register-opened",
                             facts.simulated_clock ? before_everything : recorded, as_operator, 0);
  // The log makes the batch, on a table that holds nothing: its bytes are known to it alone.
  MemoryTable empty;
  Log log(empty);
  // Generation 1; a rebuild goes on to the next.
  log.set_extra(extra_of(1));
  log.append(Entry{"register-opened", opening.bytes()}, (*opening).getRecorded());
  Batch batch;
  log.take_changes(batch);
  return batch;
}

}  // namespace sogoc
