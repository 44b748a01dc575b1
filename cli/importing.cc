#include "cli/importing.h"

#include <utility>

namespace sogoc {
Importing::Importing(Context& context, OpenRegister& open, std::uint64_t batch, bool dry)
    : context_(context),
      open_(open),
      recorder_(open.reg->log(), open.reg->streams(), recording_of(*open.reg)),
      grouper_([this](std::span<const ReadLine> act) { record(act); }),
      batch_(batch),
      dry_(dry) {}

void Importing::add(InputLine line) { grouper_.add(std::move(line)); }

void Importing::record(std::span<const ReadLine> act) {
  const auto verdict = recorder_.record(act, std::exchange(first_, false));
  if (verdict.refusal) {
    counts_.rejected += act.size();
    counts_.conflict = counts_.conflict || verdict.refusal->reason.rule == "conflict";
    return write_refusal(context_, act, *verdict.refusal);
  }
  counts_.accepted += verdict.recorded;
  counts_.present += verdict.present;
  if (verdict.recorded > 0 && ++pending_ >= batch_) commit();
}

void Importing::commit() {
  if (dry_ || pending_ == 0) return;
  Batch batch;
  recorder_.take_changes(batch);
  open_.store->commit(batch);
  pending_ = 0;
}

ExitCode Importing::finish() {
  grouper_.finish();
  commit();
  if (counts_.conflict) return ExitCode::conflict;
  return counts_.rejected > 0 ? ExitCode::rejected : ExitCode::ok;
}

}  // namespace sogoc
