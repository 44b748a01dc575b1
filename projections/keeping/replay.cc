#include "projections/keeping/replay.h"

#include <kj/exception.h>

#include <set>
#include <utility>

#include "events/well_formed.h"
#include "store/keys.h"
#include "store/memory_table.h"
#include "store/sha256.h"

namespace sogoc {
namespace {

// Large enough that tails of streams are written once for many acts, small enough for memory.
constexpr std::uint64_t acts_per_batch = 2000;

// Puts entries together into acts, and replays act by act. The recorder gets the log that it would
// have had at each act: an empty one that grows, so that nothing of what comes later can be seen.
class Replay {
 public:
  // The log grows on `log_table`, the rows on `rows`, which may be the same; `commit` takes what
  // changed on both.
  using Commit = std::function<void(Batch changes)>;
  Replay(const Table& log_table, const Table& rows, std::uint8_t generation, Commit commit)
      : streams_(rows, generation),
        log_(log_table),
        // Neither operator nor clock: entries have their own.
        recorder_(log_, streams_, Recording()),
        commit_(std::move(commit)) {}

  Log& log() { return log_; }

  // Entries one after the other; the first that cannot be. None may be added behind it.
  std::optional<WrongPosition> add(std::uint64_t position, const Event& event,
                                   const std::function<void(std::uint64_t)>& progress) {
    // An event that says its act starts here ends the act before; whether all of that one say the
    // same is seen then.
    if (!act_.empty() && (*event).getActStart() == position) {
      if (auto wrong = finish()) return wrong;
      if (++acts_ % acts_per_batch == 0) {
        commit();
        progress(position);
      }
    }
    act_.push_back(event);
    return std::nullopt;
  }

  // The act that the last entries are.
  std::optional<WrongPosition> finish() {
    const auto act = std::exchange(act_, {});
    if (act.empty()) return std::nullopt;
    const auto start = log_.size();
    for (const auto& event : act)
      if ((*event).getActStart() != start)
        return WrongPosition{
            start, {"the act does not start where it says", "act không bắt đầu ở chỗ nó ghi"}};
    // Position 0 opens the register: an act that no rule judges.
    if (start == 0) {
      recorder_.open_register(act.front());
      if (act.size() == 1) return std::nullopt;
      return WrongPosition{
          1, {"the opening of a register is an act of its own", "mục mở sổ là một act riêng"}};
    }
    const auto broken = recorder_.replay(act);
    if (!broken) return std::nullopt;
    return WrongPosition{
        broken->position,
        {"breaks the rule " + broken->violation.rule, "trái quy tắc " + broken->violation.rule}};
  }

  void commit() {
    Batch batch;
    recorder_.take_changes(batch);
    commit_(std::move(batch));
  }

 private:
  Streams streams_;
  Log log_;
  Recorder recorder_;
  const Commit commit_;
  std::vector<Event> act_;
  std::uint64_t acts_ = 0;
};

bool is_of_log(std::string_view key) {
  return key.front() != static_cast<char>(KeyTag::stream_chunk);
}

// What recording would have refused, but a stranger's entries may be.
std::optional<Words> impossible(const Event& event, std::uint64_t position, const Log& log,
                                std::set<std::string>& ids, Instant last) {
  const std::string id = (*event).getId().cStr();
  if (position == 0 && !(*event).getBody().isRegisterOpened())
    return Words{"the first entry does not open a register", "mục đầu không phải mục mở sổ"};
  if (id.empty() || id.size() > longest_id) return Words{"it has no identifier", "nó không có mã"};
  if (log.position_of(id) || !ids.insert(id).second)
    return Words{"its identifier is that of another entry", "mã của nó trùng mã của mục khác"};
  if ((*event).getRecorded() < last)
    return Words{"it was recorded before the event before it",
                 "nó được ghi trước cả sự việc đứng trước"};
  return std::nullopt;
}

std::variant<Event, WrongPosition> event_of(std::uint64_t position, std::string_view bytes) {
  try {
    return Event(bytes);
  } catch (const std::invalid_argument& error) {  // the entries may be anybody's
    return WrongPosition{
        position,
        {error.what(), "không phải sự việc đúng chuẩn [" + std::string(error.what()) + "]"}};
  }
}

// Adds whole logs of strangers.
class Adoption {
 public:
  Adoption(Table& out, std::uint8_t generation, const std::function<void(std::uint64_t)>& progress)
      : progress_(progress),
        replay_(out, out, generation, [&out](const Batch& batch) { out.commit(batch); }) {
    replay_.log().set_extra(extra_of(generation));
  }

