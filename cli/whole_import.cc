#include "cli/whole_import.h"

#include <optional>
#include <thread>

#include "answers/interrupt.h"
#include "cli/line_reader.h"
#include "projections/knowledge/civil_time.h"

namespace sogoc {
namespace {

// All lines of an import that is recorded whole or not at all.
struct WholeInput {
  std::vector<InputLine> lines;
  Ending ending;
  bool too_many = false;
};

WholeInput read_whole(const std::vector<std::string>& files) {
  constexpr std::size_t most_bytes = 256 << 20;
  WholeInput input;
  std::size_t bytes = 0;
  for (const auto& file : files) {
    LineReader reader(file);
    while (auto line = reader.next()) {
      bytes += line->text.size();
      input.too_many = input.lines.size() == most_lines_at_once || bytes > most_bytes;
      if (input.too_many) return input;
      auto& text = line->text;
      if (reader.number() == 1 && text.starts_with("\xef\xbb\xbf")) text.erase(0, 3);  // BOM
      input.lines.push_back({file, reader.number(), std::move(text), line->too_long});
    }
    input.ending.error = reader.error();
    input.ending.signal = stop_asked();
    if (input.ending.error == 0 && input.ending.signal == 0) continue;
    input.ending.code = ExitCode::io;
    input.ending.stopped_by = input.ending.error != 0 ? file : name_of_signal(input.ending.signal);
    break;
  }
  return input;
}

// One pass over all lines.
Ending add_whole(Importing& importing, const std::vector<InputLine>& lines,
                 const std::function<bool()>& before_commit) {
  for (const auto& line : lines) {
    if (const int signal = stop_asked()) {
      importing.stop();
      return {ExitCode::io, name_of_signal(signal), signal, 0};
    }
    importing.add(line);
  }
  const auto code = importing.finish(before_commit);
  const auto* rule = importing.wrong_clock();
  return {code, rule ? rule : "", 0, 0};
}

// A reader who asks for a moment of two seconds ago takes what is not there for never recorded
// (projections/knowledge/clock_tolerance.h); judging so many lines, and writing them, may take
// longer. So the lines are judged once to see how long it takes, and then recorded with the time at
// which the group is expected to be on the disk.
class CommitTime {
 public:
  CommitTime(Instant judging, std::size_t lines)
      : writing_(50'000 + 30 * static_cast<Instant>(lines)), judging_(judging + judging / 2) {}
  // The clock of the next pass, which stands still.
  std::function<Instant()> clock() {
    at_ = system_now() + judging_ + writing_;
    return [at = at_] { return at; };
  }
  // Waits until it is time to write; false when that is gone, and the next pass gets twice as long.
  bool wait() {
    constexpr Instant late = 500'000;
    judging_ *= 2;
    if (system_now() > at_ - writing_ + late) return false;
    sleep_until(at_ - writing_);
    return true;
  }
  // Waits until nothing recorded lies ahead of the clock.
  void settle() const { sleep_until(at_); }

 private:
  static void sleep_until(Instant time) {
    if (const auto now = system_now(); now < time)
      std::this_thread::sleep_for(std::chrono::microseconds(time - now));
  }

  const Instant writing_;
  Instant judging_, at_ = 0;
};

struct Pass {
  Ending ending;
  bool late = false;
};

Pass record_whole(Context& context, const FileImport& options, OpenRegister& open,
                  const std::vector<InputLine>& lines, RefusedFile* refused, CommitTime* time) {
  const auto before = open.reg->log().size();
  ImportOptions how{.all_or_nothing = true, .recording = options.recording};
  how.dry = options.dry_run;
  how.quiet_warnings = time != nullptr;
  if (time) how.clock = time->clock();
  Importing importing(context, open, how);
  keep_refused(context, importing, refused);
  Pass pass;
  pass.ending = add_whole(importing, lines, [&] {
    pass.late = time && !time->wait();
    return !pass.late;
  });
  if (time && !pass.late && pass.ending.code == ExitCode::ok) time->settle();
  if (!pass.late) write_end(context, options, open, before, importing, pass.ending);
  return pass;
}

// How long judging takes; nothing when something was refused, which is told then, or a signal came.
std::optional<Instant> judge_first(Context& context, FileImport options, OpenRegister& open,
                                   const std::vector<InputLine>& lines, RefusedFile* refused,
                                   Ending& ending) {
  const auto begin = system_now();
  const auto before = open.reg->log().size();
  Importing importing(context, open,
                      {.dry = true, .all_or_nothing = true, .recording = options.recording});
  keep_refused(context, importing, refused);
  ending = add_whole(importing, lines, [] { return true; });
  if (ending.code == ExitCode::ok && !options.dry_run) return system_now() - begin;
  write_end(context, options, open, before, importing, ending);
  return std::nullopt;
}

}  // namespace

ExitCode import_whole(Context& context, const FileImport& options, RefusedFile* refused) {
  const auto input = read_whole(options.files);
  if (input.too_many)
    return context.usage({"--all-or-nothing takes at most 100,000 lines and 256 MiB",
                          "--all-or-nothing nhận tối đa 100.000 dòng và 256 MiB"},
                         "sogoc import --dry-run FILE, sogoc import FILE");
  if (input.ending.error != 0)
    return context.unreadable(input.ending.stopped_by, input.ending.error);
  if (input.ending.signal != 0) end_by_signal();
  auto open = open_for_writing(context);
  if (open.reg->facts().simulated_clock) {
    const auto pass = record_whole(context, options, open, input.lines, refused, nullptr);
    if (pass.ending.signal != 0) end_by_signal();
    return pass.ending.code;
  }
  Ending ending;
  const auto judging = judge_first(context, options, open, input.lines, refused, ending);
  if (ending.signal != 0) end_by_signal();
  if (!judging) return ending.code;
  CommitTime time(*judging, input.lines.size());
  for (int tries = 3; tries > 0; --tries) {
    // What was staged is forgotten: nothing of it was committed.
    open.reg = std::make_unique<Register>(open.store->table(), context.diagnostics);
    const auto pass = record_whole(context, options, open, input.lines, refused, &time);
    if (pass.ending.signal != 0) end_by_signal();
    if (!pass.late) return pass.ending.code;
  }
  context.refuse({"this machine judged the lines too unevenly to record them at one time; nothing "
                  "was recorded",
                  "máy xét các dòng lúc nhanh lúc chậm nên không ghi được cùng một thời điểm; chưa "
                  "ghi gì"},
                 context.pick("the same command again, when the machine has less to do",
                              "chạy lại lệnh này khi máy bớt việc"));
  return ExitCode::busy;
}

}  // namespace sogoc
