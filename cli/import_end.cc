#include "cli/import_end.h"

#include <cerrno>
#include <csignal>
#include <ostream>

#include "answers/recording.h"
#include "answers/text/refusal.h"
#include "events/shown.h"

namespace sogoc {

const char* name_of_signal(int signal) {
  switch (signal) {
    case SIGHUP:
      return "SIGHUP";
    case SIGTERM:
      return "SIGTERM";
    case SIGPIPE:
      return "SIGPIPE";
    default:
      return "SIGINT";
  }
}

// The refused acts go to the file as well, when one was named.
void keep_refused(const Writer& writer, Importing& importing, RefusedFile* file) {
  if (!file) return;
  importing.on_refused([&writer, file](std::span<const ReadLine> act, const Refusal& refusal) {
    file->add(act, refusal_json(writer, act, refusal));
  });
}

void say_no_rows(const Writer& writer, const std::string& file,
                 const std::shared_ptr<const SheetHead>& head) {
  const auto* said = head ? writer.pick("the sheet has no row under its heading row",
                                        "bảng không có hàng nào dưới hàng tiêu đề")
                          : writer.pick("the sheet is empty: it has no heading row either",
                                        "bảng trống, không có cả hàng tiêu đề");
  writer.err << "sogoc: " << shown(file) << ": " << said << '\n';
}

namespace {

// A file that went away after the beginning of the import is no name that was none.
ExitCode broke_off(Context& context, const Ending& ending) {
  if (ending.error != ENOENT) return context.unreadable(ending.stopped_by, ending.error);
  const auto why = system_words(ending.error);
  return context.refuse_with(ExitCode::io, "store", "io",
                             {ending.stopped_by + ": cannot be read: " + why.en,
                              ending.stopped_by + ": không đọc được: " + why.vi},
                             Words{"the name and the rights of the file", "tên và quyền của tệp"});
}

}  // namespace

ExitCode write_end(Context& context, const FileImport& options, OpenRegister& open,
                   std::uint64_t before, const Importing& importing, const Ending& ending) {
  Asker asker(*open.reg);
  const auto changed = changed_since(asker, before);
  const auto& counts = importing.counts();
  const bool nothing = options.all_or_nothing && counts.lines == 0 && counts.accepted > 0;
  say_changed_reports(context, changed, !options.dry_run && !nothing);
  // As the table has it: what a dry run stages is in the register's own log.
  write_imported(context, Log(open.store->table()), counts,
                 {options.dry_run, nothing, ending.stopped_by}, changed);
  // Last, as every failure.
  const auto code = ending.error != 0 ? broke_off(context, ending) : ending.code;
  open.store->close();
  context.out.flush();
  return code;
}

}  // namespace sogoc