  std::optional<WrongPosition> add(std::uint64_t position, std::string_view bytes) {
    if (bytes.size() > longest_entry)
      return WrongPosition{position, {"it is too long", "nó quá dài"}};
    const auto event = event_of(position, bytes);
    if (const auto* wrong = std::get_if<WrongPosition>(&event)) return *wrong;
    return guarded([&] { return add(position, std::get<Event>(event)); });
  }
  std::optional<WrongPosition> finish() {
    auto wrong = guarded([&] { return replay_.finish(); });
    if (wrong) return wrong;
    if (replay_.log().size() == 0)
      return WrongPosition{0, {"there is no entry", "không có mục nào"}};
    replay_.commit();
    return std::nullopt;
  }

 private:
  std::optional<WrongPosition> add(std::uint64_t position, const Event& event) {
    if (const auto why = malformed(*event)) return WrongPosition{position, *why};
    if (const auto why = impossible(event, position, replay_.log(), ids_, last_))
      return WrongPosition{position, *why};
    last_ = (*event).getRecorded();
    const auto size = replay_.log().size();
    auto wrong = replay_.add(position, event, progress_);
    if (replay_.log().size() != size) ids_ = {(*event).getId().cStr()};
    return wrong;
  }
  template <typename Step>
  std::optional<WrongPosition> guarded(Step step) {
    try {
      return step();
    } catch (const kj::Exception& error) {  // of an event whose bytes lead out of it
      const std::string why = error.getDescription().cStr();
      return WrongPosition{replay_.log().size(),
                           {"it is no event: " + why, "đó không phải sự việc [" + why + "]"}};
    }
  }

  const std::function<void(std::uint64_t)>& progress_;
  Replay replay_;
  // Of the act that is being put together, which the log does not know yet.
  std::set<std::string> ids_;
  Instant last_ = before_everything;
};

}  // namespace

std::optional<WrongPosition> replay(Register& from, Table& out, std::uint8_t generation,
                                    const std::function<void(std::uint64_t)>& progress) {
  // A second log, since rows are validated against what is before them; the register has its own
  // already, so only what the projections keep goes out.
  MemoryTable log_table;
  Replay replay(log_table, out, generation, [&](Batch batch) {
    Batch log, rows;
    for (auto& [key, value] : batch.changes)
      (is_of_log(key) ? log : rows).changes.insert_or_assign(key, std::move(value));
    log_table.commit(log);
    out.commit(rows);
  });
  const auto size = from.log().size();
  const auto tell = [&](std::uint64_t position) {
    from.diagnostics().debug("acts replayed", {{"events", position}, {"of", size}});
    progress(position);
  };
  std::optional<WrongPosition> wrong;
  from.log().unchecked_scan(0, size, [&](std::uint64_t position, std::string_view bytes) {
    wrong = replay.add(position, Event(bytes), tell);
    return !wrong;
  });
  if (!wrong) wrong = replay.finish();
  replay.commit();
  return wrong;
}

std::optional<WrongPosition> replay_whole(const Entries& entries, Table& out,
                                          std::uint8_t generation,
                                          const std::function<void(std::uint64_t)>& progress) {
  Adoption adoption(out, generation, progress);
  std::optional<WrongPosition> wrong;
  const bool whole = entries([&](std::uint64_t position, std::string_view bytes) {
    wrong = adoption.add(position, bytes);
    return !wrong;
  });
  if (wrong || !whole) return wrong;
  return adoption.finish();
}

std::string rows_digest(const Table& table, std::uint8_t generation) {
  Sha256 hash;
  const auto prefix = generation_prefix(generation);
  table.scan(prefix, prefix, [&](std::string_view key, std::string_view value) {
    hash.update(key.substr(prefix.size()));
    // With its length, so that bytes cannot pass from a value to the next key unnoticed.
    hash.update(std::to_string(value.size()) + ":");
    hash.update(value);
    return true;
  });
  return hash.hex();
}

}  // namespace sogoc
