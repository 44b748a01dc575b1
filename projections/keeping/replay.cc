#include "projections/keeping/replay.h"

#include "store/keys.h"
#include "store/memory_table.h"
#include "store/sha256.h"

namespace sogoc {
namespace {

// Large enough that tails of streams are written once for many acts, small enough for memory.
constexpr std::uint64_t acts_per_batch = 2000;

// Replays act by act; the rows go through `commit`. The recorder gets the log that it would have
// had at each act: an empty one that grows, so that nothing of what comes later can be seen.
class Replay {
 public:
  Replay(Register& from, Table& out, std::uint8_t generation)
      : from_(from),
        out_(out),
        streams_(out, generation),
        log_(log_table_),
        // Neither operator nor clock: entries have their own.
        recorder_(log_, streams_, {from.facts().simulated_clock, "", nullptr}) {}

  std::optional<WrongPosition> run(const std::function<void(std::uint64_t)>& progress) {
    std::vector<Event> act;
    std::uint64_t acts = 0;
    std::optional<WrongPosition> wrong;
    const auto size = from_.log().size();
    from_.log().unchecked_scan(0, size, [&](std::uint64_t position, std::string_view bytes) {
      const Event event(bytes);
      // An event that says its act starts here ends the act before; whether all of that one say the
      // same is seen then.
      if (!act.empty() && (*event).getActStart() == position) {
        wrong = finish(act, position - act.size());
        act.clear();
        if (wrong) return false;
        if (++acts % acts_per_batch == 0) {
          commit();
          from_.diagnostics().debug("acts replayed",
                                    {{"acts", acts}, {"events", position}, {"of", size}});
          progress(position);
        }
      }
      act.push_back(event);
      return true;
    });
    if (!wrong && !act.empty()) wrong = finish(act, size - act.size());
    commit();
    return wrong;
  }

 private:
  std::optional<WrongPosition> finish(std::span<const Event> act, std::uint64_t start) {
    for (const auto& event : act)
      if ((*event).getActStart() != start)
        return WrongPosition{
            start, {"the act does not start where it says", "sự việc không bắt đầu ở chỗ nó ghi"}};
    // Position 0 opens the register: an act that no rule judges.
    if (start == 0) {
      recorder_.open_register(act.front());
      return std::nullopt;
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
    Batch rows;
    // The register has its log already: only what the projections keep goes out.
    for (auto& [key, value] : batch.changes)
      (is_of_log(key) ? log_batch_ : rows).changes.insert_or_assign(key, std::move(value));
    log_table_.commit(log_batch_);
    log_batch_.changes.clear();
    out_.commit(rows);
  }

  static bool is_of_log(std::string_view key) {
    return key.front() != static_cast<char>(KeyTag::stream_chunk);
  }

  Register& from_;
  Table& out_;
  MemoryTable log_table_;  // a second log, since rows are validated against what is before them
  Batch log_batch_;
  Streams streams_;
  Log log_;
  Recorder recorder_;
};

}  // namespace

std::optional<WrongPosition> replay(Register& from, Table& out, std::uint8_t generation,
                                    const std::function<void(std::uint64_t)>& progress) {
  return Replay(from, out, generation).run(progress);
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
