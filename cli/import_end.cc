#include "cli/import_end.h"

#include <csignal>
#include <ostream>

#include "answers/recording.h"
#include "answers/text/refusal.h"

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

void write_end(Context& context, const FileImport& options, OpenRegister& open,
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
  if (ending.error != 0) context.unreadable(ending.stopped_by, ending.error);
  open.store->close();
  context.out.flush();
}

}  // namespace sogoc
