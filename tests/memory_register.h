// A register in memory, opened and ready: what tests record into. The same code as the program's,
// without a directory.
#pragma once
#include <functional>
#include <memory>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include "projections/knowledge/civil_time.h"
#include "projections/knowledge/register.h"
#include "projections/papers/figure_rules.h"
#include "projections/recording/act_grouper.h"
#include "projections/recording/recorder.h"
#include "store/memory_table.h"

namespace sogoc {

// For one thread at a time; neither copyable nor movable, since its parts refer to each other.
struct MemoryRegister {
  // Receives each act with its verdict, when it is committed.
  using Seen = std::function<void(std::span<const ReadLine> act, const Verdict& verdict)>;

  // What is committed; the others read it.
  MemoryTable table;
  std::unique_ptr<Register> held;
  std::unique_ptr<Recorder> recorder;
  Recording how;

  // Opens it with position 0, as `sogoc init` would; without a recording with a simulated clock, so
  // that a line states `recorded` itself.
  explicit MemoryRegister(const Recording& recording = {true, "tester", nullptr},
                          Instant opened = before_everything) {
    table.commit(
        opening_batch({"test.example/register", "Asia/Ho_Chi_Minh", recording.simulated_clock},
                      recording.as_operator, opened));
    held = std::make_unique<Register>(table);
    how = recording;
    how.figures = figure_rules(*held);
    recorder = std::make_unique<Recorder>(held->log(), held->streams(), how);
  }

  // What comes next is refused when it would be warned of.
  void be_strict() {
    how.strict = true;
    recorder = std::make_unique<Recorder>(held->log(), held->streams(), how);
  }

  // The lines of one call, put together into acts as the program does. Each act is committed before
  // the next is judged, which the program does for groups only. After a refusal it goes on with the
  // next act.
  void record(const std::vector<std::string>& lines, const Seen& seen) {
    bool first = true;
    ActGrouper grouper([&](std::span<const ReadLine> act) {
      const auto verdict = recorder->record(act, std::exchange(first, false));
      Batch batch;
      recorder->take_changes(batch);
      table.commit(batch);
      seen(act, verdict);
    });
    std::uint64_t number = 0;
    for (const auto& line : lines) grouper.add({"-", ++number, line});
    grouper.finish();
  }
};

}  // namespace sogoc
