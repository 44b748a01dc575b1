#include "cli/whole_import.h"

#include <optional>
#include <ostream>

#include "answers/interrupt.h"
#include "cli/commit_time.h"
#include "cli/progress.h"
#include "projections/knowledge/civil_time.h"

namespace sogoc {
namespace {

// All lines of an import that is recorded whole or not at all.
struct WholeInput {
  std::vector<InputLine> lines;
  Ending ending;
  bool too_many = false;
};

WholeInput read_whole(const Writer& writer, const FileImport& options) {
  constexpr std::size_t most_bytes = 256 << 20;
  WholeInput input;
  std::size_t bytes = 0;
  for (const auto& file : options.files) {
    FileLines reader(file, options.is_sheet(file));
    bool empty = options.is_sheet(file);
    while (auto line = reader.next()) {
      empty = empty && is_blank(*line);
      bytes += line->text.size() + line->row.size();
      input.too_many = input.lines.size() == most_lines_at_once || bytes > most_bytes;
      if (input.too_many) return input;
      input.lines.push_back(std::move(*line));
    }
    input.ending.error = reader.error();
    input.ending.signal = stop_asked();
    if (input.ending.error == 0 && input.ending.signal == 0) {
      if (empty) say_no_rows(writer, file, reader.head());
      continue;
    }
    input.ending.code = ExitCode::io;
    input.ending.stopped_by = input.ending.error != 0 ? file : name_of_signal(input.ending.signal);
    break;
  }
  return input;
}

// One pass over all lines.
Ending add_whole(const Context& context, Importing& importing, const std::vector<InputLine>& lines,
                 const Importing::Alone* alone) {
  const auto progress = progress_bar(context, lines.size() + 1);
  std::uint64_t added = 0;
  const auto stopped = [](int signal) {
    return Ending{ExitCode::io, name_of_signal(signal), signal, 0};
  };
  for (const auto& line : lines) {
    if (const int signal = stop_asked()) {
      importing.stop();
      return stopped(signal);
    }
    importing.add(line);
    progress(++added);
  }
  const auto code = importing.finish(alone);
  // A signal that came before the lines were written; behind it everything is done already.
  const auto& counts = importing.counts();
  if (const int signal = stop_asked(); signal != 0 && alone && counts.lines < counts.accepted)
    return stopped(signal);
  const auto* rule = importing.wrong_clock();
  return {code, rule ? rule : "", 0, 0};
}

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
  if (time) how.clock = [at = time->begin()] { return at; };
  Importing importing(context, open, how);
  keep_refused(context, importing, refused);
  Pass pass;
  const auto wait = [&] {
    if (time) time->wait();
  };
  const auto still = [&] {
    pass.late = stop_asked() == 0 && time && !time->in_time();
    return stop_asked() == 0 && !pass.late;
  };
  const Importing::Alone alone{wait, still};
  pass.ending = add_whole(context, importing, lines, &alone);
  if (!pass.late) write_end(context, options, open, before, importing, pass.ending);
  return pass;
}

// How long judging takes; nothing when something was refused, which is told then, or a signal came.
std::optional<Instant> judge_first(Context& context, const FileImport& options, OpenRegister& open,
                                   const std::vector<InputLine>& lines, RefusedFile* refused,
                                   Ending& ending) {
  const auto begin = system_now();
  const auto before = open.reg->log().size();
  Importing importing(context, open,
                      {.dry = true, .all_or_nothing = true, .recording = options.recording});
  keep_refused(context, importing, refused);
  ending = add_whole(context, importing, lines, nullptr);
  if (ending.code == ExitCode::ok && !options.dry_run) {
    // What is written is made ready here as well, for it takes its time.
    Batch batch;
    open.reg->log().take_changes(batch);
    open.reg->streams().take_changes(batch);
    return system_now() - begin;
  }
  write_end(context, options, open, before, importing, ending);
  return std::nullopt;
}

}  // namespace

ExitCode import_whole(Context& context, const FileImport& options, RefusedFile* refused) {
  const auto input = read_whole(context, options);
  if (input.too_many)
    return context.usage({"--all-or-nothing takes at most 100,000 lines and 256 MiB",
                          "--all-or-nothing nhận tối đa 100.000 dòng và 256 MiB"},
                         Words{"sogoc import --dry-run FILE, sogoc import FILE",
                               "sogoc import --dry-run TỆP, sogoc import TỆP"});
  if (input.ending.code != ExitCode::ok) {
    context.err << "sogoc: "
                << context.pick("not all lines were read; nothing was recorded: ",
                                "chưa đọc hết các dòng; không ghi gì: ")
                << input.ending.stopped_by << std::endl;
    if (input.ending.signal != 0) end_by_signal();
    return context.unreadable(input.ending.stopped_by, input.ending.error);
  }
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
  CommitTime time(*judging);
  for (int tries = 3; tries > 0; --tries) {
    // What was staged is forgotten: nothing of it was committed.
    open.reg = std::make_unique<Register>(open.store->table(), context.diagnostics);
    const auto pass = record_whole(context, options, open, input.lines, refused, &time);
    if (pass.ending.signal != 0) end_by_signal();
    if (!pass.late) return pass.ending.code;
  }
  return context.refuse_with(
      ExitCode::busy, "store", "busy",
      {"this machine judged the lines too unevenly to record them at one time; nothing "
       "was recorded",
       "máy xét các dòng lúc nhanh lúc chậm nên không ghi được cùng một thời điểm; chưa "
       "ghi gì"},
      Words{"the same command again, when the machine has less to do",
            "chạy lại lệnh này khi máy bớt việc"});
}

}  // namespace sogoc
