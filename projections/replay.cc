#include "projections/replay.h"

#include "projections/row_differences.h"
#include "store/keys.h"
#include "store/memory_table.h"
#include "store/sha256.h"
#include "store/store_error.h"

namespace sogoc {
namespace {

constexpr std::uint64_t acts_per_batch = 2000;

// Replays act by act; the rows go through `commit`.
class Replay {
 public:
  Replay(Register& from, Table& out, std::uint8_t generation)
      : from_(from),
        out_(out),
        streams_(out, generation),
        log_(log_table_),
        recorder_(log_, streams_, {from.facts().simulated_clock, "", nullptr}) {}

  std::optional<WrongPosition> run(const std::function<void(std::uint64_t)>& progress) {
    std::vector<Event> act;
    std::uint64_t acts = 0;
    std::optional<WrongPosition> wrong;
    const auto size = from_.log().size();
    from_.log().scan(0, size, [&](std::uint64_t position, std::string_view bytes) {
      const Event event(bytes);
      if (!act.empty() && (*event).getActStart() == position) {
        wrong = finish(act, position - act.size());
        act.clear();
        if (wrong) return false;
        if (++acts % acts_per_batch == 0) commit(), progress(position);
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
        return WrongPosition{start, "the act does not start where it says"};
    if (start == 0) {
      recorder_.open_register(act.front());
      return std::nullopt;
    }
    const auto broken = recorder_.replay(act);
    if (!broken) return std::nullopt;
    return WrongPosition{broken->position, "breaks the rule " + broken->violation.rule};
  }

  void commit() {
    Batch batch;
    recorder_.take_changes(batch);
    Batch rows;
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

std::optional<WrongPosition> check_entries(Register& of) {
  std::optional<WrongPosition> wrong;
  const auto& log = of.log();
  Instant last = before_everything;
  log.scan(0, log.size(), [&](std::uint64_t position, std::string_view bytes) {
    try {
      const Event event(bytes);
      if (log.position_of((*event).getId().cStr()) != position)
        wrong = WrongPosition{position, "its identifier leads to another position"};
      else if ((*event).getRecorded() < last)
        wrong = WrongPosition{position, "it was recorded before the event before it"};
      last = (*event).getRecorded();
    } catch (const std::invalid_argument& error) {  // damaged bytes are the finding
      wrong = WrongPosition{position, error.what()};
    }
    return !wrong;
  });
  return wrong;
}

// Behind the last whole 256 entries only the root tells.
std::optional<WrongPosition> check_root(Register& of) {
  MerkleFrontier tree;
  const auto& log = of.log();
  log.scan(0, log.size(), [&](std::uint64_t, std::string_view bytes) {
    tree.append(leaf_hash(bytes));
    return true;
  });
  if (tree.root() == log.root()) return std::nullopt;
  return WrongPosition{log.size() / 256 * 256,
                       "the root of all entries is not that of the head "
                       "record: this one or one behind it was changed"};
}

// The first position that a kept hash of 256 entries disagrees with.
std::optional<WrongPosition> check_blocks(Register& of) {
  std::optional<WrongPosition> wrong;
  MerkleFrontier block;
  of.log().scan(0, of.log().size(), [&](std::uint64_t position, std::string_view bytes) {
    block.append(leaf_hash(bytes));
    if (block.size() < 256) return true;
    const auto root = block.root();
    if (of.table().get(hash_block_key(position / 256)) != std::string(root.begin(), root.end()))
      wrong = WrongPosition{position - 255,
                            "the hash of this entry and the 255 behind it is not "
                            "the one kept: one of them was changed"};
    block = {};
    return !wrong;
  });
  return wrong;
}

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
    hash.update(std::to_string(value.size()) + ":");
    hash.update(value);
    return true;
  });
  return hash.hex();
}

std::optional<WrongPosition> verify(Register& of,
                                    const std::function<void(std::uint64_t)>& progress) {
  try {
    if (const auto wrong = check_entries(of)) return wrong;
    MemoryTable rows;
    if (const auto wrong = replay(of, rows, of.generation(), progress)) return wrong;
    const auto first = first_difference(rows, of.table(), of.generation());
    if (auto wrong = check_blocks(of))
      return first && *first >= wrong->position && *first < wrong->position + 256
                 ? WrongPosition{*first,
                                 "the entry is not the one recorded: neither its hash nor "
                                 "its rows are those kept"}
                 : wrong;
    if (const auto wrong = check_root(of)) return wrong;
    if (!first) return std::nullopt;
    return WrongPosition{*first, "its rows are not those that the log gives; run rebuild"};
  } catch (const StoreError& error) {
    if (error.reason() != StoreError::Reason::corrupt) throw;
    return WrongPosition{0, error.what()};
  }
}

}  // namespace sogoc
