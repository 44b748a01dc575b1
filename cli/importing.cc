#include "cli/importing.h"

#include <utility>

namespace sogoc {
namespace {

Recording recording(Register& reg, const ImportOptions& options) {
  auto how = recording_of(reg, options.recording);
  if (options.clock) how.now = options.clock;
  return how;
}

}  // namespace

Importing::Importing(Context& context, OpenRegister& open, const ImportOptions& options)
    : context_(context),
      open_(open),
      recorder_(open.reg->log(), open.reg->streams(), recording(*open.reg, options)),
      names_(*open.reg),
      grouper_([this](std::span<const ReadLine> act) { record(act); }),
      options_(options) {}

void Importing::add(InputLine line) {
  if ((line.sheet || options_.by_hand) && !line.fault && !line.too_long) put_ids(line);
  grouper_.add(std::move(line));
}

void Importing::put_ids(InputLine& line) {
  auto meant = names_.with_ids(line.text);
  if (auto* bad = std::get_if<Rejection>(&meant))
    line.fault = std::move(*bad);
  else
    line.text = std::get<std::string>(std::move(meant));
}

void Importing::refuse(std::span<const ReadLine> act, const Refusal& refusal) {
  counts_.rejected += act.size();
  const auto& rule = refusal.reason.rule;
  counts_.conflict = counts_.conflict || rule == "conflict";
  for (const auto* of_clock : {"clock.behind", "clock.ahead"})
    if (rule == of_clock) wrong_clock_ = of_clock;
  // Identifiers are told at trace only (store/diagnostics.h).
  context_.diagnostics.debug("act refused", {{"rule", rule}, {"line", act.front().number}});
  context_.diagnostics.trace("act refused", {{"event", refusal.event}});
  // Kept before it is told, so that nothing is told and lost.
  if (refused_) refused_(act, refusal);
  established_later_.refused(act, refusal);
  if (refusals_.shows(context_, refusal)) write_refusal(context_, act, refusal);
  move_up_to();
}

void Importing::warn(std::span<const ReadLine> act, const Verdict& verdict) {
  counts_.warnings += verdict.warnings.size();
  if (options_.quiet_warnings) return;
  if (verdict.ahead) say_clock_ahead(context_, *verdict.ahead);
  for (const auto& warning : verdict.warnings)
    if (warnings_.shows(context_, warning)) write_warning(context_, act, warning);
  established_later_.recorded(act, [&](const auto& id, const auto& refused, const auto& later) {
    write_established_later(context_, id, refused, later);
  });
}

void Importing::record(std::span<const ReadLine> act) {
  // The first act of the input alone may be the opening of an exported register.
  const auto verdict = recorder_.record(act, std::exchange(first_, false));
  judged_up_to_ = {act.back().file, act.back().number};
  if (verdict.refusal) return refuse(act, *verdict.refusal);
  warn(act, verdict);
  counts_.accepted += verdict.recorded;
  counts_.present += verdict.present;
  // Acts that were present already stage nothing, and need no commit.
  if (verdict.recorded == 0) return move_up_to();
  pending_lines_ += verdict.recorded;
  for (const auto& line : act) pending_without_id_ += line.head.id.empty();
  if (++pending_ == 1) pending_since_ = std::chrono::steady_clock::now();
  if (options_.all_or_nothing) return;
  if (pending_ >= options_.batch) return commit();
  commit_if_old();
}

void Importing::commit_if_old() {
  constexpr auto most = std::chrono::seconds(1);
  if (pending_ > 0 && !options_.all_or_nothing &&
      std::chrono::steady_clock::now() - pending_since_ >= most)
    commit();
}

void Importing::commit(const Alone* alone) {
  // What is staged stays with the recorder: later acts of a dry run are judged as if it were kept.
  if (options_.dry || pending_ == 0) return;
  Batch batch;
  recorder_.take_changes(batch);
  if (!alone) {
    open_.store->commit(batch);
  } else {
    alone->wait();
    if (!open_.store->commit_alone(batch, alone->still)) return;
  }
  context_.diagnostics.debug("acts recorded",
                             {{"acts", pending_}, {"size", open_.reg->log().size()}});
  // Only now: whoever is told of an end hears of nothing that may be missing.
  counts_.acts += std::exchange(pending_, 0);
  counts_.lines += std::exchange(pending_lines_, 0);
  counts_.without_id += std::exchange(pending_without_id_, 0);
  move_up_to();
  if (tell_) tell_(counts_.up_to, open_.reg->log().size());
}

// What is judged and not staged is done with as soon as nothing before it is staged either.
void Importing::move_up_to() {
  if (!options_.dry && pending_ == 0) counts_.up_to = judged_up_to_;
}

void Importing::say_rest() {
  refusals_.say_rest(context_, false);
  if (!options_.quiet_warnings) warnings_.say_rest(context_, true);
}

void Importing::stop() {
  if (!options_.all_or_nothing) commit();
  say_rest();
}

ExitCode Importing::finish(const Alone* alone) {
  // The last act is emitted only now, and belongs to the group that is committed next.
  grouper_.finish();
  const bool nothing = options_.all_or_nothing && counts_.rejected > 0;
  if (!nothing) commit(alone);
  say_rest();
  context_.diagnostics.info("lines judged", {{"accepted", counts_.accepted},
                                             {"present", counts_.present},
                                             {"rejected", counts_.rejected}});
  if (counts_.conflict) return ExitCode::conflict;
  return counts_.rejected > 0 ? ExitCode::rejected : ExitCode::ok;
}

}  // namespace sogoc
